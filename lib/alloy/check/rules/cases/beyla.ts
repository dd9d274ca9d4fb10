import type { RuleCase } from './rule-case';

const ebpf = 'beyla.ebpf';
const application = 'metrics {\n\tfeatures = ["application"]\n}\n';

function discovery(block: string, statements: string): string {
  return `discovery {\n\t${block} {\n${statements.replaceAll(/^/gm, '\t\t')}\n\t}\n}\n`;
}

function sampler(statements: string): string {
  return `output { }\ntraces {\n\tsampler {\n${statements.replaceAll(/^/gm, '\t\t')}\n\t}\n}\n`;
}

export const BEYLA_CASES: readonly RuleCase[] = [
  { of: ebpf, bad: 'trace_printer = "yaml"', good: 'trace_printer = "json"', says: 'trace_printer must be one of' },
  {
    of: ebpf,
    bad: 'metrics {\n\tfeatures = ["apps"]\n}',
    good: 'metrics {\n\tfeatures = ["network"]\n}',
    says: 'features: "apps" is none of',
  },
  {
    of: ebpf,
    bad: 'metrics {\n\tinstrumentations = ["ftp"]\n}',
    good: 'metrics {\n\tinstrumentations = ["http", "*"]\n}',
    says: 'instrumentations: "ftp" is none of',
  },
  {
    of: ebpf,
    bad: 'output { }\ntraces {\n\tinstrumentations = ["ftp"]\n}',
    good: 'output { }\ntraces {\n\tinstrumentations = ["grpc"]\n}',
    says: 'instrumentations: "ftp" is none of',
  },
  { of: ebpf, bad: sampler('name = "sometimes"'), good: sampler('name = "always_on"'), says: 'name must be one of' },
  {
    of: ebpf,
    bad: sampler('name = "traceidratio"\narg = "2"'),
    good: sampler('name = "traceidratio"\narg = "0.5"'),
    says: 'needs an arg from 0 to 1, got "2"',
  },
  {
    of: ebpf,
    bad: 'traces {\n\tinstrumentations = ["grpc"]\n}',
    good: 'traces { }',
    says: 'a traces block needs an output block',
  },
  {
    of: ebpf,
    bad: application,
    good: application + discovery('survey', 'open_ports = "80"'),
    says: 'application features need a services, instrument or survey block',
  },
  {
    of: ebpf,
    bad: application + discovery('services', 'name = "a"'),
    good: application + discovery('services', 'kubernetes {\n\tnamespace = "a"\n}'),
    says: 'services: open_ports, exe_path, cmd_args or something in kubernetes must be set',
  },
  {
    of: ebpf,
    bad: discovery('exclude_instrument', ''),
    good: discovery('exclude_instrument', 'exe_path = "a"'),
    says: 'exclude_instrument: open_ports',
  },
  {
    of: ebpf,
    bad: 'internal_metrics {\n\texporter = "otel"\n}',
    good: 'internal_metrics {\n\texporter = "prometheus"\n}',
    says: 'needs metrics in output',
  },
];
