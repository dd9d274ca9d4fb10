import { TOPOLOGIES, type Topology } from './model';
import { collectorsOf, ownershipOf, TARGETS, type Target } from './ownership';

test.each<[readonly Topology[], readonly string[]]>([
  [['two-tier'], ['agent', 'gateway', 'monitors', 'events']],
  [['node-only'], ['agent', 'monitors', 'events']],
  [['clustered'], ['agent', 'scraper', 'monitors', 'events']],
  [['per-namespace'], ['agent', 'monitors', 'namespace', 'events']],
  [
    ['two-tier', 'per-namespace'],
    ['agent', 'gateway', 'monitors', 'namespace', 'events'],
  ],
  [
    ['two-tier', 'clustered'],
    ['agent', 'gateway', 'scraper', 'monitors', 'events'],
  ],
  [
    ['per-namespace', 'clustered'],
    ['agent', 'scraper', 'monitors', 'namespace', 'events'],
  ],
  [
    ['node-only', 'clustered'],
    ['agent', 'scraper', 'monitors', 'events'],
  ],
])('%s has the Alloys %s', (topologies, collectors) => {
  expect(collectorsOf(ownershipOf(topologies))).toEqual(collectors);
});

test('the order in which topologies are written decides nothing', () => {
  for (const one of TOPOLOGIES) {
    for (const other of TOPOLOGIES) expect(ownershipOf([one, other])).toEqual(ownershipOf([other, one]));
  }
});

test.each<[Target, Readonly<Record<Topology, string>>]>([
  ['podLogs', { 'two-tier': 'agent', 'node-only': 'agent', 'per-namespace': 'agent', clustered: 'agent' }],
  ['annotatedPods', { 'two-tier': 'agent', 'node-only': 'agent', 'per-namespace': 'agent', clustered: 'scraper' }],
  [
    'tenantMonitors',
    { 'two-tier': 'monitors', 'node-only': 'monitors', 'per-namespace': 'namespace', clustered: 'monitors' },
  ],
  ['platformMonitors', { 'two-tier': 'gateway', 'node-only': 'agent', 'per-namespace': 'agent', clustered: 'scraper' }],
  ['endpoints', { 'two-tier': 'gateway', 'node-only': 'agent', 'per-namespace': 'agent', clustered: 'scraper' }],
  ['tenantPushes', { 'two-tier': 'gateway', 'node-only': 'agent', 'per-namespace': 'namespace', clustered: 'scraper' }],
  ['otherPushes', { 'two-tier': 'gateway', 'node-only': 'agent', 'per-namespace': 'agent', clustered: 'scraper' }],
])('%s are owned by %o', (target, owners) => {
  expect(Object.fromEntries(TOPOLOGIES.map((one) => [one, ownershipOf([one]).owners[target]]))).toEqual(owners);
});

test('with a scraper nobody else scrapes what the platform names, whatever stands beside it', () => {
  for (const other of TOPOLOGIES) {
    const { owners } = ownershipOf(['clustered', other]);
    expect([owners.platformMonitors, owners.endpoints, owners.annotatedPods]).toEqual([
      'scraper',
      'scraper',
      'scraper',
    ]);
  }
});

test('whoever scrapes the platform reads no monitors of others', () => {
  for (const one of TOPOLOGIES) {
    for (const other of TOPOLOGIES) {
      const { owners } = ownershipOf([one, other]);
      const others: readonly string[] = [owners.tenantMonitors, owners.otherMonitors];
      expect(others).not.toContain(owners.platformMonitors);
      expect(others).not.toContain(owners.endpoints);
    }
  }
});

test('every target has words', () => {
  expect(Object.keys(ownershipOf(['two-tier']).owners).sort()).toEqual(Object.keys(TARGETS).sort());
});
