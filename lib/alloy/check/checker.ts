import type { BlockStmt, Expr, Ident } from '../ast';
import { parse } from '../parser';
import type { AlloyTable, TableBody } from '../table';
import type { Environment } from './call';
import type { Nodes } from './collect-nodes';
import type { Misfit, TextChecks } from './convert';
import { misfits } from './convert';
import { DecodedBefore } from './decoded-before';
import type { DecodedBody } from './decoded-body';
import { Evaluator } from './evaluate';
import type { ModuleReader } from './evaluate-import';
import { Fields } from './fields';
import { knownTexts } from './known-texts';
import type { Admission } from './levels';
import { didYouMean } from './nearest';
import type { Registry } from './registry';
import type { Context, Place, Report } from './report';
import { RULES } from './rules';
import type { Scope } from './scope';
import { textFault } from './text-types';
import { typeOf } from './type';
import type { Value } from './value';
import type { BodyProblem } from './value-rule';
import { BODY_RULES, VALUE_RULES } from './value-rules';
import { placeInText } from './values/place-in-text';
import { WiredBefore } from './wired-before';

type ParseResult = ReturnType<typeof parse>;

const NO_BODY: TableBody = {};

/** Something that Alloy does not evaluate where it stands: the body of a declaration, the template of an empty `foreach`. */
export type Job =
  | { readonly kind: 'declare'; readonly block: BlockStmt; readonly registry: Registry }
  | { readonly kind: 'foreach'; readonly block: BlockStmt; readonly run: () => void };

/** What the parts of one check share. */
export class Checker {
  /** First names of references that lead nowhere, which has been reported. */
  readonly unresolved = new Set<Ident>();
  readonly checks: TextChecks = {
    text: (name, text) => textFault(this.table, name, text),
    object: (body, value) => this.objectMisfits(body, value),
  };
  readonly decodedBefore = new DecodedBefore(this.unresolved);
  readonly wiredBefore = new WiredBefore();
  private hasForeach = false;
  private owner: Place = {};
  private readonly beingLoaded = new Set<BlockStmt>();
  private readonly usedDeclarations = new Set<BlockStmt>();
  private readonly modules: { readonly nodes: Nodes; readonly context: Context }[] = [];
  private readonly parsed = new Map<string, ParseResult>();
  private readonly jobs: (Job & { readonly context: Context })[] = [];

  constructor(
    readonly table: AlloyTable,
    readonly report: Report,
    readonly admission: Admission,
    readonly readModule: ModuleReader,
    readonly environment: Environment,
  ) {}

  /** Notes something to look at when everything that Alloy evaluates has been. */
  later(job: Job): void {
    this.jobs.push({ ...job, context: this.report.currentContext });
  }

  /** The next thing that was noted. */
  nextJob(): (Job & { readonly context: Context }) | undefined {
    return this.jobs.shift();
  }

  /** Notes a module that has been loaded. */
  loaded(nodes: Nodes): void {
    this.modules.push({ nodes, context: this.report.currentContext });
  }

  /** The modules that have been loaded, each where it was. */
  forEachModule(visit: (nodes: Nodes) => void): void {
    for (const { nodes, context } of this.modules) this.report.within(context, () => visit(nodes));
  }

  /** The tree of a module: the same blocks however often it is imported. */
  parseModule(name: string, text: string): ParseResult {
    const key = `${name}\n${text}`;
    const known = this.parsed.get(key) ?? parse(text);
    this.parsed.set(key, known);
    return known;
  }

  /** Notes that Alloy evaluates the body of a declaration. */
  used(block: BlockStmt): void {
    if (this.report.currentContext.evaluated) this.usedDeclarations.add(block);
  }

  /** Whether Alloy evaluates the body of a declaration. */
  isUsed(block: BlockStmt): boolean {
    return this.usedDeclarations.has(block);
  }

  /**
   * Whether a job would find nothing that has not been told: Alloy evaluates the declaration, and `alloy validate` does
   * not read its module. A `foreach` may name its variable by an argument, so that other names lead nowhere.
   */
  hasToldAll(job: Job): boolean {
    return job.kind === 'declare' && job.registry.file !== undefined && this.isUsed(job.block) && !this.hasForeach;
  }

  /** Notes that there is a `foreach` somewhere. */
  foreachFound(): void {
    this.hasForeach = true;
  }

  /** Runs what loads the body of a declaration. */
  loading<T>(block: BlockStmt, run: () => T): T {
    this.beingLoaded.add(block);
    try {
      return run();
    } finally {
      this.beingLoaded.delete(block);
    }
  }

  /** Whether the body of a declaration is being loaded, so that it contains itself if it is used now. */
  isLoading(block: BlockStmt): boolean {
    return this.beingLoaded.has(block);
  }

  /** A body of the table. */
  body(name: string): TableBody {
    return this.table.bodies[name] ?? NO_BODY;
  }

  /** Evaluates an expression that no attribute is known for, to report what is wrong in it. */
  evaluate(expr: Expr, scope: Scope): Value {
    return new Evaluator(this, scope, expr).run();
  }

  /** Runs something on behalf of a component or config block, where Alloy places what its rules find. */
  ownedBy<T>(place: Place, run: () => T): T {
    const outer = this.owner;
    this.owner = place;
    try {
      return run();
    } finally {
      this.owner = outer;
    }
  }

  /** Applies the rules for values to a decoded body. @returns it, not sound if a rule is broken */
  applyRules(decoded: DecodedBody): DecodedBody {
    if (!decoded.sound) return decoded;
    const fields = this.fields(decoded);
    const broken = this.applyValueRules(decoded, fields);
    const message = (RULES[decoded.body] ?? []).map((rule) => rule(fields)).find((found) => found !== undefined);
    if (message !== undefined) this.reportBroken(decoded, message);
    const refused = broken || message !== undefined || this.applyBodyRules(decoded, fields);
    return refused ? { ...decoded, sound: false } : decoded;
  }

  private fields(decoded: DecodedBody): Fields {
    return new Fields(decoded, this.body(decoded.body).attributes ?? {}, (inner) => this.fields(inner));
  }

  private reportBroken(decoded: DecodedBody, message: string): void {
    this.report.add('load', this.owner, inBlock(decoded, this.owner, message));
  }

  private applyValueRules(decoded: DecodedBody, fields: Fields): boolean {
    let broken = false;
    for (const [name, value] of decoded.attributes) {
      const rule = VALUE_RULES[`${decoded.body}#${name}`];
      if (!rule) continue;
      for (const { text, node } of knownTexts(value)) {
        const problem = rule.check(text, fields);
        if (!problem) continue;
        const origin = problem.severity === 'warning' ? 'advice' : rule.origin;
        const place = node && placeInText(node, problem.offset);
        broken =
          this.reportRule(decoded, { origin, message: `${name}: ${problem.message}`, ...(place && { place }) }) ||
          broken;
      }
    }
    return broken;
  }

  private applyBodyRules(decoded: DecodedBody, fields: Fields): boolean {
    const problems = (BODY_RULES[decoded.body] ?? []).flatMap((rule) => rule(fields));
    return problems.filter((problem) => this.reportRule(decoded, problem)).length > 0;
  }

  /** Reports what a rule found. @returns whether Alloy refuses the configuration for it */
  private reportRule(decoded: DecodedBody, { origin, message, place }: BodyProblem): boolean {
    if (origin === 'load') this.reportBroken(decoded, message);
    else this.report.add(origin, place ?? decoded.place, message);
    return origin === 'load';
  }

  private objectMisfits(body: string, value: Value & { readonly type: 'object' }): readonly Misfit[] {
    const { attributes = {}, blocks = {} } = this.body(body);
    const found = [...value.fields].flatMap(([name, field]): readonly Misfit[] => {
      const attribute = attributes[name];
      if (attribute) return misfits(field, typeOf(attribute.type), this.checks);
      if (blocks[name]) return [];
      const message = `unrecognized attribute name "${name}"${didYouMean(name, Object.keys(attributes))}`;
      return [{ culprit: field, message }];
    });
    const missing = Object.entries(attributes).filter(([name, { required }]) => required && !value.fields.has(name));
    return [
      ...found,
      ...missing.map(([name]) => ({ culprit: value, message: `missing required attribute "${name}"` })),
    ];
  }
}

/** The message with the block it is about, if that is not the component itself. */
function inBlock({ name, place }: DecodedBody, owner: Place, message: string): string {
  if (place.start === owner.start || !place.start) return message;
  return `${name} in line ${place.start.line}: ${message}`;
}
