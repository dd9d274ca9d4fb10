import { COLOURS, coloursOf, type FlowEdge, type FlowGraph, type FlowNode, type Signal } from './flow';
import { place, type Rectangle } from './place';
import type { Point } from './slot';

const MARGIN = 24;
const LEGEND_HEIGHT = 34;
const SIGNALS: readonly Signal[] = ['logs', 'metrics', 'traces', 'profiles', 'targets'];

/** A graph as a picture of its own: needs no program but one that shows SVG. */
export function toSvg(graph: FlowGraph): string {
  const placed = place(graph);
  const width = Math.max(placed.width, LEGEND_WIDTH) + 2 * MARGIN;
  const height = placed.height + LEGEND_HEIGHT + 2 * MARGIN;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      'font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="12">',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<defs>${Object.entries(COLOURS)
      .map(([signal, { line }]) => marker(signal, line))
      .join('')}</defs>`,
    `<g transform="translate(${MARGIN},${MARGIN})">${legend()}</g>`,
    `<g transform="translate(${MARGIN},${MARGIN + LEGEND_HEIGHT})">`,
    ...graph.groups.flatMap(({ id, title }) => frame(title, placed.groups.get(id))),
    ...graph.edges.map((edge, i) => arrow(edge, placed.paths[i] ?? [])),
    ...graph.nodes.map((node) => box(node, placed.nodes.get(node.id))),
    '</g>',
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function marker(signal: string, line: string): string {
  return (
    `<marker id="to-${signal}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">` +
    `<path d="M0 0 8 4 0 8z" fill="${line}"/></marker>`
  );
}

const LEGEND_STEP = 96;
const LEGEND_WIDTH = SIGNALS.length * LEGEND_STEP;

function legend(): string {
  return SIGNALS.map((signal, i) => {
    const { line, fill } = COLOURS[signal];
    const x = i * LEGEND_STEP;
    return (
      `<rect x="${x}" y="0" width="14" height="14" rx="3" fill="${fill}" stroke="${line}"/>` +
      `<text x="${x + 20}" y="11" fill="${line}">${signal}</text>`
    );
  }).join('');
}

function frame(title: string, at: Rectangle | undefined): readonly string[] {
  if (!at) return [];
  return [
    `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}" rx="8" fill="#fafafa" stroke="#999" stroke-dasharray="5 3"/>`,
    `<text x="${at.x + 12}" y="${at.y + 18}" fill="#555">${escaped(title)}</text>`,
  ];
}

function box({ name, label, signals }: FlowNode, at: Rectangle | undefined): string {
  if (!at) return '';
  const { line, fill } = coloursOf(signals);
  const middle = at.x + at.width / 2;
  const text = (y: number, shown: string, weight: string) =>
    `<text x="${middle}" y="${at.y + y}" text-anchor="middle" font-weight="${weight}">${escaped(shown)}</text>`;
  const texts = label === '' ? text(20, name, 'normal') : text(17, name, 'normal') + text(33, label, 'bold');
  return (
    `<g><title>${escaped(label === '' ? name : `${name} "${label}"`)}: ${signals.join(', ')}</title>` +
    `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${at.height}" rx="6" fill="${fill}" stroke="${line}"/>` +
    `${texts}</g>`
  );
}

function arrow({ signals }: FlowEdge, points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  let last = first;
  for (const point of rest) {
    path += point.y === last.y && point.x >= last.x ? ` H${point.x}` : curve(last, point);
    last = point;
  }
  const { line } = coloursOf(signals);
  const end = signals.length === 1 ? signals[0] : 'other';
  return (
    `<path d="${path}" fill="none" stroke="${line}" stroke-width="1.4" marker-end="url(#to-${end})">` +
    `<title>${signals.join(', ')}</title></path>`
  );
}

/** Leaves and arrives level. */
function curve(from: Point, to: Point): string {
  const bend = Math.max(24, Math.abs(to.x - from.x) / 2);
  return ` C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
