import { AUTOSCALABLE } from '../autoscalable';
import type { Draft, DraftPlatform } from '../draft';
import { SIGNALS, type Signal } from '../model';
import type { Problem } from '../problem';
import type { EnvironmentSpec } from '../schema/environment';
import type { Path } from '../source';
import type { EnvironmentPair } from './environments';

/** What is said of single parts and of their autoscalers, and would do nothing or cannot be. */
export function checkParts(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  return [
    ...draft.environments.flatMap(({ spec, ...of }) => collectors({ spec, ...of })),
    ...environments.flatMap((pair) => SIGNALS.flatMap((signal) => backend(pair, signal))),
  ];
}

/** `autoscale` as it can be written. */
type Autoscale = 'on' | 'off' | { readonly min: number; readonly max: number } | undefined;

/** What says how many replicas there are. */
interface Replicas {
  readonly replicas?: number | undefined;
  readonly autoscale?: Autoscale;
  readonly volume?: string | undefined;
}

function collectors(of: Draft<EnvironmentSpec>): readonly Problem[] {
  const { gateway, scraper, namespace } = of.spec.collectors ?? {};
  return Object.entries({ gateway, scraper, namespace }).flatMap(([name, said]) =>
    said === undefined ? [] : replicas(of, ['collectors', name], said),
  );
}

function backend({ of, resolved }: EnvironmentPair, signal: Signal): readonly Problem[] {
  const said = of.spec.backends?.[signal];
  const made = resolved.backends[signal];
  if (said === undefined || typeof said === 'string' || made.kind === 'off') {
    return [];
  }
  const path = ['backends', signal];
  const autoscale = 'autoscale' in said ? said.autoscale : undefined;
  const parts = Object.entries<Replicas | undefined>(said.components ?? {});
  const there = partsOf(made.mode, Object.keys(made.parts));
  const scaled = parts.flatMap(([name, part]) =>
    part === undefined ? [] : scaledPart(of, [...path, 'components', name], part),
  );
  return [
    ...parts.flatMap(([name]) =>
      there.includes(name) ? [] : [noSuchPart(of, [...path, 'components', name], made.mode, there)],
    ),
    ...parts.flatMap(([name, part]) =>
      part?.volume === undefined || KEEPING.includes(name) ? [] : [noVolume(of, [...path, 'components', name])],
    ),
    ...scaled,
    ...replicas(of, path, { autoscale }),
    ...(isOn(autoscale) && !there.some(isScalable) ? [nothingToScale(of, path, made.mode)] : []),
  ];
}

/** Parts of Loki that are several of its parts in one process. */
const COMBINED = ['read', 'write', 'backend'];

/** Parts that have a volume. */
const KEEPING = ['ingester', 'storeGateway', 'compactor', 'alertmanager', 'indexGateway', 'write', 'backend'];

/** The workloads that a mode has. */
function partsOf(mode: string, all: readonly string[]): readonly string[] {
  switch (mode) {
    case 'monolithic':
    case 'single-binary':
      return ['gateway'];
    case 'simple-scalable':
      return [...COMBINED, 'gateway'];
    default:
      return all.filter((name) => !COMBINED.includes(name));
  }
}

function isOn(said: Autoscale): boolean {
  return said !== undefined && said !== 'off';
}

/** The gateway of a backend that is one process has nothing to spread its load over. */
function isScalable(name: string): boolean {
  return name !== 'gateway' && AUTOSCALABLE.includes(name);
}

function noSuchPart(of: Draft<EnvironmentSpec>, path: Path, mode: string, there: readonly string[]): Problem {
  const problem = `${mode} mode has no such part`;
  return of.say(path, {
    on: 'key',
    problem,
    expected: there.join(', '),
    fix: 'leave it out, or choose another `mode`',
  });
}

function noVolume(of: Draft<EnvironmentSpec>, path: Path): Problem {
  return of.say([...path, 'volume'], {
    on: 'key',
    problem: 'the part keeps nothing and has no volume',
    fix: 'leave it out',
  });
}

function nothingToScale(of: Draft<EnvironmentSpec>, path: Path, mode: string): Problem {
  const problem = `${mode} mode has no part whose replicas could follow the load`;
  return of.say([...path, 'autoscale'], { on: 'key', problem, fix: 'leave it out, or choose another `mode`' });
}

function scaledPart(of: Draft<EnvironmentSpec>, path: Path, part: Replicas): readonly Problem[] {
  const name = String(path.at(-1));
  if (isOn(part.autoscale) && !AUTOSCALABLE.includes(name)) {
    const problem = 'its replicas cannot come and go: what they keep has to be handed over, or there is only one';
    return [
      of.say([...path, 'autoscale'], {
        on: 'key',
        problem,
        expected: `one of ${AUTOSCALABLE.join(', ')}`,
        fix: 'set `replicas`',
      }),
    ];
  }
  return replicas(of, path, part);
}

function replicas(
  of: Draft<EnvironmentSpec>,
  path: Path,
  { replicas: fixed, autoscale }: Replicas,
): readonly Problem[] {
  const at = [...path, 'autoscale'];
  if (autoscale === 'on') {
    return [
      of.say(at, {
        problem: 'between which numbers?',
        got: 'on',
        expected: '{ min, max }',
        fix: 'write { min: 2, max: 10 }',
      }),
    ];
  }
  if (autoscale === undefined || autoscale === 'off') {
    return [];
  }
  const { min, max } = autoscale;
  return [
    ...(min > max
      ? [
          of.say([...at, 'max'], {
            problem: 'less than `min`',
            got: String(max),
            expected: `${min} or more`,
            fix: 'raise `max` or lower `min`',
          }),
        ]
      : []),
    ...(fixed === undefined
      ? []
      : [
          of.say([...path, 'replicas'], {
            on: 'key',
            problem: 'the autoscaler decides how many there are',
            fix: 'leave out `replicas` or `autoscale`',
          }),
        ]),
  ];
}
