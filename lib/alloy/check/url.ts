import { isIPv6 } from 'node:net';

/** A URL in its parts, as Go's `url.Parse` splits it. */
export interface Url {
  /** In lower case; empty for a relative reference. */
  readonly scheme: string;
  readonly user: string;
  /** With the port; empty where there is none. */
  readonly host: string;
  readonly path: string;
}

/** What Go's `url.Parse` makes of a text: the parts, or why it refuses. It takes nearly everything: `x` is a path. */
export function parseUrl(text: string): Url | string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Go looks for
  if (/[\x00-\x1f\x7f]/.test(text)) return 'it has a control character';
  const [withoutFragment = '', fragment = ''] = cut(text, '#');
  if (hasBadEscape(fragment)) return badEscape(fragment);
  if (withoutFragment.startsWith(':')) return 'missing protocol scheme';
  const scheme = /^([a-zA-Z][a-zA-Z\d+.-]*):/.exec(withoutFragment)?.[1] ?? '';
  const [rest = ''] = cut(scheme === '' ? withoutFragment : withoutFragment.slice(scheme.length + 1), '?');
  return parseRest(scheme.toLowerCase(), rest);
}

/** What is wrong with a URL, as far as Go is concerned. */
export function faultOfUrl(text: string): string | undefined {
  const url = parseUrl(text);
  return typeof url === 'string' ? `"${text}" is no URL: ${url}` : undefined;
}

function parseRest(scheme: string, rest: string): Url | string {
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme, user: '', host: '', path: rest };
    if (cut(rest, '/')[0].includes(':')) return 'first path segment in URL cannot contain colon';
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || !rest.startsWith('///'));
  const slash = hasAuthority ? rest.indexOf('/', 2) : 0;
  const authority = hasAuthority ? rest.slice(2, slash < 0 ? undefined : slash) : '';
  const path = hasAuthority ? (slash < 0 ? '' : rest.slice(slash)) : rest;
  const at = authority.lastIndexOf('@');
  const user = at < 0 ? '' : authority.slice(0, at);
  const host = authority.slice(at + 1);
  const fault = faultOfHost(scheme, host) ?? faultOfUser(user);
  if (fault !== undefined) return fault;
  return hasBadEscape(path) ? badEscape(path) : { scheme, user, host, path };
}

function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const BAD_ESCAPE = /%(?![\da-fA-F]{2}).{0,2}/s;

function hasBadEscape(text: string): boolean {
  return BAD_ESCAPE.test(text);
}

function badEscape(text: string): string {
  return `invalid URL escape "${BAD_ESCAPE.exec(text)?.[0]}"`;
}

function faultOfUser(user: string): string | undefined {
  if (/[^A-Za-z\d\-._:~!$&'()*+,;=%@]/.test(user)) return 'invalid userinfo';
  return hasBadEscape(user) ? badEscape(user) : undefined;
}

function faultOfHost(scheme: string, host: string): string | undefined {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) return 'invalid IP-literal';
  if (bracket === 0) return faultOfIpLiteral(host);
  const strict = scheme === 'http' || scheme === 'https';
  const colon = strict ? host.indexOf(':') : host.lastIndexOf(':');
  const port = colon < 0 ? '' : host.slice(colon);
  return faultOfPort(port) ?? faultOfHostCharacters(host);
}

function faultOfPort(port: string): string | undefined {
  return port === '' || /^:\d*$/.test(port) ? undefined : `invalid port "${port}" after host`;
}

function faultOfHostCharacters(host: string): string | undefined {
  if (hasBadEscape(host)) return badEscape(host);
  // Only characters outside of ASCII may be escaped in a host.
  const [ascii] = /%(?!25)[0-7][\da-fA-F]/.exec(host) ?? [];
  if (ascii) return `invalid URL escape "${ascii}"`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every character of ASCII but those that Go takes
  const character = /[\x00-\x7f]/g;
  const bad = host.match(character)?.find((one) => !/[A-Za-z\d\-_.~!$&'()*+,;=:[\]<>"%]/.test(one));
  return bad === undefined ? undefined : `invalid character "${bad}" in host name`;
}

function faultOfIpLiteral(host: string): string | undefined {
  const close = host.lastIndexOf(']');
  if (close < 0) return "missing ']' in host";
  const [address] = cut(host.slice(1, close), '%25');
  return faultOfPort(host.slice(close + 1)) ?? (isIPv6(address) ? undefined : 'invalid host: no IPv6 address');
}
