import { type BlockStmt, blockName } from '../ast';
import type { Checker } from './checker';
import { type Nodes, namePlace } from './collect-nodes';
import { decodeAttribute } from './decode-attribute';
import { loadModule } from './evaluate-module';
import { withoutNodes } from './exports';
import type { ModuleInput } from './module-input';
import { didYouMean } from './nearest';
import type { Declaration } from './registry';
import type { Scope } from './scope';
import { objectValue, UNKNOWN, type Value } from './value';

/** What the evaluation of one block of a module needs. */
export interface ModuleParts {
  readonly checker: Checker;
  readonly nodes: Nodes;
  readonly scope: Scope;
  readonly input: ModuleInput;
}

/** Evaluates a custom component: loads the body of its declaration with the arguments given. @returns what it exports */
export function evaluateCustom({ checker, nodes, scope, input }: ModuleParts, block: BlockStmt): Value {
  const name = blockName(block);
  const args = evaluateArguments(checker, block, scope);
  const declaration = nodes.registry.find(name);
  if (declaration === 'unread') return UNKNOWN;
  if (!declaration || declaration.block.body.length === 0) {
    const message = declaration
      ? `the declare block "${name}" is empty, which Alloy takes for missing`
      : `no declare block with the name "${name}" was found${didYouMean(name, nodes.registry.names())}`;
    checker.report.add('load', namePlace(block), message);
    // `alloy validate` goes by the first word of the name alone.
    const namesake = nodes.registry.find(block.name[0] ?? '');
    if (namesake && namesake !== 'unread' && namesake !== declaration) checkArguments(checker, block, namesake, args);
    return UNKNOWN;
  }
  checkArguments(checker, block, declaration, args);
  // By way of a foreach or an import, which the graph of references does not show.
  if (checker.isLoading(declaration.block)) {
    checker.report.add('load', namePlace(block), `"${name}" contains itself`);
    return UNKNOWN;
  }
  return objectValue(loadDeclaration(checker, declaration, args, input.depth + 1));
}

/** Loads the body of a declaration with arguments. @returns what it exports */
export function loadDeclaration(
  checker: Checker,
  { block, home }: Declaration,
  args: ModuleInput['args'],
  depth: number,
): ReadonlyMap<string, Value> {
  checker.used(block);
  const context = { file: home.file, validated: home.file === undefined };
  return checker.report.within(context, () => {
    const { variables } = home;
    const module: ModuleInput = { statements: block.body, kind: 'declare', parent: home, variables, args, depth };
    const { exports } = checker.loading(block, () => loadModule(checker, module));
    return new Map([...exports].map(([label, value]) => [label, withoutNodes(value)]));
  });
}

function evaluateArguments(checker: Checker, block: BlockStmt, scope: Scope): ReadonlyMap<string, Value> {
  const args = new Map<string, Value>();
  // `alloy validate` does not look into components of imported modules.
  const origin = block.name.length > 1 ? 'load' : 'validate';
  for (const statement of block.body) {
    if (statement.kind === 'BlockStmt') {
      const message = `unrecognized block name "${blockName(statement)}": a custom component takes attributes only`;
      checker.report.add(origin, statement, message);
    } else if (args.has(statement.name.name)) {
      checker.report.add(origin, statement, `attribute "${statement.name.name}" may only be given once`);
    } else {
      const { value } = decodeAttribute(checker, statement, { type: 'any' }, scope);
      args.set(statement.name.name, withoutNodes(value));
    }
  }
  return args;
}

function checkArguments(
  checker: Checker,
  block: BlockStmt,
  { block: { body }, home }: Declaration,
  args: ReadonlyMap<string, Value>,
): void {
  const declared = new Map(body.flatMap((one) => (isArgument(one) ? [[one.label, one] as const] : [])));
  // Only declarations of the text itself are known to `alloy validate`.
  const origin = home.file === undefined ? 'validate' : 'load';
  for (const statement of block.body) {
    if (statement.kind === 'BlockStmt' || declared.has(statement.name.name)) continue;
    const { name } = statement.name;
    const message = `unrecognized attribute name "${name}": there is no such argument${didYouMean(name, declared.keys())}`;
    checker.report.add(origin, statement, message);
  }
  for (const [label, argument] of declared) {
    if (args.has(label) || isOptional(argument)) continue;
    checker.report.add(origin, block, `missing required attribute "${label}" (an argument of ${blockName(block)})`);
  }
}

function isArgument(statement: BlockStmt['body'][number]): statement is BlockStmt {
  return statement.kind === 'BlockStmt' && blockName(statement) === 'argument';
}

function isOptional({ body }: BlockStmt): boolean {
  return body.some(
    (one) =>
      one.kind === 'AttributeStmt' &&
      one.name.name === 'optional' &&
      one.value.kind === 'LiteralExpr' &&
      one.value.value === 'true',
  );
}
