import type { Draft, DraftPlatform } from '../draft';
import type { Problem } from '../problem';
import type { EnvironmentSpec } from '../schema/environment';
import type { Path } from '../source';

/** Placements that Kubernetes would refuse, or that would do nothing. */
export function checkOperations(draft: DraftPlatform): readonly Problem[] {
  return draft.environments.flatMap((of) => [
    ...checkPlacement(of, ['placement'], of.spec.placement),
    ...checkPlacement(of, AGENT, of.spec.collectors?.agent?.placement),
    ...spreadAgents(of),
    ...secretPaths(of),
  ]);
}

const AGENT = ['collectors', 'agent', 'placement'] as const;

type Placement = NonNullable<EnvironmentSpec['placement']>;
type Toleration = NonNullable<Placement['tolerations']>[number];

function checkPlacement(of: Draft<EnvironmentSpec>, path: Path, placement: Placement | undefined): readonly Problem[] {
  return [
    ...Object.entries(placement?.nodeSelector ?? {}).flatMap(([key, value]) =>
      checkLabel(of, [...path, 'nodeSelector', key], key, value),
    ),
    ...(placement?.tolerations ?? []).flatMap((one, index) =>
      checkToleration(of, [...path, 'tolerations', index], one),
    ),
  ];
}

const LABEL_KEY = /^(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?$/;

function checkLabel(of: Draft<EnvironmentSpec>, path: Path, key: string, value: string): readonly Problem[] {
  const said = {
    expected: 'letters, digits, "-", "_" and ".", at most 63',
    fix: 'copy it from `kubectl get nodes --show-labels`',
  };
  return [
    ...(LABEL_KEY.test(key) ? [] : [of.say(path, { ...said, on: 'key', problem: 'no name of a label', got: key })]),
    ...(LABEL_VALUE.test(value) ? [] : [of.say(path, { ...said, problem: 'no value of a label', got: value })]),
  ];
}

/** As the API server checks them. */
function checkToleration(of: Draft<EnvironmentSpec>, path: Path, toleration: Toleration): readonly Problem[] {
  const { key, operator, value } = toleration;
  if (value !== undefined && (key === undefined || operator === 'Exists')) {
    const problem = key === undefined ? 'a value without the key that it belongs to' : '`Exists` compares no value';
    return [
      of.say([...path, 'value'], {
        problem,
        got: value,
        fix: key === undefined ? 'add `key`' : 'leave one of them out',
      }),
    ];
  }
  if (operator === 'Equal' && (key === undefined || value === undefined)) {
    return [
      of.say([...path, 'operator'], {
        problem: '`Equal` compares a key and a value',
        got: operator,
        fix: 'add both, or write Exists',
      }),
    ];
  }
  return [];
}

/** Agents are on every node that they may be on: there is nothing to spread. */
function spreadAgents(of: Draft<EnvironmentSpec>): readonly Problem[] {
  if (of.spec.collectors?.agent?.placement?.spreadZones === undefined) {
    return [];
  }
  return [
    of.say([...AGENT, 'spreadZones'], {
      on: 'key',
      problem: 'node agents run on every node, not in a number',
      fix: 'leave it out',
    }),
  ];
}

/** What is filled into the path of a Secret. */
const PLACEHOLDERS = ['{environment}', '{name}'];

function secretPaths(of: Draft<EnvironmentSpec>): readonly Problem[] {
  const path = of.spec.secrets?.path ?? '';
  const unknown = (path.match(/\{[^}]*\}?/g) ?? []).filter((one) => !PLACEHOLDERS.includes(one));
  return unknown.map((got) =>
    of.say(['secrets', 'path'], {
      problem: 'nothing is filled in for this',
      got,
      expected: PLACEHOLDERS.join(' or '),
      fix: 'correct it, or leave it out',
    }),
  );
}
