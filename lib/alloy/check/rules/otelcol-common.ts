import type { Fields } from '../fields';
import {
  all,
  atLeastOne,
  exactlyOne,
  inBlock,
  notEmpty,
  notNegative,
  oneOf,
  positive,
  type Rules,
  refuse,
  when,
} from './combinators';
import type { Rule } from './rule';

const batch: Rule = all(
  oneOf('sizer', 'items', 'bytes'),
  positive('flush_timeout'),
  notNegative('min_size', 'max_size'),
  (fields) => {
    const [least, most] = [fields.number('min_size'), fields.number('max_size')];
    if (least === undefined || most === undefined || most === 0 || most >= least) return undefined;
    return 'max_size must be greater than or equal to min_size';
  },
);

const queue: Rule = when(
  (fields) => fields.bool('enabled'),
  all(positive('queue_size'), oneOf('sizer', 'bytes', 'items', 'requests'), (fields) => {
    const inner = fields.block('batch');
    const [least, size] = [inner?.number('min_size'), fields.number('queue_size')];
    const sizer = inner?.text('sizer');
    if (sizer === undefined || sizer !== fields.text('sizer') || least === undefined || size === undefined)
      return undefined;
    return least > size ? 'the min_size of batch must not be greater than queue_size' : undefined;
  }),
);

/** How often something is tried again: each wait is longer than the one before. */
export const retry: Rule = all(
  refuse((fields) => (fields.number('multiplier') ?? 2) <= 1, 'multiplier must be greater than 1'),
  notNegative('randomization_factor'),
);

const header: Rule = all(notEmpty('key'), (fields) => {
  const sources = ['value', 'from_context', 'from_attribute'];
  const given = sources.map((name) => fields.isGiven(name));
  if (given.every((one) => one === false)) return `one of ${sources.join(', ')} must be set`;
  return given.filter((one) => one === true).length > 1 ? `only one of ${sources.join(', ')} may be set` : undefined;
});

const basicAuth: Rule = all(atLeastOne('username', 'password', 'htpasswd', 'client_auth'), (fields) =>
  fields.isSet('username') === true && fields.isSet('password') === false ? 'username needs a password' : undefined,
);

/** `host:port` with something before the colon or not. */
export function listenAddress(name: string): Rule {
  return all(notEmpty(name), (fields) => {
    const text = fields.text(name);
    if (text === undefined || isHostPort(text)) return undefined;
    return `${name} must be host:port, got "${text}"`;
  });
}

/** Whether Go's `net.SplitHostPort` takes a text. */
export function isHostPort(text: string): boolean {
  return /^(?:\[[^\]]*\]|[^:[\]]*):[^:[\]]*$/.test(text);
}

const KNOWN_ENCODINGS: ReadonlySet<string> = new Set([
  '',
  'nop',
  'ascii',
  'us-ascii',
  'utf8',
  'utf-8',
  'utf8-raw',
  'utf-8-raw',
  'utf16',
  'utf-16',
]);

/** The name of a character encoding. */
export function encoding(name: string): Rule {
  return (fields) => {
    const text = fields.text(name)?.toLowerCase();
    if (text === undefined || KNOWN_ENCODINGS.has(text) || isEncoding(text)) return undefined;
    return `${name}: "${text}" is no encoding, such as "utf-8"`;
  };
}

function isEncoding(label: string): boolean {
  // Upstream takes the names of the IANA registry, of which the ones of old code pages are unknown to browsers.
  if (/^(?:ibm|cp)\d+$/.test(label)) return true;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Rules of blocks that many `otelcol.*` components have, and of `otelcol.auth.*`. */
export const OTELCOL_COMMON_RULES: Rules = {
  'otelcol.BatchConfig': [batch],
  'otelcol.MultilineConfig': [exactlyOne('line_start_pattern', 'line_end_pattern')],
  'otelcol.QueueArguments': [queue],
  'otelcol.RetryArguments': [retry],
  'otelcol/auth/basic.Arguments': [basicAuth],
  'otelcol/auth/google.Arguments': [
    () => 'this version of Alloy refuses the component whatever its arguments are: it leaves token_header unset',
  ],
  'otelcol/auth/headers.Header': [header],
  'otelcol/extension/jaeger_remote_sampling.Arguments': [atLeastOne('grpc', 'http')],
  'otelcol/extension/jaeger_remote_sampling.ArgumentsSource': [exactlyOne('content', 'file', 'remote')],
  'otelcol/storage/file.Arguments': [
    all(
      inBlock('compaction', notNegative('max_transaction_size')),
      inBlock(
        'compaction',
        when((fields) => fields.bool('on_rebound'), positive('check_interval')),
      ),
      when((fields) => fields.bool('create_directory'), permissions('directory_permissions')),
    ),
  ],
};

/** The permissions of a folder in octal digits. */
export function permissions(name: string): Rule {
  return (fields: Fields) => {
    const text = fields.text(name);
    if (text === undefined || /^[-+]?0*[0-7]{1,3}$/.test(text)) return undefined;
    return `${name} must be octal permissions such as "0755", got "${text}"`;
  };
}
