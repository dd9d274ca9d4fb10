import { bad, good, type Parsed } from './scalar';

const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** Lower-case letters, digits and `-`, at most 63 characters (RFC 1123 label): the name of most Kubernetes objects. */
export function parseLabel(text: string): Parsed<string> {
  return name(text, LABEL, 63, 'lower-case letters, digits and "-" (at most 63, no "-" at either end)');
}

/** A host name: labels joined by dots, at most 253 characters. */
export function parseSubdomain(text: string): Parsed<string> {
  const expected = 'lower-case letters, digits, "-" and "." such as grafana.example.com (at most 253)';
  return isSubdomain(text) ? good(text) : bad('no host name', expected, hostFix(text));
}

/** The name of a Secret or ConfigMap: labels joined by dots, at most 253 characters. */
export function parseSecretName(text: string): Parsed<string> {
  const expected = 'lower-case letters, digits, "-" and "." (at most 253)';
  if (isSubdomain(text)) {
    return good(text);
  }
  const [name = '', key] = text.split('/');
  const meant = key !== undefined && isSubdomain(name) ? name : labelLike(text);
  return bad('no name of a Secret', expected, meant === '' ? 'write a name' : `write ${meant}`);
}

function isSubdomain(text: string): boolean {
  return text.length <= 253 && text.split('.').every((label) => LABEL.test(label) && label.length <= 63);
}

/** `host:port`, e.g. `orders-db.team-beta:5432`. */
export function parseHostPort(text: string): Parsed<string> {
  const expected = 'host:port, such as orders-db.team-beta:5432';
  const match = /^(.*):(\d{1,5})$/.exec(text);
  if (match === null) {
    return bad('no host with a port', expected, 'add the port');
  }
  const port = Number(match[2]);
  if (port < 1 || port > 65_535) {
    return bad('no port', expected, 'use a port from 1 to 65535');
  }
  return parseSubdomain(match[1] ?? '').ok ? good(text) : bad('no host with a port', expected, hostFix(match[1] ?? ''));
}

/** A tenant id that all four backends take: at most 150 bytes of `A-Z a-z 0-9 ! . _ * ' ( ) -`, not `.` or `..`
 * (https://grafana.com/docs/mimir/latest/configure/about-tenant-ids/). */
export function isLegalTenantId(text: string): boolean {
  return /^[A-Za-z0-9!._*'()-]{1,150}$/.test(text) && text !== '.' && text !== '..';
}

/** The nearest DNS label to a name that is none: lower case, everything else `-`. */
export function labelLike(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
}

function name(text: string, shape: RegExp, length: number, expected: string): Parsed<string> {
  if (shape.test(text) && text.length <= length) {
    return good(text);
  }
  const nearest = labelLike(text);
  return bad('no legal name', expected, nearest === '' ? 'write a name' : `write ${nearest}`);
}

function hostFix(text: string): string {
  if (/^[a-z]+:\/\//i.test(text)) {
    return 'leave out the scheme and the path';
  }
  if (text.endsWith('.') && isSubdomain(text.slice(0, -1))) {
    return 'leave out the dot at the end';
  }
  return /[A-Z_]/.test(text) ? 'use lower case and "-"' : 'write a plain host name';
}
