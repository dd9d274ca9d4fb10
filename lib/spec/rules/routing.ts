import type { DraftPlatform } from '../draft';
import type { Problem } from '../problem';
import { type EnvironmentPair, serverKey } from './environments';
import { expectedName, nameFix } from './namespaces';

const PATH = ['send', 'logs'] as const;

/** Where each environment's logs are kept: an environment that exists, keeps logs itself and can be reached. */
export function checkRouting(draft: DraftPlatform, environments: readonly EnvironmentPair[]): readonly Problem[] {
  const byName = new Map(environments.map((pair) => [pair.of.name, pair]));
  return environments.flatMap((from) => {
    const to = from.resolved.logsTo;
    const target = byName.get(to);
    if (target !== undefined) {
      return target === from ? checkOwn(from) : checkTarget(from, target, byName);
    }
    const known = draft.environmentNames;
    const said = { problem: 'no such environment', got: to, expected: expectedName(known), fix: nameFix(to, known) };
    return known.includes(to) ? [] : [from.of.say(PATH, said)];
  });
}

function checkOwn({ of, resolved }: EnvironmentPair): readonly Problem[] {
  if (resolved.logs.kind !== 'off' || of.isBroken(['backends', 'logs'])) {
    return [];
  }
  const fix = 'leave `off` out, or name an environment in `send: { logs: … }`';
  return [of.say(['backends', 'logs'], { problem: 'the logs of this environment are kept nowhere', got: 'off', fix })];
}

function checkTarget(
  from: EnvironmentPair,
  target: EnvironmentPair,
  byName: ReadonlyMap<string, EnvironmentPair>,
): readonly Problem[] {
  const to = target.of.name;
  const file = `environments/${to}.yaml`;
  const onward = target.resolved.logsTo;
  if (onward !== to) {
    const circle = chain(from.of.name, byName);
    const problem =
      circle.at(-1) === circle[0] ? 'the logs are sent in a circle' : `${to} does not keep logs, it sends them on`;
    const fix =
      circle.at(-1) === circle[0]
        ? 'let one of them keep its logs: leave out its `send.logs`'
        : `write ${circle.at(-1)}`;
    return [from.of.say(PATH, { problem, got: circle.join(' → '), fix })];
  }
  if (target.resolved.logs.kind === 'off') {
    if (target.of.isBroken(['backends', 'logs'])) {
      return [];
    }
    const fix = `write \`backends: { logs: on }\` in ${file}, or name another environment`;
    return [from.of.say(PATH, { problem: `${to} has no backend for logs`, got: to, fix })];
  }
  const near = serverKey(from.resolved.cluster.server) === serverKey(target.resolved.cluster.server);
  if (near || target.resolved.exposure.kind !== 'none' || target.of.isBroken(['expose'])) {
    return [];
  }
  const fix = `write \`expose: on\` in ${file}`;
  return [from.of.say(PATH, { problem: `${to} is another cluster and does not expose its backends`, got: to, fix })];
}

/** Names from one environment to where its logs end; ends with a name for the second time when they never do. */
function chain(start: string, byName: ReadonlyMap<string, EnvironmentPair>): readonly string[] {
  const names = [start];
  for (;;) {
    const last = names.at(-1) ?? start;
    const next = byName.get(last)?.resolved.logsTo ?? last;
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
