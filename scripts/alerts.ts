import { explain } from '../lib/alerting/explain';
import { renderedAlerting } from '../lib/alerting/rendered-alerting';
import { alertTable } from '../lib/alerting/table';
import { formatProblem } from '../lib/spec/problem';
import { synthesize } from '../lib/synthesize';

const USAGE = `npm run -s alerts -- explain 'alertname=PodCrashLooping,namespace=team-alpha' [--tenant T] [--environment E] [--platform DIR]
npm run -s alerts -- table [--environment E] [--platform DIR]
`;

/** Says who is told of an alert, from what `npm run synth` would write. */
function main(args: readonly string[]): number {
  const [command, question, options] =
    args[0] === 'explain' ? [args[0], args[1], args.slice(2)] : [args[0], '', args.slice(1)];
  const given = optionsOf(options);
  if ((command !== 'explain' && command !== 'table') || question === undefined || given === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const result = synthesize(given.get('--platform') ?? 'platform', () => {});
  if (!result.ok) {
    process.stderr.write(`${result.problems.map(formatProblem).join('\n')}\n`);
    return 1;
  }
  const wanted = given.get('--environment');
  const all = renderedAlerting(result.value.apps).filter(
    ({ environment }) => wanted === undefined || environment === wanted,
  );
  const tenant = given.get('--tenant');
  process.stdout.write(
    command === 'explain'
      ? explain(all, { labels: labelsOf(question), ...(tenant !== undefined && { tenant }) })
      : all.map((one) => `# ${one.environment}\n${alertTable(one)}`).join('\n'),
  );
  return 0;
}

function optionsOf(args: readonly string[]): ReadonlyMap<string, string> | undefined {
  const pairs = args.flatMap((name, i) => (i % 2 === 0 ? [[name, args[i + 1]] as const] : []));
  const known = ['--tenant', '--environment', '--platform'];
  const said = pairs.flatMap(([name, value]) =>
    known.includes(name) && value !== undefined ? [[name, value] as const] : [],
  );
  return said.length === pairs.length ? new Map(said) : undefined;
}

/** `a=b,c="d"`; braces around it are no matter. */
function labelsOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.replace(/^\{|\}$/g, '').matchAll(/\s*([a-zA-Z_]\w*)\s*=\s*(?:"([^"]*)"|([^,]*))\s*(?:,|$)/g);
  return Object.fromEntries([...pairs].map(([, label = '', quoted, bare = '']) => [label, quoted ?? bare.trim()]));
}

process.exitCode = main(process.argv.slice(2));
