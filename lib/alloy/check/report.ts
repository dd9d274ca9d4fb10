import type { Diagnostic, Severity } from '../diagnostic';
import type { Span } from '../position';

/** A diagnostic of the checker. */
export interface Problem extends Diagnostic {
  /** The module the problem is in, as the configuration names it. @default - in the checked text itself */
  readonly file?: string;
}

/**
 * Who else notices a problem:
 * - `validate`: `alloy validate` refuses the configuration;
 * - `load`: Alloy exits when it loads it, before any component is built;
 * - `run`: the component can't be built or never works, which `alloy run` may not even say;
 * - `advice`: nobody, it works but is hardly meant so.
 */
export type Origin = 'validate' | 'load' | 'run' | 'advice';

/** Something with a place in the source: a node of a parsed tree. */
export type Place = Partial<Span>;

/** How problems of one context are taken. */
export interface Context {
  /** Name of the module, or undefined for the checked text. */
  readonly file: string | undefined;
  /**
   * Whether the real program evaluates this part of the configuration. If not (the body of a `declare` that nobody
   * uses), what only it would notice is a warning.
   */
  readonly evaluated: boolean;
  /** Whether the real program has evaluated it in another context, so that what it notices has been reported. */
  readonly repeated: boolean;
  /** Whether `alloy validate` looks at it; it does not read imported modules. */
  readonly validated: boolean;
}

const START = { line: 1, column: 1 };

/** Collects the problems of one check, each once. */
export class Report {
  private readonly problems: Problem[] = [];
  private readonly seen = new Set<string>();
  private context: Context = { file: undefined, evaluated: true, repeated: false, validated: true };

  constructor(private readonly strict: boolean) {}

  /** Runs something whose problems belong to a context. */
  within<T>(context: Partial<Context>, run: () => T): T {
    const outer = this.context;
    this.context = { ...outer, ...context };
    try {
      return run();
    } finally {
      this.context = outer;
    }
  }

  /** The context of what is added now. */
  get currentContext(): Context {
    return this.context;
  }

  /** A text that two contexts share only if problems are taken in the same way in both. */
  get contextKey(): string {
    const { file, evaluated, repeated, validated } = this.context;
    return `${evaluated} ${repeated} ${validated} ${file ?? ''}`;
  }

  /** The file of the current context. */
  get file(): string | undefined {
    return this.context.file;
  }

  get hasErrors(): boolean {
    return this.problems.some(({ severity }) => severity === 'error');
  }

  /** Adds a problem about a place. */
  add(origin: Origin, place: Place, message: string): void {
    const { file, repeated, validated } = this.context;
    if (repeated && !(origin === 'validate' && validated)) return;
    const start = place.start ?? START;
    const end = place.end ?? start;
    const key = `${file ?? ''}:${start.line}:${start.column}:${message}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.problems.push({
      severity: this.severity(origin),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      message,
      ...(file === undefined ? {} : { file }),
    });
  }

  /** Whether a problem of this origin would be an error here. */
  private severity(origin: Origin): Severity {
    const { evaluated, validated } = this.context;
    if (origin === 'validate' && validated) return 'error';
    if (origin === 'advice' || !evaluated) return 'warning';
    return origin === 'run' && !this.strict ? 'warning' : 'error';
  }

  /** Everything found: errors first as the loader meets them, then warnings by line. */
  result(): readonly Problem[] {
    const errors = this.problems.filter(({ severity }) => severity === 'error');
    const warnings = this.problems.filter(({ severity }) => severity === 'warning');
    return [...errors, ...warnings.sort((a, b) => a.line - b.line || a.column - b.column)];
  }
}
