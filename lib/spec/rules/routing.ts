import type { DraftPlatform } from '../draft';
import { SIGNALS, type Signal } from '../model';
import type { Problem } from '../problem';
import { type EnvironmentPair, serverKey } from './environments';
import { expectedName, nameFix } from './namespaces';

/** Where each environment's telemetry is kept: an environment that exists, keeps the signal itself and can be reached. */
export function checkRouting(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  const byName = new Map(environments.map((pair) => [pair.of.name, pair]));
  return [
    ...environments.flatMap(checkKeepsAnything),
    ...SIGNALS.flatMap((signal) => environments.flatMap((from) => checkSignal({ draft, byName, signal }, from))),
  ];
}

/** What is looked at: one signal of all environments. */
interface Routes {
  readonly draft: DraftPlatform;
  readonly byName: ReadonlyMap<string, EnvironmentPair>;
  readonly signal: Signal;
}

function checkSignal(routes: Routes, from: EnvironmentPair): readonly Problem[] {
  const { draft, byName, signal } = routes;
  const to = from.resolved.keptIn[signal];
  const target = byName.get(to ?? from.of.name);
  if (to === undefined || target === from) {
    return to !== undefined && from.of.spec.send?.[signal] === to ? checkSelf(signal, from) : [];
  }
  if (target !== undefined) {
    return checkTarget(routes, from, target);
  }
  const known = draft.environmentNames;
  const said = { problem: 'no such environment', got: to, expected: expectedName(known), fix: nameFix(to, known) };
  return known.includes(to) ? [] : [from.of.say(['send', signal], said)];
}

/** An environment that names itself and has no backend. */
function checkSelf(signal: Signal, { of, resolved }: EnvironmentPair): readonly Problem[] {
  if (resolved.backends[signal].kind !== 'off' || of.isBroken(['backends', signal])) {
    return [];
  }
  const fix = `write \`backends: { ${signal}: on }\`, or leave \`send.${signal}\` out`;
  return [of.say(['send', signal], { problem: `this environment has no backend for ${signal}`, got: of.name, fix })];
}

function checkKeepsAnything({ of, resolved }: EnvironmentPair): readonly Problem[] {
  if (SIGNALS.some((signal) => resolved.keptIn[signal] !== undefined) || of.isBroken(['backends'])) {
    return [];
  }
  const problem = 'no telemetry of this environment is kept anywhere';
  const fix = 'switch a backend on, or name an environment in `send`';
  return [of.say(['backends'], { problem, fix })];
}

function checkTarget({ byName, signal }: Routes, from: EnvironmentPair, target: EnvironmentPair): readonly Problem[] {
  const path = ['send', signal];
  const to = target.of.name;
  const file = `environments/${to}.yaml`;
  const onward = target.resolved.keptIn[signal];
  if (onward !== undefined && onward !== to) {
    const circle = chain(signal, from.of.name, byName);
    const problem =
      circle.at(-1) === circle[0]
        ? `the ${signal} are sent in a circle`
        : `${to} does not keep ${signal}, it sends them on`;
    const fix =
      circle.at(-1) === circle[0]
        ? `let one of them keep its ${signal}: leave out its \`send.${signal}\``
        : `write ${circle.at(-1)}`;
    return [from.of.say(path, { problem, got: circle.join(' → '), fix })];
  }
  if (target.resolved.backends[signal].kind === 'off') {
    if (target.of.isBroken(['backends', signal])) {
      return [];
    }
    const fix = `write \`backends: { ${signal}: on }\` in ${file}, or name another environment`;
    return [from.of.say(path, { problem: `${to} has no backend for ${signal}`, got: to, fix })];
  }
  const near = serverKey(from.resolved.cluster.server) === serverKey(target.resolved.cluster.server);
  if (near || target.resolved.exposure.kind !== 'none' || target.of.isBroken(['expose'])) {
    return [];
  }
  const fix = `write \`expose: on\` in ${file}`;
  return [from.of.say(path, { problem: `${to} is another cluster and does not expose its backends`, got: to, fix })];
}

/** Names from one environment to where its telemetry ends; ends with a name for the second time when they never do. */
function chain(signal: Signal, start: string, byName: ReadonlyMap<string, EnvironmentPair>): readonly string[] {
  const names = [start];
  for (;;) {
    const last = names.at(-1) ?? start;
    const next = byName.get(last)?.resolved.keptIn[signal] ?? last;
    if (next === last) {
      return names;
    }
    const seen = names.includes(next);
    names.push(next);
    if (seen) {
      return names.slice(names.indexOf(next));
    }
  }
}
