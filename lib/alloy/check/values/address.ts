import { parseUrl } from '../url';
import type { ValueProblem } from './problem';

const MAX_PORT = 65535;

/** What is wrong with an address to listen at: `0.0.0.0:4317`, `:9125`, `[::1]:80`. */
export function checkListenAddress(text: string): ValueProblem | undefined {
  const scheme = /^[a-z]+:\/\//i.exec(text)?.[0];
  if (scheme) return problem(`"${text}" must be host:port, without ${scheme}`);
  const [, , port] = /^(\[[^\]]*\]|[^:[\]]*):([^:[\]]*)$/.exec(text) ?? [];
  if (port === undefined) return problem(`"${text}" must be host:port`);
  if (!/^\d*$/.test(port) || Number(port) <= MAX_PORT) return undefined;
  return problem(`"${text}" has no valid port: at most ${MAX_PORT}`);
}

/** What is wrong with a host whose port is another attribute. */
export function checkListenHost(text: string): ValueProblem | undefined {
  if (
    !text.includes(':') ||
    /^\[?[0-9a-fA-F:.]*::?[0-9a-fA-F:.]*\]?$/.test(text.replace(/^\d+\.\d+\.\d+\.\d+:\d+$/, 'x:'))
  ) {
    return undefined;
  }
  return problem(`"${text}" must be a host alone: its port is an attribute of its own`);
}

/** What is wrong with the URL of an HTTP server. Go's client wants a scheme and a host; its parser does not. */
export function checkHttpUrl(text: string): ValueProblem | undefined {
  if (/^<.*>$/.test(text)) return problem(`"${text}" is a placeholder: put the URL there`);
  const url = parseUrl(text);
  if (typeof url === 'string') return problem(`"${text}" is no URL: ${url}`);
  if (url.scheme !== 'http' && url.scheme !== 'https') {
    return problem(`"${text}" has no scheme: expected http://… or https://…`);
  }
  return url.host === '' ? problem(`"${text}" has no host`) : undefined;
}

/** What is wrong with the address of a gRPC server: `tempo:4317`, `dns:///tempo:4317`, `https://tempo`. */
export function checkGrpcTarget(text: string): ValueProblem | undefined {
  if (text === '') return problem('must not be empty: nothing is sent');
  const address = text.replace(/^https?:\/\//, '');
  if (/^[a-z][a-z0-9+.-]*:\/\/|^(unix|passthrough|dns|xds):/i.test(address)) return undefined;
  if (address.includes('/')) return problem(`"${text}" must be host:port, without a path`);
  const port = /:([^:\]]*)$/.exec(address)?.[1];
  return port === undefined || /^\d+$/.test(port) ? undefined : problem(`"${text}" has no valid port`);
}

function problem(message: string): ValueProblem {
  return { message };
}
