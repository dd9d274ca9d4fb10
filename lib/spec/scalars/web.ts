import { parseSubdomain } from './names';
import { bad, good, type Parsed } from './scalar';

/** An `http` or `https` URL without user, query and fragment; a trailing slash is dropped. */
export function parseUrl(text: string): Parsed<string> {
  const expected = 'a URL such as https://prod.example.com:6443';
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) {
    const fix = /^[\w.-]+(?::\d+)?(?:\/|$)/.test(text) ? `write https://${text}` : 'write a full URL with https://';
    return bad('no URL', expected, fix);
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    return {
      ok: false,
      problem: 'a URL with a user or password',
      expected,
      fix: 'leave out the credentials',
      hide: true,
    };
  }
  if (url.search !== '' || url.hash !== '' || /\s/.test(text)) {
    return bad('a URL with a query, fragment or space', expected, 'leave them out');
  }
  return good(text.replace(/\/+$/, ''));
}

/** Where Argo CD clones from: `https://…`, `ssh://…` or `git@host:path`. */
export function parseGitUrl(text: string): Parsed<string> {
  const expected = 'a repository such as https://git.example.com/acme/observability.git';
  if (/^ssh:\/\/[^/\s]*:[^/\s]*@/.test(text)) {
    return { ok: false, problem: 'a URL with a password', expected, fix: 'leave out the password', hide: true };
  }
  if (/^(?:ssh:\/\/[^\s]+|[\w.-]+@[\w.-]+:[^\s]+)$/.test(text)) {
    return good(text);
  }
  const url = parseUrl(text);
  return url.ok ? url : { ...url, expected };
}

/** A path of a URL, e.g. `/faro`. */
export function parseUrlPath(text: string): Parsed<string> {
  const expected = 'a path such as /faro';
  return /^\/[\w./~-]*$/.test(text)
    ? good(text)
    : bad('no path', expected, 'start it with / and use letters, digits, - _ . /');
}

/** A Slack channel `#name`, or a channel id such as `C024BE91L`. */
export function parseSlackChannel(text: string): Parsed<string> {
  const expected = 'a channel such as "#team-alpha-alerts"';
  if (/^[CG][A-Z0-9]{8,}$/.test(text) || /^#[\p{Ll}\p{Lo}\d_-]{1,80}$/u.test(text)) {
    return good(text);
  }
  const bare = text
    .replace(/^#/, '')
    .toLowerCase()
    .replace(/[\s.]+/g, '-');
  return bad('no Slack channel', expected, bare === '' ? 'write "#channel" in quotes' : `write "#${bare}" in quotes`);
}

/** A time of day, `00:00` to `24:00`. YAML reads it as a number when it is not in quotes. */
export function parseClockTime(text: string): Parsed<string> {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)
    ? good(text)
    : bad('no time of day', 'hours and minutes in quotes, such as "22:00"', 'write "HH:MM" in quotes');
}

/** A mail address, without a display name. */
export function parseEmail(text: string): Parsed<string> {
  const expected = 'an address such as oncall@example.com';
  return /^[^\s@<>",]+@[^\s@<>",]+\.[^\s@<>",]+$/.test(text)
    ? good(text)
    : bad('no mail address', expected, 'write name@host');
}

/**
 * A registry with an optional path, without a scheme, e.g. `registry.example.com:5000/mirror`. Container runtimes take the
 * first part for a host only where it has a dot or a port: `mirror/grafana/loki` is on docker.io.
 */
export function parseRegistry(text: string): Parsed<string> {
  const expected = 'a registry such as registry.example.com/mirror';
  const match = /^([^:/]+)(?::(\d{1,5}))?((?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*)$/.exec(text);
  if (match === null || !parseSubdomain(match[1] ?? '').ok || Number(match[2] ?? 1) > 65_535) {
    const fix = /^[a-z]+:\/\//i.test(text)
      ? 'leave out the scheme'
      : 'write host[:port][/path] in lower case, without a slash at the end';
    return bad('no registry', expected, fix);
  }
  if (match[1] !== 'localhost' && match[2] === undefined && !/\./.test(match[1] ?? '')) {
    return bad(
      'no registry: runtimes would look for it on docker.io',
      expected,
      'write the full host name, or its port',
    );
  }
  return good(text);
}

/** A branch, tag or commit. */
export function parseRevision(text: string): Parsed<string> {
  const legal = /^[^\s~^:?*[\\]+$/.test(text) && !text.includes('..') && !text.startsWith('-') && !text.endsWith('/');
  return legal ? good(text) : bad('no git revision', 'a branch, tag or commit', 'write a revision such as main');
}

/** A file of the folder for Alloy's own language, from the platform folder: `alloy/agent.alloy`. */
export function parseAlloyFile(text: string): Parsed<string> {
  if (/^alloy\/[\w-][\w.-]*\.alloy$/.test(text)) {
    return good(text);
  }
  const fix = text.endsWith('.alloy') ? `write alloy/${text.split('/').at(-1)}` : 'write alloy/NAME.alloy';
  return bad('no file for Alloy', 'a file such as alloy/agent.alloy in the platform folder', fix);
}

/** A folder inside the repository, e.g. `dist` or `clusters/eu`. */
export function parseFolder(text: string): Parsed<string> {
  const parts = text.split('/');
  const legal = parts.every((part) => /^[\w.-]+$/.test(part) && part !== '.' && part !== '..');
  return legal
    ? good(text)
    : bad(
        'no folder of the repository',
        'a relative folder such as dist',
        'write a path without ".", ".." or a slash at either end',
      );
}
