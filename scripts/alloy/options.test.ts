import { parseOptions, USAGE } from './options';
import { run } from './run';

function told(...args: readonly string[]): readonly string[] {
  const parsed = parseOptions(args);
  return parsed.ok ? ['fine'] : parsed.lines;
}

test.each([
  [[], 'no command: write fmt, check or graph'],
  [['chekc', 'a'], 'unknown command chekc: did you mean check?'],
  [['check'], 'no file: name at least one, or - for standard input'],
  [['check', '--jsno', 'a'], 'unknown option --jsno: did you mean --json?'],
  [['check', '--zzzzzz', 'a'], 'unknown option --zzzzzz'],
  [['check', '--write', 'a'], '--write is an option of fmt, not of check'],
  [['check', '-x', 'a'], 'unknown option -x'],
  [
    ['check', '--stability.level', 'experimentl', 'a'],
    '--stability.level is generally-available, public-preview, experimental, not experimentl: did you mean experimental?',
  ],
  [
    ['check', '--stability.level'],
    '--stability.level needs a value: generally-available, public-preview, experimental',
  ],
  [['check', '--json=1', 'a'], '--json is true or false, not 1'],
  [['graph', '--format=png', 'a'], '--format is dot, mermaid, svg, not png'],
  [['fmt', '-w', '-t', 'a'], '--write and --test contradict each other'],
  [['fmt', '-w', '-'], '--write needs files, standard input cannot be written back'],
  [['fmt', 'a', 'b'], 'several files need --write, --test or --json'],
  [['graph', '--format=svg', 'a', 'b'], 'several files need --json or --format dot'],
])('%j is answered with: %s', (args, line) => {
  expect(told(...args)).toContain(line);
});

test('options are as the real program calls them', () => {
  const parsed = parseOptions([
    'check',
    '--stability.level=public-preview',
    '--feature.community-components.enabled=false',
    'a',
    '--',
    '--b',
  ]);
  expect(parsed).toMatchObject({
    ok: true,
    options: { command: 'check', files: ['a', '--b'], stability: 'public-preview', community: false, strict: false },
  });
});

test('without options everything is admitted', () => {
  expect(parseOptions(['check', 'a'])).toMatchObject({ options: { stability: 'experimental', community: true } });
});

test('format is another name of fmt, as in the real program', () => {
  expect(parseOptions(['format', 'a'])).toMatchObject({ ok: true, options: { command: 'fmt' } });
});

test.each([[['--help']], [['-h']], [['check', '--help']]])('%j prints the usage', (args) => {
  let stdout = '';
  const io = {
    args,
    environment: {},
    stdin: () => Buffer.alloc(0),
    stdout: (text: string) => {
      stdout += text;
    },
    stderr: () => undefined,
  };
  expect(run(io)).toBe(0);
  expect(stdout).toBe(USAGE);
});
