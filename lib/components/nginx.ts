/**
 * nginx configuration as data: directives, printed with the quoting that nginx reads back
 * (`ngx_conf_read_token`). No Kubernetes, no knowledge of any program behind the proxy.
 */

/** A directive, simple (`listen 8080;`) or with a block (`server { … }`). */
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  /** @default - a simple directive */
  readonly body?: readonly Directive[];
}

/** A simple directive: `directive('listen', 8080)` is `listen 8080;`. */
export function directive(name: string, ...args: readonly (string | number)[]): Directive {
  return { name, args: args.map(String) };
}

/** A directive with a block: `block('location', ['=', '/ready'], […])`. */
export function block(name: string, args: readonly string[], body: readonly Directive[]): Directive {
  return { name, args, body };
}

/** A `map`: the variable `$to` gets the value of the first rule that matches `from`. */
export function map(from: string, to: string, rules: Readonly<Record<string, string>>): Directive {
  return block(
    'map',
    [from, to],
    Object.entries(rules).map(([when, value]) => directive(when, value)),
  );
}

/** The text of a configuration file. */
export function printNginx(directives: readonly Directive[]): string {
  return directives.map((d) => printDirective(d, '')).join('');
}

function printDirective({ name, args, body }: Directive, indent: string): string {
  const head = indent + [name, ...args].map(quote).join(' ');
  if (body === undefined) return `${head};\n`;
  return `${head} {\n${body.map((d) => printDirective(d, `${indent}  `)).join('')}${indent}}\n`;
}

/** Bare where nginx would read the same token back, else in double quotes. */
function quote(token: string): string {
  if (/^[^\s;{}"'\\#]+$/.test(token)) return token;
  return `"${token.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`;
}
