import { parseDuration } from '../quantity';
import { parseUrl } from '../url';
import type { Rule } from './rule';

const BOOLS: ReadonlySet<string> = new Set(['1', 'true', 'TRUE', 'True', '0', 'false', 'FALSE', 'False']);

const BOOL_PARAMETERS: ReadonlySet<string> = new Set([
  'allowAllFiles',
  'allowCleartextPasswords',
  'allowFallbackToPlaintext',
  'allowNativePasswords',
  'allowOldPasswords',
  'checkConnLiveness',
  'clientFoundRows',
  'columnsWithAlias',
  'compress',
  'interpolateParams',
  'multiStatements',
  'parseTime',
  'rejectReadOnly',
]);

const DURATION_PARAMETERS: ReadonlySet<string> = new Set(['readTimeout', 'writeTimeout', 'timeout', 'timeTruncate']);

/** What is wrong with a data source name of MySQL: `user:password@protocol(address)/database?parameters`. */
export function faultOfMysqlDataSource(text: string): string | undefined {
  if (text === '') return undefined;
  const slash = text.lastIndexOf('/');
  if (slash < 0) return 'it must have a "/" before the database, which may be empty';
  const [, query = ''] = splitOnce(text.slice(slash + 1), '?');
  return faultOfAddress(text.slice(0, slash)) ?? query.split('&').map(faultOfParameter).find(Boolean);
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function faultOfAddress(left: string): string | undefined {
  const target = left.slice(left.lastIndexOf('@') + 1);
  const [network, rest] = splitOnce(target, '(');
  if (target.includes('(') && !target.endsWith(')')) {
    return rest.includes(')') ? 'it has characters that must be escaped' : 'the address has no closing ")"';
  }
  const address = rest.slice(0, -1);
  return address !== '' || ['', 'tcp', 'unix'].includes(network)
    ? undefined
    : `the network "${network}" needs an address`;
}

function faultOfParameter(parameter: string): string | undefined {
  if (!parameter.includes('=')) return undefined;
  const [name, value] = splitOnce(parameter, '=');
  if (BOOL_PARAMETERS.has(name)) return BOOLS.has(value) ? undefined : `${name} must be true or false, got "${value}"`;
  if (DURATION_PARAMETERS.has(name)) {
    const quantity = parseDuration(value);
    return 'fault' in quantity ? `${name}: ${quantity.fault}` : undefined;
  }
  if (name === 'tls') {
    const known = BOOLS.has(value) || ['skip-verify', 'preferred', ''].includes(value.toLowerCase());
    return known ? undefined : `tls must be true, false, skip-verify or preferred, got "${value}"`;
  }
  if (name === 'maxAllowedPacket')
    return /^[-+]?\d+$/.test(value) ? undefined : `${name} must be a number, got "${value}"`;
  return undefined;
}

/** A data source name of MySQL, secret or not, if it is known. */
export function mysqlDataSource(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    const fault = text === undefined ? undefined : faultOfMysqlDataSource(text);
    return fault && `${name}: no data source name of MySQL: ${fault}`;
  };
}

/** A data source name of PostgreSQL: a URL. */
export function postgresDataSource(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    const parsed = text === undefined ? undefined : parseUrl(text);
    if (parsed === undefined) return undefined;
    if (typeof parsed === 'string') return `${name}: no URL: ${parsed}`;
    const { scheme } = parsed;
    if (scheme === 'postgres' || scheme === 'postgresql') return undefined;
    return `${name}: expected a URL that starts with postgres://, got "${scheme}:"`;
  };
}

/** A data source name of SQL Server, of which only the form of a URL is looked at. */
export function sqlServerDataSource(name: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    if (!text?.startsWith('sqlserver://')) return undefined;
    const parsed = parseUrl(text);
    return typeof parsed === 'string' ? `${name}: no URL: ${parsed}` : undefined;
  };
}
