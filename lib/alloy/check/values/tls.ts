import type { ValueProblem } from './problem';

const PEM_BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[ \t]*\r?\n[\s\S]*?-----END \1-----/;

/** What is wrong with a certificate or key in a configuration: it must be PEM. */
export function checkPem(text: string): ValueProblem | undefined {
  if (PEM_BLOCK.test(text)) return undefined;
  return { message: 'expected PEM: -----BEGIN …-----, lines of base64, -----END …-----' };
}

const VERSIONS = ['1.0', '1.1', '1.2', '1.3'];

/** What is wrong with a TLS version of `otelcol.*`. */
export function checkTlsVersion(text: string): ValueProblem | undefined {
  return text === '' || VERSIONS.includes(text)
    ? undefined
    : { message: `"${text}" is no TLS version: expected one of ${VERSIONS.join(', ')}` };
}
