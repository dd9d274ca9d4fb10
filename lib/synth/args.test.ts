import { formatProblem } from '../spec/problem';
import { HELP, parseOptions } from './args';

const DEFAULTS = { platformDir: 'platform', out: 'dist', check: false, json: false, acceptImmutable: [], help: false };

function problems(...args: readonly string[]): readonly string[] {
  const options = parseOptions(args, {});
  return options.ok ? [] : options.problems.map(formatProblem);
}

test('nothing said means platform/ to dist/', () => {
  expect(parseOptions([], {})).toEqual({ ok: true, value: DEFAULTS });
});

test('every option of the help is understood', () => {
  expect(parseOptions(['--platform', 'p', '--out=o', '--check', '--json', '--help'], {})).toEqual({
    ok: true,
    value: { platformDir: 'p', out: 'o', check: true, json: true, acceptImmutable: [], help: true },
  });
  expect(HELP.match(/--[a-z]+/g)).toEqual(
    expect.arrayContaining(['--platform', '--out', '--check', '--json', '--help']),
  );
});

test('the folder of npx cdk8s synth counts where there is no --out', () => {
  expect(parseOptions([], { CDK8S_OUTDIR: 'c' })).toMatchObject({ value: { out: 'c' } });
  expect(parseOptions(['--out', 'o'], { CDK8S_OUTDIR: 'c' })).toMatchObject({ value: { out: 'o' } });
  expect(parseOptions([], { CDK8S_OUTDIR: '' })).toMatchObject({ value: { out: 'dist' } });
});

test('several files may be accepted', () => {
  expect(parseOptions(['--accept-immutable', 'dist/a', '--accept-immutable=dist/b'], {})).toMatchObject({
    value: { acceptImmutable: ['dist/a', 'dist/b'] },
  });
  expect(problems('--accept-immutable')).toEqual([expect.stringContaining('write --accept-immutable FILE')]);
});

test('an unknown option is named with the nearest known one', () => {
  expect(problems('--outt', 'x')).toEqual([
    'command line: --outt: unknown option (got --outt, expected --platform, --out, --check, --json, --accept-immutable, --help) → did you mean --out?',
    'command line: x: unexpected argument (got x, expected options only) → remove it, or name a folder with --platform DIR or --out DIR',
  ]);
  expect(problems('--zzz')).toEqual([expect.stringMatching(/ → see --help$/)]);
});

test('an option without its value, and one with a value too many, are problems', () => {
  expect(problems('--out')).toEqual([
    'command line: --out: the option needs a value (got nothing, expected a folder) → write --out DIR',
  ]);
  expect(problems('--out=')).toHaveLength(1);
  expect(problems('--platform', '--check')).toEqual([
    expect.stringContaining('--platform: the option needs a value (got --check'),
  ]);
  expect(problems('--check=yes')).toEqual([
    'command line: --check: the option takes no value (got yes, expected no value) → write --check',
  ]);
});
