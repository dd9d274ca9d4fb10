import { SIGNALS, type Signal } from '../model';
import { COLLECTORS, type CollectorKind, collectorsOf, ownershipOf } from '../ownership';
import type { Problem } from '../problem';
import type { EnvironmentSpec } from '../schema/environment';
import type { Path } from '../source';
import type { EnvironmentPair } from './environments';

/** Sources that are switched on and would come to nothing. */
export function checkSources(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return environments.flatMap((pair) => [
    ...Object.entries(SOURCES).flatMap(([source, signals]) => withoutBackend(pair, ['sources', source], signals)),
    ...Object.entries(PARTS).flatMap(([part, signals]) => withoutBackend(pair, [part], signals)),
    ...beylaForNothing(pair),
    ...twoWays(pair),
    ...notPerNamespace(pair),
    ...otherCollectors(pair),
    ...nothingToScrape(pair),
    ...withoutMonitors(pair),
    ...ofAnotherEnvironment(pair),
    ...logFiles(pair),
  ]);
}

type Sources = NonNullable<EnvironmentSpec['sources']>;

/** Signals of which one at least has to be kept. */
const SOURCES: Readonly<Partial<Record<keyof Sources, readonly Signal[]>>> = {
  podLogs: ['logs'],
  nodeLogs: ['logs'],
  events: ['logs'],
  otlp: ['metrics', 'logs', 'traces'],
  jaeger: ['traces'],
  zipkin: ['traces'],
  nodeMetrics: ['metrics'],
  kubelet: ['metrics'],
  serviceMonitors: ['metrics'],
  annotatedPods: ['metrics'],
  ebpfProfiles: ['profiles'],
  annotatedProfiles: ['profiles'],
  pushedProfiles: ['profiles'],
  javaProfiles: ['profiles'],
};

const PARTS: Readonly<Partial<Record<keyof EnvironmentSpec, readonly Signal[]>>> = {
  beyla: ['metrics', 'traces'],
  kubeStateMetrics: ['metrics'],
  openCost: ['metrics'],
};

function withoutBackend({ of, resolved }: EnvironmentPair, path: Path, signals: readonly Signal[]): readonly Problem[] {
  const said = valueAt(of.spec, path);
  const isKept = signals.some((signal) => resolved.keptIn[signal] !== undefined);
  const isBroken = SIGNALS.some((signal) => of.isBroken(['backends', signal]) || of.isBroken(['send', signal]));
  if (said === undefined || said === 'off' || isKept || isBroken || of.isBroken(path)) return [];
  return [
    of.say(path, {
      on: 'key',
      problem: `its ${signals.join(' or ')} would be kept nowhere`,
      fix: `leave it out, or write \`backends: { ${signals[0]}: on }\` or \`send: { ${signals[0]}: … }\``,
    }),
  ];
}

function beylaForNothing({ of, resolved }: EnvironmentPair): readonly Problem[] {
  const { beyla } = of.spec;
  if (typeof beyla !== 'object' || resolved.beyla !== 'off' || of.isBroken(['beyla'])) return [];
  const kept = (['traces', 'metrics'] as const).filter((signal) => resolved.keptIn[signal] !== undefined);
  const off = kept.filter((signal) => beyla[signal] === false);
  return kept.length === 0 || off.length < kept.length
    ? []
    : [
        of.say(['beyla', ...off.slice(0, 1)], {
          problem: 'Beyla would watch, and export nothing that is kept',
          got: 'false',
          fix: 'leave it out, or write `beyla: off`',
        }),
      ];
}

/** Agents write to the backends themselves, or by way of a gateway. */
function twoWays({ of, resolved }: EnvironmentPair): readonly Problem[] {
  const { collection } = resolved;
  if (!(collection.includes('two-tier') && collection.includes('node-only')) || of.isBroken(['collection'])) return [];
  return [
    of.say(['collection'], {
      problem:
        'agents can send by way of a gateway (`two-tier`) or write to the backends themselves (`node-only`), not both',
      got: collection.join(', '),
      fix: 'leave one of the two out',
    }),
  ];
}

/** What asks for one place through which all of an environment's telemetry goes. */
function notPerNamespace({ of, resolved }: EnvironmentPair): readonly Problem[] {
  if (!resolved.collection.includes('per-namespace') || of.isBroken(['collection'])) return [];
  const { tailSampling, keptIn, backends } = resolved;
  const where = 'where each namespace has its own collector (`collection: per-namespace`)';
  const sampled = tailSampling !== 'off' && keptIn.traces !== undefined && !of.isBroken(['tailSampling']);
  const open = !resolved.operations.networkPolicies && !of.isBroken(['networkPolicies']);
  const shortened = backends.shortTermMetrics.kind !== 'off' && !of.isBroken(['backends', 'shortTermMetrics']);
  return [
    ...(sampled
      ? [
          of.say(['tailSampling'], {
            on: 'key',
            problem: `a trace of two namespaces would be decided twice, each time by some of its spans, ${where}`,
            fix: 'write `tailSampling: off`, or leave `per-namespace` out of `collection`',
          }),
        ]
      : []),
    ...(open
      ? [
          of.say(['networkPolicies'], {
            problem: `whatever connects counts as the tenant's, ${where}: only network policies keep others out`,
            got: 'off',
            fix: 'leave it out, or leave `per-namespace` out of `collection`',
          }),
        ]
      : []),
    ...(shortened
      ? [
          of.say(['backends', 'shortTermMetrics'], {
            on: 'key',
            problem: `its Prometheus tells tenants apart by a label, which collectors of tenants could set as they like, ${where}`,
            fix: 'write `shortTermMetrics: off`, or leave `per-namespace` out of `collection`',
          }),
        ]
      : []),
  ];
}

/** A scraper that is no hub scrapes metrics and profiles, and does nothing else. */
function nothingToScrape({ of, resolved }: EnvironmentPair): readonly Problem[] {
  const { owners, hub } = ownershipOf(resolved.collection);
  const { metrics, profiles } = resolved.keptIn;
  const isBroken = (['metrics', 'profiles'] as const).some(
    (signal) => of.isBroken(['backends', signal]) || of.isBroken(['send', signal]),
  );
  if (owners.endpoints !== 'scraper' || hub === 'scraper' || isBroken || of.isBroken(['collection'])) return [];
  if (metrics !== undefined || profiles !== undefined) return [];
  return [
    of.say(['collection'], {
      problem: 'a scraper would have nothing to scrape: neither metrics nor profiles are kept',
      got: resolved.collection.join(', '),
      fix: 'leave `clustered` out, or write `backends: { metrics: on }` or `send: { metrics: … }`',
    }),
  ];
}

/** Settings of an Alloy that the topology does not have; what is common to all environments may be for others. */
function otherCollectors({ of, resolved }: EnvironmentPair): readonly Problem[] {
  const { sources } = resolved;
  const idle: readonly CollectorKind[] = [
    ...(sources.serviceMonitors ? [] : (['monitors'] as const)),
    ...(sources.events ? [] : (['events'] as const)),
  ];
  const has = collectorsOf(ownershipOf(resolved.collection)).filter((kind) => !idle.includes(kind));
  if (of.isBroken(['collection'])) return [];
  return COLLECTORS.filter((kind) => of.spec.collectors?.[kind] !== undefined && !has.includes(kind))
    .filter((kind) => !of.isBroken(['collectors', kind]))
    .map((kind) =>
      of.say(['collectors', kind], {
        on: 'key',
        problem: idle.includes(kind)
          ? 'the environment has no such Alloy: it would have nothing to collect'
          : `the environment has no such Alloy: its collection is ${resolved.collection.join(', ')}`,
        got: kind,
        expected: has.join(', '),
        fix: 'leave it out',
      }),
    )
    .filter(({ at }) => at?.file === of.file);
}

/** Monitors are kinds that a cluster may not have. */
function withoutMonitors({ of, resolved }: EnvironmentPair): readonly Problem[] {
  if (of.spec.sources?.serviceMonitors !== 'on' || resolved.operations.workloads.serviceMonitors) return [];
  if (resolved.keptIn.metrics === undefined) return [];
  return [
    of.say(['sources', 'serviceMonitors'], {
      problem: 'the environment says that the cluster has none (`serviceMonitors: off`)',
      got: 'on',
      fix: 'leave it out, or write `serviceMonitors: on` beside `sources`',
    }),
  ];
}

/** What there is once in a cluster, the environment has that collects the cluster. */
function ofAnotherEnvironment({ of, resolved }: EnvironmentPair): readonly Problem[] {
  const said = of.spec.kubeStateMetrics;
  if (said === undefined || said === 'off' || resolved.collectsCluster || resolved.keptIn.metrics === undefined)
    return [];
  return [
    of.say(['kubeStateMetrics'], {
      on: 'key',
      problem: 'another environment collects what belongs to the cluster (`sources: { cluster: off }`)',
      fix: 'leave it out',
    }),
  ];
}

/** Files of the node, which are mounted by their folder. */
function logFiles({ of }: EnvironmentPair): readonly Problem[] {
  const said = of.spec.sources?.nodeLogs;
  if (typeof said !== 'object') return [];
  return (said.files ?? []).flatMap((file, index) =>
    /^\/[^/*]+(\/[^/*]+)*\/[^/]+$/.test(file) && !file.includes('/../')
      ? []
      : [
          of.say(['sources', 'nodeLogs', 'files', index], {
            problem: 'no file in a folder of the node',
            got: file,
            expected: 'an absolute path, with `*` in the name of the file alone',
            fix: 'write a path such as /var/log/syslog',
          }),
        ],
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[String(key)], value);
}
