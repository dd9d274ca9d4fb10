import { posix } from 'node:path';
import { type BlockStmt, blockName, type File } from '../ast';
import type { Checker } from './checker';
import { blockSource, decodeBody } from './decode-body';
import type { DecodedBody } from './decoded-body';
import { Registry } from './registry';
import { Scope } from './scope';
import { SOME_STRING, stringValue, type Value } from './value';

/** The text of a module that an import reads. */
export interface ModuleFile {
  /** Its name, for messages. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the module at a path: one file, or the `.alloy` files of a folder. Gives `missing` if there is nothing at the path,
 * which Alloy refuses, and undefined if that can't be known here.
 */
export type ModuleReader = (path: string) => readonly ModuleFile[] | 'missing' | undefined;

/** Evaluates an `import.*` block: makes what its module declares known, if the module can be read here. */
export function evaluateImport(
  checker: Checker,
  block: BlockStmt,
  registry: Registry,
  scope: Scope,
  around: readonly string[] = [],
): void {
  const name = blockName(block);
  const body = checker.table.configBlocks[name]?.body ?? '';
  const decoded = decodeBody(checker, body, blockSource(block), scope);
  const files = name === 'import.string' ? contentOf(decoded, block) : filesOf(checker, name, decoded);
  if (files === 'missing') checker.report.add('load', block, `there is no file "${knownText(decoded, 'filename')}"`);
  if (!files || files === 'missing') return;
  const again = files.find((file) => around.includes(file.name));
  if (again) {
    checker.report.add('load', block, `the module ${again.name} imports itself, which never ends`);
    return;
  }
  const path = name === 'import.string' ? (scope.lookup('module_path') ?? SOME_STRING) : modulePath(decoded);
  const namespace = new Registry(undefined, new Map([['module_path', path]]), files[0]?.name ?? block.label);
  registry.import(block.label, namespace);
  const inside = [...around, ...files.map((file) => file.name)];
  for (const file of files) readModule(checker, file, namespace, inside);
}

function knownText(decoded: DecodedBody, name: string): string | undefined {
  const value = decoded.attributes.get(name);
  return value?.type === 'string' ? value.value : undefined;
}

function contentOf(decoded: DecodedBody, block: BlockStmt): readonly ModuleFile[] | undefined {
  const text = knownText(decoded, 'content');
  return text === undefined ? undefined : [{ name: `import.string.${block.label}`, text }];
}

function filesOf(checker: Checker, name: string, decoded: DecodedBody): ReturnType<ModuleReader> {
  const path = name === 'import.file' ? knownText(decoded, 'filename') : undefined;
  return path === undefined ? undefined : checker.readModule(path);
}

function modulePath(decoded: DecodedBody): Value {
  const path = knownText(decoded, 'filename');
  if (path === undefined) return SOME_STRING;
  return stringValue(path.endsWith('.alloy') ? posix.dirname(path) : path);
}

function readModule(
  checker: Checker,
  { name, text }: ModuleFile,
  namespace: Registry,
  inside: readonly string[],
): void {
  const { file, diagnostics } = checker.parseModule(name, text);
  checker.report.within({ file: name, validated: false }, () => {
    const [first] = diagnostics;
    if (first) {
      const { line, column, message } = first;
      checker.report.add('run', { start: { offset: 0, line, column } }, `the module can't be read: ${message}`);
    } else {
      declareAll(checker, file, namespace, inside);
    }
  });
}

/** What comes after a block that can't be in a module is not read. */
function declareAll(checker: Checker, { body }: File, namespace: Registry, inside: readonly string[]): void {
  const imported: BlockStmt[] = [];
  for (const statement of body) {
    const name = statement.kind === 'BlockStmt' ? blockName(statement) : statement.name.name;
    if (statement.kind === 'BlockStmt' && name === 'declare') {
      if (namespace.own(statement.label)) continue;
      namespace.declare(statement);
      checker.later({ kind: 'declare', block: statement, registry: namespace });
    } else if (statement.kind === 'BlockStmt' && name.startsWith('import.')) {
      if (imported.some(({ label }) => label === statement.label)) {
        checker.report.add('run', statement, `the module has two imports of the name "${statement.label}"`);
        return;
      }
      if (statement.label === '') checker.report.add('advice', statement, `${name} has no label to use it by`);
      imported.push(statement);
    } else {
      checker.report.add('run', statement, `only declare and import blocks are allowed in a module, got ${name}`);
      return;
    }
  }
  const scope = new Scope(namespace.variables);
  for (const block of imported) namespace.import(block.label, 'unread');
  for (const block of imported) {
    checker.ownedBy(block, () => evaluateImport(checker, block, namespace, scope, inside));
  }
}
