import { type Layout, layOutBoxes } from './layout';
import type { Box } from './slot';

function boxes(...ids: readonly string[]): readonly Box[] {
  return ids.map((id) => ({ id, width: 100, height: 40 }));
}

function link(text: string) {
  const [from = '', to = ''] = text.split('→');
  return { from, to };
}

function columns({ corners }: Layout): readonly (readonly string[])[] {
  const byX = new Map<number, string[]>();
  for (const [id, { x }] of [...corners].sort(([, a], [, b]) => a.x - b.x || a.y - b.y)) {
    byX.set(x, [...(byX.get(x) ?? []), id]);
  }
  return [...byX.values()];
}

test('links go to the right', () => {
  const layout = layOutBoxes(boxes('c', 'b', 'a'), [link('a→b'), link('b→c'), link('a→c')]);
  expect(columns(layout)).toEqual([['a'], ['b'], ['c']]);
});

test('a source stands right before the first that it feeds', () => {
  const layout = layOutBoxes(boxes('a', 'b', 'c', 'late'), [link('a→b'), link('b→c'), link('late→c')]);
  expect(columns(layout)).toEqual([['a'], ['b', 'late'], ['c']]);
});

test('rows that would cross are swapped', () => {
  const layout = layOutBoxes(boxes('a1', 'a2', 'b2', 'b1'), [link('a1→b1'), link('a2→b2')]);
  expect(columns(layout)).toEqual([
    ['a1', 'a2'],
    ['b1', 'b2'],
  ]);
});

test('a chain is straight, and boxes do not overlap', () => {
  const layout = layOutBoxes(boxes('a', 'b', 'c', 'x', 'y'), [link('a→b'), link('b→c'), link('x→b'), link('y→b')]);
  const y = (id: string) => layout.corners.get(id)?.y ?? Number.NaN;
  expect(y('b')).toBe(y('c'));
  const first = ['a', 'x', 'y'].map(y).sort((one, other) => one - other);
  expect(first).toEqual([0, 58, 116]);
  expect(y('b')).toBe(58);
});

test('a link over several layers passes between the boxes of those', () => {
  const layout = layOutBoxes(boxes('a', 'b', 'c'), [link('a→b'), link('b→c'), link('a→c')]);
  const [start, end] = layout.bends[2] ?? [];
  const b = layout.corners.get('b');
  expect(start?.x).toBe(b?.x);
  expect(end?.x).toBe((b?.x ?? 0) + 100);
  expect(Math.abs((start?.y ?? 0) - ((b?.y ?? 0) + 20))).toBeGreaterThan(20);
});

test('a cycle does no harm', () => {
  const layout = layOutBoxes(boxes('a', 'b', 'c'), [link('a→b'), link('b→c'), link('c→a'), link('a→a')]);
  expect(columns(layout)).toEqual([['a'], ['b'], ['c']]);
});

test('boxes without links come below in rows', () => {
  const layout = layOutBoxes(boxes('a', 'b', ...Array.from({ length: 9 }, (_, i) => `alone${i}`)), [link('a→b')]);
  expect(layout.corners.get('alone0')).toEqual({ x: 0, y: 76 });
  expect(layout.corners.get('alone7')).toEqual({ x: 0, y: 134 });
  expect(layout.height).toBe(174);
});

test('nothing needs no room', () => {
  expect(layOutBoxes([], [])).toMatchObject({ width: 0, height: 0 });
});

test('the order of a large graph is found quickly enough', () => {
  const ids = Array.from({ length: 800 }, (_, i) => `n${i}`);
  const links = ids.slice(1).map((to, i) => ({ from: `n${Math.floor(i / 3)}`, to }));
  const { corners } = layOutBoxes(boxes(...ids), links);
  const places = [...corners.values()].map(({ x, y }) => `${x},${y}`);
  expect(new Set(places).size).toBe(800);
});
