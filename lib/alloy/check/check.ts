import type { BlockStmt, File } from '../ast';
import { parse } from '../parser';
import { print } from '../printer';
import { loadTable } from '../table';
import { Checker } from './checker';
import { loadDeclaration } from './evaluate-custom';
import type { ModuleReader } from './evaluate-import';
import { loadModule } from './evaluate-module';
import type { Admission } from './levels';
import { type Problem, Report } from './report';
import { reportUnused } from './unused';
import { SOME_STRING, stringValue } from './value';

export type { ModuleFile, ModuleReader } from './evaluate-import';
export type { Problem } from './report';

/** How Alloy will be run with the configuration, and how strict to be. */
export interface CheckOptions {
  /** `--stability.level`. @default 'generally-available' */
  readonly stability?: Admission['stability'];
  /** `--feature.community-components.enabled`. @default false */
  readonly community?: boolean;
  /**
   * Reads what `import.file` names.
   * @default - nothing can be read: what comes from such modules is taken as it is
   */
  readonly modules?: ModuleReader;
  /** The folder of the configuration where Alloy runs: what `module_path` will be. @default - unknown */
  readonly modulePath?: string;
  /**
   * Every environment variable that Alloy will have: to `sys.env`, one that is not here is empty.
   * @default - unknown: `sys.env` gives some text
   */
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * Whether what Alloy loads, but which can never work (a regular expression of a stage that does not compile, a role
   * that does not exist), is an error rather than a warning.
   * @default false
   */
  readonly strict?: boolean;
}

/** What was found. */
export interface CheckResult {
  /** Whether there is no error. */
  readonly ok: boolean;
  /** Errors as Alloy meets them, then warnings in the order of the text. */
  readonly problems: readonly Problem[];
  /** The blocks of the configuration and which refer to which, by id (`loki.write.default`). */
  readonly references: readonly Reference[];
}

/** One block that others may refer to. */
export interface Reference {
  readonly id: string;
  readonly line: number;
  /** Ids of what it refers to. */
  readonly uses: readonly string[];
}

/**
 * Checks a configuration as Alloy would load it: names, arguments, types, references, modules, and the rules for values.
 * Takes a text or a tree; a built tree (without positions) is checked as `print` writes it. Never throws for a faulty
 * configuration.
 */
export function check(config: string | File, options: CheckOptions = {}): CheckResult {
  const { file, diagnostics } = parsed(config);
  if (diagnostics.length > 0) return { ok: false, problems: diagnostics, references: [] };
  const { stability = 'generally-available', community = false, strict = false, modules = () => undefined } = options;
  const report = new Report(strict);
  const checker = new Checker(loadTable(), report, { stability, community }, modules, options.environment);
  const modulePath = options.modulePath === undefined ? SOME_STRING : stringValue(options.modulePath);
  const { nodes } = loadModule(checker, {
    statements: file.body,
    kind: 'root',
    variables: new Map([['module_path', modulePath]]),
    args: new Map(),
    depth: 0,
  });
  checkUnevaluated(checker);
  // Next to an error they would mislead: the block that uses them may be the faulty one.
  if (!report.hasErrors) checker.forEachModule((module) => reportUnused(checker, module));
  const problems = report.result();
  const references = [...nodes.graph.nodes].map((node) => ({
    id: node.id,
    line: node.block.start?.line ?? 1,
    uses: [...nodes.graph.targets(node)].map(({ id }) => id),
  }));
  return { ok: problems.every(({ severity }) => severity !== 'error'), problems, references };
}

function parsed(config: string | File): ReturnType<typeof parse> {
  if (typeof config === 'string') return parse(config);
  return config.start ? { file: config, diagnostics: [] } : parse(print(config));
}

/** Looks at what Alloy has no reason to evaluate: the bodies of declarations as such. */
function checkUnevaluated(checker: Checker): void {
  const done = new Set<BlockStmt>();
  for (let job = checker.nextJob(); job; job = checker.nextJob()) {
    if (done.has(job.block)) continue;
    done.add(job.block);
    if (checker.hasToldAll(job)) continue;
    const { block, context } = job;
    checker.report.within({ ...context, evaluated: false, repeated: checker.isUsed(block) }, () => {
      if (job.kind === 'foreach') job.run();
      else loadDeclaration(checker, { block, home: job.registry }, 'unknown', 1);
    });
  }
}
