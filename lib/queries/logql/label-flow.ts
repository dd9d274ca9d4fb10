import type { SyntaxNode } from '@lezer/common';
import { nearest } from '../../spec/nearest';
import { childOf, childrenOf, within } from '../syntax';
import type { TreeReader } from '../tree-reader';
import type { LogLabels } from './logql-labels';

/** Labels that Loki itself sets. */
const OF_LOKI = [
  '__error__',
  '__error_details__',
  '__tenant_id__',
  '__stream_shard__',
  'detected_level',
  'service_name',
];

/** Labels that lines have at one point of a pipeline; `open`: a parser may have made any. */
interface Known {
  readonly labels: ReadonlySet<string>;
  readonly open: boolean;
}

/** Labels that streams do not have, and filters and groupings of labels that nothing has made. */
export function checkLabels(tree: SyntaxNode, reader: TreeReader, { streams, metadata }: LogLabels): void {
  for (const matcher of within(tree, 'Selector').flatMap((selector) => within(selector, 'Matcher'))) {
    const [label] = childrenOf(matcher);
    if (label !== undefined) unknown(label, [...streams, ...OF_LOKI], reader, 'no stream has the label', 'error');
  }
  const start: Known = { labels: new Set([...streams, ...metadata, ...OF_LOKI]), open: false };
  for (const node of within(tree, 'LogExpr', 'LogRangeExpr')) checkPipeline(node, start, reader);
  for (const node of within(tree, 'RangeAggregationExpr', 'VectorAggregationExpr')) checkGrouping(node, start, reader);
}

/** What the stages below a node make of the labels, in the order of the text. */
function checkPipeline(node: SyntaxNode, start: Known, reader: TreeReader | undefined): Known {
  return within(node, 'PipelineStage', 'UnwrapExpr').reduce((known, stage) => {
    const [content] = childrenOf(stage).filter(({ name }) => name !== 'Pipe');
    if (content === undefined) return known;
    if (reader !== undefined && !known.open) checkStage(stage, known, reader);
    return afterStage(content, known, reader);
  }, start);
}

function checkStage(stage: SyntaxNode, { labels }: Known, reader: TreeReader): void {
  const filters = within(stage, 'LabelFilter').flatMap((filter) => childrenOf(filter));
  const named = filters.flatMap((filter) => within(filter, 'Identifier').slice(0, 1));
  const values = stage.name === 'UnwrapExpr' ? childrenOf(stage).filter(({ name }) => name === 'Identifier') : [];
  for (const label of [...new Map([...named, ...values].map((one) => [one.from, one])).values()])
    unknown(label, [...labels], reader, 'neither the collectors nor a parser before this make a label', 'warning');
}

function afterStage(content: SyntaxNode, known: Known, reader: TreeReader | undefined): Known {
  switch (content.name) {
    case 'LabelParser': {
      const string = childOf(content, 'String');
      // Only patterns and regular expressions say what they extract.
      if (string === undefined || reader === undefined) return { ...known, open: true };
      const names = [...reader.string(string).matchAll(/<([A-Za-z_]\w*)>/g)].map(([, name = '']) => name);
      return { ...known, labels: new Set([...known.labels, ...names]) };
    }
    case 'LogfmtParser':
      return { ...known, open: true };
    case 'JsonExpressionParser':
    case 'LogfmtExpressionParser':
      return {
        ...known,
        labels: new Set([...known.labels, ...firstIdentifiers(content, 'LabelExtractionExpression', reader)]),
      };
    case 'LabelFormatExpr':
      return {
        ...known,
        labels: new Set([...known.labels, ...firstIdentifiers(content, 'LabelFormatMatcher', reader)]),
      };
    default:
      return known;
  }
}

function firstIdentifiers(node: SyntaxNode, kind: string, reader: TreeReader | undefined): readonly string[] {
  return within(node, kind).flatMap((one) => {
    const [name] = childrenOf(one);
    return name === undefined || reader === undefined ? [] : [reader.slice(name)];
  });
}

/** A grouping sees what the pipelines below it have made; inner groupings and `label_replace` may add to that. */
function checkGrouping(node: SyntaxNode, start: Known, reader: TreeReader): void {
  const grouping = childOf(node, 'Grouping');
  if (grouping === undefined || within(node, 'LabelReplaceExpr').length > 0) return;
  const scratch = within(node, 'LogRangeExpr').map((range) => checkPipeline(range, start, reader));
  if (scratch.some(({ open }) => open)) return;
  const labels = scratch.flatMap((known) => [...known.labels]);
  for (const label of within(grouping, 'Identifier'))
    unknown(label, labels, reader, 'neither the collectors nor a parser make a label', 'warning');
}

function unknown(
  node: SyntaxNode,
  labels: readonly string[],
  reader: TreeReader,
  problem: string,
  severity: 'error' | 'warning',
): void {
  const label = reader.slice(node);
  if (labels.includes(label)) return;
  const meant = nearest(label, labels);
  reader.add({
    from: node.from,
    severity,
    problem: `${problem} \`${label}\``,
    got: label,
    expected: [...new Set(labels)]
      .filter((name) => !name.startsWith('__'))
      .sort()
      .join(', '),
    fix: meant === undefined ? 'use a label that is there' : `did you mean \`${meant}\`?`,
  });
}
