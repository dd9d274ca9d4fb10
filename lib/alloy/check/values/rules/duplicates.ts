import type { Fields } from '../../fields';
import type { Value } from '../../value';
import type { BodyRule } from '../../value-rule';
import { type BodyRules, bodyRule } from './kinds';

/** What Prometheus compares of a secret: whether there is one. */
const SECRETS: ReadonlySet<string> = new Set([
  'bearer_token',
  'client_secret',
  'credentials',
  'key_pem',
  'password',
  'secret_key',
]);

/** Everything in a block as one text, the same for the same settings; undefined if something is unknown. */
function signature(fields: Fields): string | undefined {
  const attributes = [...fields.decoded.attributes].map(([name, value]) => {
    const shown = SECRETS.has(name) ? String(fields.isSet(name)) : shownValue(value);
    return shown === undefined ? undefined : `${name}=${shown}`;
  });
  const blocks = fields.children().map((child) => {
    const inner = signature(child);
    return inner === undefined ? undefined : `${child.name}{${inner}}`;
  });
  const parts = [...attributes.sort(), ...blocks];
  return parts.includes(undefined) ? undefined : parts.join('\n');
}

function shownValue(value: Value): string | undefined {
  switch (value.type) {
    case 'null':
      return 'null';
    case 'string':
    case 'number':
    case 'bool':
      return value.value === undefined ? undefined : JSON.stringify(value.value);
    case 'array':
      return value.elements && joined(value.elements.map(shownValue));
    case 'object':
      return value.others
        ? undefined
        : joined(
            [...value.fields].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => pair(name, shownValue(one))),
          );
    default:
      return undefined;
  }
}

function pair(name: string, shown: string | undefined): string | undefined {
  return shown === undefined ? undefined : `${JSON.stringify(name)}:${shown}`;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : `[${parts.join()}]`;
}

/** Two of these that are the same, by a key that is undefined where it is unknown. */
function twice(endpoints: readonly Fields[], key: (endpoint: Fields) => string | undefined): Fields | undefined {
  const seen = new Set<string>();
  return endpoints.find((endpoint) => {
    const own = key(endpoint);
    if (own === undefined) return false;
    const isThere = seen.has(own);
    seen.add(own);
    return isThere;
  });
}

const remoteWrite: BodyRule = (fields) => {
  const duplicate = twice(fields.blocks('endpoint'), signature);
  if (!duplicate) return [];
  const url = duplicate.text('url') ?? '';
  return [
    {
      origin: 'run',
      message: `two endpoints are the same (${url}), which is refused: give one a name, or other headers`,
      place: duplicate.decoded.place,
    },
  ];
};

/** Blocks that upstream compares by their address in memory, so that they never make two endpoints equal. */
const POINTERS = ['basic_auth', 'authorization', 'oauth2'];

const lokiWrite: BodyRule = (fields) => {
  const duplicate = twice(fields.blocks('endpoint'), (endpoint) => {
    const name = endpoint.text('name');
    if (name === undefined || name !== '') return name;
    return POINTERS.some((block) => endpoint.hasBlock(block)) ? undefined : signature(endpoint);
  });
  if (!duplicate) return [];
  const name = duplicate.text('name');
  const what = name ? `the name "${name}" is used twice` : 'two endpoints are the same: give one a name';
  return [{ origin: 'run', message: `endpoint: ${what}`, place: duplicate.decoded.place }];
};

/** Two policies of the same name: the component stops at once. */
const policyNames: BodyRule = bodyRule('run', (fields) => {
  const duplicate = twice(fields.blocks('policy'), (policy) => policy.text('name'));
  return duplicate && `the policy name "${duplicate.text('name')}" is used twice`;
});

/** What may not be there twice. */
export const DUPLICATE_BODIES: BodyRules = {
  'loki/write.Arguments': [lokiWrite],
  'otelcol/processor/tail_sampling.Arguments': [policyNames],
  'prometheus/remotewrite.Arguments': [remoteWrite],
};
