import {
  type Environment,
  type NoBackend,
  type Resources,
  type ShortTermMetrics,
  SIGNALS,
  type Signal,
} from '../model';
import type { Problem } from '../problem';
import { quantityNumber } from '../scalars/quantity';
import type { Path } from '../source';
import type { EnvironmentPair } from './environments';

/** A request above its limit, which Kubernetes refuses; either may be a default. And a limit that nothing runs within. */
export function checkResources(environments: readonly EnvironmentPair[]): readonly Problem[] {
  return environments.flatMap((pair) =>
    resourcesOf(pair).flatMap(([path, resources]) => [
      ...compare(pair, path, resources),
      ...tooLittle(pair, path, resources),
    ]),
  );
}

function resourcesOf({ resolved }: EnvironmentPair): readonly (readonly [Path, Resources])[] {
  return [
    ...SIGNALS.flatMap((signal) => backendResources(signal, resolved.backends[signal])),
    ...ofBackend('shortTermMetrics', resolved.backends.shortTermMetrics),
    [['collectors', 'agent', 'resources'], resolved.agent.resources],
    [['collectors', 'gateway', 'resources'], resolved.gateway.resources],
    [['collectors', 'events', 'resources'], resolved.events.resources],
    [['collectors', 'scraper', 'resources'], resolved.scraper.resources],
    [['collectors', 'monitors', 'resources'], resolved.monitors.resources],
    [['collectors', 'namespace', 'resources'], resolved.namespaceCollector.resources],
    [['grafana', 'resources'], resolved.grafana.resources],
    ...storageResources(resolved),
  ];
}

type SignalBackend = Environment['backends'][Signal];

function backendResources(signal: Signal, backend: SignalBackend): readonly (readonly [Path, Resources])[] {
  if (backend.kind === 'off') {
    return [];
  }
  const parts = Object.entries(backend.parts).map(
    ([name, part]) => [['backends', signal, 'components', name, 'resources'], part.resources] as const,
  );
  return [...ofBackend(signal, backend), ...parts];
}

function ofBackend(name: keyof Environment['backends'], backend: SignalBackend | ShortTermMetrics | NoBackend) {
  return backend.kind === 'off' ? [] : [[['backends', name, 'resources'], backend.resources] as const];
}

function storageResources({ storage }: Environment): readonly (readonly [Path, Resources])[] {
  if (storage.kind !== 'seaweedfs') {
    return [];
  }
  const parts = ['master', 'volumeServer', 'filer'] as const;
  return parts.map((part) => [['storage', 'seaweedfs', part, 'resources'], storage[part].resources]);
}

/** Below it no program of the platform starts, in bytes. */
const LEAST_MEMORY = 64 * 1024 ** 2;

function compare({ of }: EnvironmentPair, path: Path, resources: Resources): readonly Problem[] {
  const pairs = [
    ['cpu', resources.cpuRequest, resources.cpuLimit],
    ['memory', resources.memoryRequest, resources.memoryLimit],
  ] as const;
  return pairs.flatMap(([what, request, limit]) => {
    if (limit === 'none' || quantityNumber(request) <= quantityNumber(limit)) {
      return [];
    }
    const fix = `raise \`limits.${what}\` or lower \`requests.${what}\``;
    return [
      of.say([...path, 'requests', what], {
        problem: `requests more ${what} than the limit`,
        got: request,
        expected: `at most ${limit}`,
        fix,
      }),
    ];
  });
}

function tooLittle({ of }: EnvironmentPair, path: Path, { memoryLimit }: Resources): readonly Problem[] {
  if (quantityNumber(memoryLimit) >= LEAST_MEMORY) {
    return [];
  }
  const said = { problem: 'less memory than the program needs to start', got: memoryLimit, expected: '64Mi or more' };
  return [of.say([...path, 'limits', 'memory'], { ...said, fix: 'raise `limits.memory`' })];
}
