import { App } from 'cdk8s';
import { environmentOf, examplePlatform, exampleTenant } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { type ComponentChart, EnvironmentScope } from '../component';
import type { CollectorSettings, Environment } from '../spec/model';
import { AlloyAgent } from './agent';
import { ALL_BACKENDS } from './collectors.fixture';
import { AlloyEvents } from './events';
import { AlloyGateway } from './gateway';
import { NamespaceCollector } from './namespace-collector';
import { AlloyScraper } from './scraper';

const platform = examplePlatform();
const prod = environmentOf(platform, 'prod');

const KINDS = ['agent', 'gateway', 'scraper', 'events', 'namespaceCollector'] as const;
type Kind = (typeof KINDS)[number];

const COLLECTORS: Readonly<Record<Kind, (scope: EnvironmentScope) => ComponentChart>> = {
  agent: (scope) => new AlloyAgent(scope, { gateway: ALL_BACKENDS }),
  gateway: (scope) => new AlloyGateway(scope, { platform, push: ALL_BACKENDS }),
  scraper: (scope) => new AlloyScraper(scope, { platform, push: ALL_BACKENDS }),
  events: (scope) => new AlloyEvents(scope, { gateway: ALL_BACKENDS }),
  namespaceCollector: (scope) =>
    new NamespaceCollector(scope, {
      tenant: exampleTenant('team-alpha', ['team-alpha']),
      namespace: 'team-alpha',
      push: ALL_BACKENDS,
    }),
};

/** The pod template of a collector, and its Services by name. */
function made(kind: Kind, settings: Partial<CollectorSettings>, change: Partial<Environment> = {}) {
  const environment = { ...prod, ...change, [kind]: { ...prod[kind], ...settings } };
  const objects = plainObjects(COLLECTORS[kind](new EnvironmentScope(new App(), environment)));
  const workload = objects.find(({ kind }) => ['DaemonSet', 'Deployment', 'StatefulSet'].includes(kind));
  const files = objects
    .filter(({ kind }) => kind === 'ConfigMap')
    .flatMap((map) => Object.values(valueAt(map, 'data') ?? {}));
  return {
    template: valueAt(workload, 'spec', 'template'),
    ports: JSON.stringify(objects.filter(({ kind }) => kind === 'Service').map((one) => valueAt(one, 'spec', 'ports'))),
    config: files.join('\n'),
  };
}

const extra = (text: string): Partial<CollectorSettings> => ({
  extraConfig: {
    path: 'alloy/x.alloy',
    file: 'platform/alloy/x.alloy',
    text,
    stability: 'generally-available',
    community: false,
  },
});

describe.each(KINDS)('the %s', (collector) => {
  test('takes another configuration without a change of its pods', () => {
    const [before, after] = [made(collector, {}), made(collector, extra('// another\n'))];
    expect(after.config).not.toBe(before.config);
    expect(after.template).toEqual(before.template);
  });

  test('restarts for it where reload is off, and has nothing beside it then', () => {
    const [before, after] = ['', '// another\n'].map((text) => made(collector, { reload: false, ...extra(text) }));
    expect(valueAt(before?.template, 'metadata', 'annotations', 'checksum/config')).not.toBe(
      valueAt(after?.template, 'metadata', 'annotations', 'checksum/config'),
    );
    expect([valueAt(before?.template, 'spec', 'containers')].flat()).toHaveLength(1);
    expect(before?.ports).not.toContain('reload-metrics');
  });

  test('is told by a container that watches what is mounted, and is nobody', () => {
    const { template, ports } = made(collector, {});
    const [alloy, reloader] = [valueAt(template, 'spec', 'containers')].flat();
    const folder = valueAt(reloader, 'volumeMounts', 0, 'mountPath');
    expect(valueAt(reloader, 'volumeMounts')).toEqual([{ name: 'config', mountPath: '/etc/alloy', readOnly: true }]);
    expect(valueAt(alloy, 'args', 1)).toBe(`${folder}/config.alloy`);
    expect(valueAt(reloader, 'args')).toEqual(
      expect.arrayContaining([`--watched-dir=${folder}`, '--reload-url=http://127.0.0.1:12345/-/reload']),
    );
    expect(valueAt(reloader, 'securityContext')).toMatchObject({
      runAsUser: 65534,
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(ports).toContain('{"name":"reload-metrics","port":8080');
  });
});

test.each(KINDS)('whether the %s was refused is scraped by itself where no monitor is', (collector) => {
  const sources = { ...prod.sources, serviceMonitors: false, kubelet: true };
  const text = (settings: Partial<CollectorSettings>) => made(collector, settings, { sources }).config;
  expect(text({})).toMatch(
    /prometheus\.scrape "config_reloader" \{\s+targets = \[\s+\{\s+__address__ = "127\.0\.0\.1:8080"/,
  );
  expect(text({ reload: false })).not.toContain('config_reloader');
  const monitored = made(collector, {}, { sources: { ...sources, serviceMonitors: true } }).config;
  expect(monitored).not.toContain('config_reloader');
});
