import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from '../lib/spec/model';
import { TOPOLOGIES } from '../lib/spec/model';
import { type CollectorKind, ownershipOf, TARGETS, type Target } from '../lib/spec/ownership';
import { ROOT } from './source-files';
import { COMBINATIONS } from './topologies';

const page = readFileSync(join(ROOT, 'docs', 'collection.md'), 'utf8');

/** Alloys as the page calls them. */
const NAMES: Readonly<Record<CollectorKind, string>> = {
  agent: 'agent',
  gateway: 'gateway',
  scraper: 'scraper',
  monitors: 'reader of monitors',
  namespace: "its namespace's",
  events: 'reader of events',
};

/** The rows below a head, up to the end of the table. */
function rowsBelow(head: string): readonly string[] {
  const [, after = ''] = page.split(`\n${head}\n`);
  const lines = after.split('\n').slice(1);
  return lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  );
}

function ownerIn(topologies: readonly Topology[], target: Target): string {
  return NAMES[ownershipOf(topologies).owners[target]];
}

test('the page has the owner of each target in each topology', () => {
  const rows = (Object.keys(TARGETS) as readonly Target[]).map(
    (target) => `| ${[TARGETS[target], ...TOPOLOGIES.map((one) => ownerIn([one], target))].join(' | ')} |`,
  );
  expect(rowsBelow(`| target | ${TOPOLOGIES.map((one) => `\`${one}\``).join(' | ')} |`)).toEqual(rows);
});

test('the page has what topologies come to together', () => {
  const rows = COMBINATIONS.filter(({ length }) => length > 1).map((together) => {
    const owners = (['tenantPushes', 'tenantMonitors', 'platformMonitors'] as const).map((target) =>
      ownerIn(together, target),
    );
    const annotated = ownerIn(together, 'annotatedPods');
    const other = owners.pop() ?? '';
    const last = other === annotated ? other : `${other}, ${annotated}`;
    const names = together.map((one) => `\`${one}\``).join(', ');
    return `| ${[names, NAMES[ownershipOf(together).hub], ...owners, last].join(' | ')} |`;
  });
  expect(
    rowsBelow('| together | hub | pushes of tenants | monitors of tenants | other monitors, annotated pods |'),
  ).toEqual(rows);
});
