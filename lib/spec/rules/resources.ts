import type { Resources } from '../model';
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
    ...(resolved.logs.kind === 'off' ? [] : [[['backends', 'logs', 'resources'], resolved.logs.resources] as const]),
    [['collectors', 'agent', 'resources'], resolved.agent.resources],
    [['collectors', 'gateway', 'resources'], resolved.gateway.resources],
    [['collectors', 'events', 'resources'], resolved.events.resources],
    [['grafana', 'resources'], resolved.grafana.resources],
  ];
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
