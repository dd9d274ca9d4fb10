import { splitType } from '../table';

/** A type of the table in its parts. */
export type Type =
  | { readonly kind: 'string' | 'bool' | 'any' | 'duration' | 'secret' | 'optional_secret' }
  /** `integer` cuts fractions off, `number` keeps them. */
  | { readonly kind: 'number'; readonly integer: boolean }
  | { readonly kind: 'list' | 'map'; readonly of: Type }
  /** An object with the attributes of a body of the table. */
  | { readonly kind: 'object'; readonly body: string }
  /** A value of upstream's Go type, which only that type (or what it converts from) fits. */
  | { readonly kind: 'capsule'; readonly name: string }
  /** A string that upstream's Go type of this name parses. */
  | { readonly kind: 'text'; readonly name: string };

const types = new Map<string, Type>();

/** The type that a text of the table names: `list(string)`. */
export function typeOf(text: string): Type {
  let type = types.get(text);
  if (!type) {
    type = parseType(text);
    types.set(text, type);
  }
  return type;
}

function parseType(text: string): Type {
  const { name, of } = splitType(text);
  switch (name) {
    case 'string':
    case 'bool':
    case 'any':
    case 'duration':
    case 'secret':
    case 'optional_secret':
      return { kind: name };
    case 'number':
    case 'integer':
      return { kind: 'number', integer: name === 'integer' };
    case 'list':
    case 'map':
      return { kind: name, of: typeOf(of) };
    case 'object':
      return { kind: name, body: of };
    case 'capsule':
    case 'text':
      return { kind: name, name: of };
    default:
      throw new Error(`the table has the unknown type ${text}`);
  }
}

/** What a type is called in messages. */
export function describeType(type: Type): string {
  switch (type.kind) {
    case 'list':
      return `a list of ${plural(type.of)}`;
    case 'map':
      return `an object whose values are ${plural(type.of)}`;
    case 'object':
      return 'an object';
    case 'capsule':
      return CAPSULES[type.name] ?? `a ${type.name}`;
    case 'text':
      return 'a string';
    case 'duration':
      return 'a duration such as "30s"';
    case 'any':
      return 'any value';
    case 'secret':
    case 'optional_secret':
      return 'a secret or a string';
    default:
      return `a ${type.kind}`;
  }
}

const CAPSULES: Readonly<Record<string, string>> = {
  'common/relabel.Rules': 'relabel rules',
  'discovery.Target': 'a target',
  'loki.LogsReceiver': 'a receiver of logs',
  'otelcol.AuthHandler': 'an authentication handler',
  'otelcol.Consumer': 'an OpenTelemetry consumer',
  'otelcol.ExtensionHandler': 'an extension handler',
  'prometheus.MetricsReceiver': 'a receiver of metrics',
  'pyroscope.ProfilesReceiver': 'a receiver of profiles',
};

function plural(type: Type): string {
  if (type.kind === 'capsule') return (CAPSULES[type.name] ?? type.name).replace(/^an? (receiver|\S+)/, '$1s');
  return describeType(type).replace(/^an? (\S+)/, '$1s');
}
