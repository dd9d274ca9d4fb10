import * as nodes from '../nodes';
import { Graph, type GraphNode } from './graph';

function graphOf(edges: Readonly<Record<string, readonly string[]>>): Graph {
  const graph = new Graph();
  const block = nodes.block('a', '', []);
  const all = new Map(Object.keys(edges).map((id): [string, GraphNode] => [id, { id, kind: 'component', block }]));
  for (const node of all.values()) graph.add(node);
  for (const [id, targets] of Object.entries(edges)) {
    for (const target of targets) {
      const [from, to] = [all.get(id), all.get(target)];
      if (from && to) graph.addEdge(from, to);
    }
  }
  return graph;
}

const ids = (group: readonly GraphNode[]): string => group.map(({ id }) => id).join();

test('nodes come after those they refer to, otherwise in their order', () => {
  expect(ids(graphOf({ a: ['c'], b: [], c: ['d'], d: [] }).dependenciesFirst())).toBe('d,c,a,b');
  expect(ids(graphOf({ a: [], b: [], c: ['a'] }).dependenciesFirst())).toBe('a,b,c');
});

test('circles are found, each once', () => {
  const graph = graphOf({ a: ['b'], b: ['c'], c: ['b', 'd'], d: [], e: ['e'], f: ['a'] });
  expect(graph.cycles().map((group) => ids([...group].sort((x, y) => (x.id < y.id ? -1 : 1))))).toEqual(['b,c', 'e']);
});

test('a graph without circles has none', () => {
  expect(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }).cycles()).toEqual([]);
});
