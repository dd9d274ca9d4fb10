import type { ValueProblem } from './problem';

const NAME_PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const MAX_PREFIX = 253;

/** What is wrong with the key of a Kubernetes label: `app.kubernetes.io/name`. */
export function labelKeyFault(key: string): string | undefined {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const hasGoodPrefix = prefix === undefined || (prefix.length <= MAX_PREFIX && DNS_SUBDOMAIN.test(prefix));
  if (parts.length <= 2 && NAME_PART.test(name) && hasGoodPrefix) return undefined;
  return `"${key}" is no key of a label, such as app.kubernetes.io/name`;
}

/** What is wrong with the value of a Kubernetes label. */
export function labelValueFault(value: string): string | undefined {
  if (value === '' || NAME_PART.test(value)) return undefined;
  return `"${value}" is no value of a label: 63 letters, digits, -, _ and . at most, a letter or digit first and last`;
}

/** What is wrong with a label selector of Kubernetes: `app=x,tier in (web, api),!canary`. */
export function checkLabelSelector(text: string): ValueProblem | undefined {
  const message = new LabelSelector(text).fault();
  return message === undefined ? undefined : { message };
}

const TOKEN = /[=!<>]+|[(),]|[^\s=!<>(),]+/g;
const BINARY = ['=', '==', '!=', '>', '<', 'in', 'notin'];

class LabelSelector {
  private readonly tokens: readonly string[];
  private index = 0;

  constructor(text: string) {
    this.tokens = text.match(TOKEN) ?? [];
  }

  fault(): string | undefined {
    while (this.index < this.tokens.length) {
      const fault = this.requirement();
      if (fault !== undefined) return fault;
      if (this.index === this.tokens.length) return undefined;
      if (this.next() !== ',') return `expected , before "${this.tokens[this.index - 1]}"`;
      if (this.index === this.tokens.length) return 'expected a label after ,';
    }
    return undefined;
  }

  private next(): string {
    return this.tokens[this.index++] ?? 'end';
  }

  private requirement(): string | undefined {
    const negated = this.tokens[this.index] === '!';
    if (negated) this.index++;
    const fault = labelKeyFault(this.next());
    const after = this.tokens[this.index];
    if (negated || fault !== undefined || after === undefined || after === ',') return fault;
    const operator = this.next();
    if (!BINARY.includes(operator)) return `expected one of ${BINARY.join(' ')}, got "${operator}"`;
    return operator.endsWith('in') ? this.set() : this.value(operator);
  }

  private value(operator: string): string | undefined {
    const next = this.tokens[this.index];
    const value = next === undefined || next === ',' ? '' : this.next();
    if (/^[=!<>()]/.test(value)) return `expected a value after ${operator}, got "${value}"`;
    if ((operator === '<' || operator === '>') && !/^[-+]?\d+$/.test(value)) return `${operator} needs a whole number`;
    return labelValueFault(value);
  }

  private set(): string | undefined {
    if (this.next() !== '(') return 'expected ( after in';
    let needsComma = false;
    for (let token = this.next(); token !== ')'; token = this.next()) {
      if (token !== ',' && (needsComma || /^[=!<>(]/.test(token) || this.index > this.tokens.length)) {
        return `expected , or ), got "${token}"`;
      }
      const fault = token === ',' ? undefined : labelValueFault(token);
      if (fault !== undefined) return fault;
      needsComma = token !== ',';
    }
    return undefined;
  }
}

/** What is wrong with a field selector of Kubernetes: `spec.nodeName=a,status.phase!=Failed`. */
export function checkFieldSelector(text: string): ValueProblem | undefined {
  for (const term of fieldTerms(text)) {
    const [, , , value] = /^(.*?)(!=|==|=)(.*)$/s.exec(term) ?? [];
    if (value === undefined || /\\(?![\\,=])/.test(value.replaceAll('\\\\', ''))) {
      return { message: `can't understand "${term}": expected field=value or field!=value` };
    }
    if (/(?<!\\)=/.test(value.replaceAll('\\\\', '')))
      return { message: `= in the value of "${term}" needs a backslash` };
  }
  return undefined;
}

/** The fields that a field selector asks for. */
export function selectedFields(text: string): readonly string[] {
  return fieldTerms(text).map((term) => term.split(/!?=/)[0] ?? '');
}

function fieldTerms(text: string): readonly string[] {
  return (text.match(/(?:\\[\s\S]?|[^,\\])+/g) ?? []).filter((term) => term !== '');
}
