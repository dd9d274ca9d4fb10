import type { Fault } from './query-problem';

/** A variable of a dashboard, as far as its queries are concerned. */
export interface GrafanaVariable {
  /** A value that it may have: what a check puts in its place. */
  readonly sample: string;
  /** Whether several values can be chosen, or all. @default false */
  readonly multi?: boolean;
}

/** Variables by name, without `$`. */
export type GrafanaVariables = Readonly<Record<string, GrafanaVariable>>;

/** What Grafana itself puts into every query. */
const BUILT_IN: GrafanaVariables = {
  __interval: { sample: '1m' },
  __interval_ms: { sample: '60000' },
  __rate_interval: { sample: '5m' },
  __rate_interval_ms: { sample: '300000' },
  __range: { sample: '1h' },
  __range_s: { sample: '3600' },
  __range_ms: { sample: '3600000' },
  __from: { sample: '1700000000000' },
  __to: { sample: '1700003600000' },
  __auto: { sample: '5m' },
  __dashboard: { sample: 'dashboard' },
  __org: { sample: '1' },
  __user: { sample: 'user' },
};

/** `$name`, `${name}`, `${name:format}`, `${name.field}`, `[[name]]`, `[[name:format]]`. */
const VARIABLE = /\$(\w+)|\$\{(\w+)(?:\.[^:^}]+)?(?::[^}]+)?\}|\[\[(\w+)(?::\w+)?\]\]/g;

/** A text whose variables have got values. */
export interface Substituted {
  readonly text: string;
  /** Variables that nobody declared; variables of several values where only one can match. */
  readonly faults: readonly Fault[];
  /** Names of the variables that occur, Grafana's own aside. */
  readonly used: readonly string[];
  /** Where an offset of the new text is in the old one. */
  original(offset: number): number;
}

/**
 * Puts values into the places of Grafana's variables, so that what is left can be read as a query. `$1` and the like are left
 * alone: they are groups of a regular expression. Without declared variables, every name is let through.
 */
export function substituteVariables(text: string, declared?: GrafanaVariables): Substituted {
  const faults: Fault[] = [];
  const used = new Set<string>();
  const shifts: { readonly at: number; readonly length: number; readonly from: number; readonly old: number }[] = [];
  let out = '';
  let last = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    if (/^\d+$/.test(name)) continue;
    const variable = BUILT_IN[name] ?? declared?.[name] ?? (declared === undefined ? { sample: 'x' } : undefined);
    if (BUILT_IN[name] === undefined) used.add(name);
    if (variable === undefined) faults.push(undeclared(match.index, match[0], declared ?? {}));
    if (variable?.multi && /[^!=<>~]=\s*["'`]$/.test(text.slice(0, match.index)))
      faults.push(oneOfMany(match.index, match[0]));
    out += text.slice(last, match.index);
    const sample = variable?.sample ?? 'x';
    shifts.push({ at: out.length, length: sample.length, from: match.index, old: match[0].length });
    out += sample;
    last = match.index + match[0].length;
  }
  return {
    text: out + text.slice(last),
    faults,
    used: [...used],
    original: (offset) => originalOffset(shifts, offset),
  };
}

function originalOffset(
  shifts: readonly { readonly at: number; readonly length: number; readonly from: number; readonly old: number }[],
  offset: number,
): number {
  const shift = shifts.findLast(({ at }) => at <= offset);
  if (shift === undefined) return offset;
  return offset < shift.at + shift.length ? shift.from : offset - shift.at - shift.length + shift.from + shift.old;
}

function undeclared(from: number, got: string, declared: GrafanaVariables): Fault {
  const names = Object.keys(declared);
  return {
    from,
    problem: 'the dashboard has no such variable',
    got,
    ...(names.length === 0 ? {} : { expected: names.map((name) => `$${name}`).join(', ') }),
    fix: 'declare it, or use one that is',
  };
}

function oneOfMany(from: number, got: string): Fault {
  return {
    from,
    problem: 'the variable may stand for several values, which `=` compares as one',
    got,
    fix: 'use =~',
  };
}
