import { isIP } from 'node:net';
import type { SyntaxNode } from '@lezer/common';
import { cidrFault } from '../../alloy/check/values/cidr';
import { checkLokiPattern } from '../../alloy/check/values/loki-pattern';
import { isRegexp, parseRegexp } from '../../alloy/check/values/regexp/re2';
import { checkTemplate } from '../../alloy/check/values/template/parser';
import { faultOfRegexp } from '../regexp';
import { childOf, childrenOf, within } from '../syntax';
import type { TreeReader } from '../tree-reader';
import { matcherOf } from './selectors';
import { TEMPLATE_FUNCTIONS } from './template-functions';

/** Everything about the stages of a pipeline that the grammar does not know. */
export function checkStages(tree: SyntaxNode, reader: TreeReader): void {
  for (const node of within(tree, 'LineFilter')) checkLineFilter(node, reader);
  for (const node of within(tree, 'LabelParser')) checkLabelParser(node, reader);
  for (const node of within(tree, 'LabelFilter', 'DropLabel', 'KeepLabel')) {
    const matcher = childOf(node, 'Matcher');
    if (matcher !== undefined) matcherOf(matcher, reader);
  }
  for (const node of within(tree, 'IpLabelFilter')) checkIp(childOf(node, 'String'), reader);
  for (const node of within(tree, 'LineFormatExpr')) checkTemplateString(childOf(node, 'String'), reader);
  for (const node of within(tree, 'LabelFormatExpr')) checkLabelFormat(node, reader);
}

function checkLineFilter(node: SyntaxNode, reader: TreeReader): void {
  const filter = childOf(node, 'Filter');
  const kind = filter === undefined ? '' : reader.slice(filter);
  for (const part of [node, ...within(node, 'OrFilter')]) {
    const string = childOf(part, 'String');
    if (childOf(part, 'FilterOp') === undefined) checkLineMatch(kind, string, reader);
    else checkIp(string, reader);
  }
}

function checkLineMatch(kind: string, string: SyntaxNode | undefined, reader: TreeReader): void {
  if (string === undefined) return;
  const value = reader.string(string);
  if (kind.includes('~')) reader.add(faultOfRegexp(value, string.from));
  if (kind.includes('>') && /<[A-Za-z]\w*>/.test(value))
    reader.add({
      from: string.from,
      problem: 'the pattern of a line filter has names, which nothing reads',
      got: value,
      fix: 'write <_> for what may be anything',
    });
}

function checkIp(string: SyntaxNode | undefined, reader: TreeReader): void {
  if (string === undefined) return;
  const value = reader.string(string);
  const range = value.split('-').map((one) => one.trim());
  const fine =
    isIP(value) > 0 || cidrFault(value) === undefined || (range.length === 2 && range.every((ip) => isIP(ip) > 0));
  if (!fine)
    reader.add({
      from: string.from,
      problem: 'ip() takes an address, a network or a range',
      got: value,
      expected: '10.0.0.1, 10.0.0.0/8 or 10.0.0.1-10.0.0.9',
      fix: 'write one of these',
    });
}

function checkLabelParser(node: SyntaxNode, reader: TreeReader): void {
  const string = childOf(node, 'String');
  if (string === undefined) return;
  const value = reader.string(string);
  const wrong = childOf(node, 'Regexp') === undefined ? checkLokiPattern(value)?.message : faultOfRegexpParser(value);
  if (wrong !== undefined)
    reader.add({
      from: string.from,
      problem: `the parser cannot work: ${wrong}`,
      got: value,
      fix: 'name what it should extract',
    });
}

function faultOfRegexpParser(value: string): string | undefined {
  const parsed = parseRegexp(value);
  if (!isRegexp(parsed)) return parsed.message;
  const names = parsed.groups.filter((name) => name !== '');
  if (names.length === 0) return 'it has no named group such as (?P<name>…)';
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  return twice === undefined ? undefined : `the group ${twice} is there twice`;
}

function checkTemplateString(string: SyntaxNode | undefined, reader: TreeReader): void {
  if (string === undefined) return;
  const wrong = checkTemplate(reader.string(string), TEMPLATE_FUNCTIONS);
  if (wrong !== undefined)
    reader.add({ from: string.from, problem: wrong.message, got: reader.slice(string), fix: 'mend the template' });
}

function checkLabelFormat(node: SyntaxNode, reader: TreeReader): void {
  const seen = new Set<string>();
  for (const format of within(node, 'LabelFormatMatcher')) {
    const [name] = childrenOf(format);
    checkTemplateString(childOf(format, 'String'), reader);
    const label = name === undefined ? '' : reader.slice(name);
    if (label === '__error__')
      reader.add({ from: format.from, problem: '__error__ cannot be set', fix: 'choose another name' });
    if (seen.has(label))
      reader.add({
        from: format.from,
        problem: `\`${label}\` is set twice in one label_format`,
        fix: 'use a second label_format',
      });
    seen.add(label);
  }
}
