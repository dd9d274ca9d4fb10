import { join } from 'node:path';
import { App } from 'cdk8s';
import { objectNamed, valueAt } from '../test/rendered-objects';
import { ROOT } from '../test/source-files';
import { withNetworkPolicies } from './network-policies';
import { buildPlatform } from './platform';
import type { RenderedApp } from './rendered';
import { loadPlatform } from './spec/load';
import type { Platform } from './spec/model';
import { render } from './synth/render';

interface Ingress {
  readonly from: readonly unknown[];
  readonly ports: readonly { readonly port: number }[];
}

/** The platform of this repository, some of whose environments have a collector in each namespace. */
function platformWith(...names: readonly string[]): Platform {
  const loaded = loadPlatform(join(ROOT, 'platform'));
  if (!loaded.ok) throw new Error('the platform of this repository has problems');
  const environments = loaded.value.environments.map((environment) =>
    names.includes(environment.name) ? { ...environment, collection: ['per-namespace' as const] } : environment,
  );
  return { ...loaded.value, environments };
}

function gateways(platform: Platform): ReadonlyMap<string, RenderedApp> {
  const backends = ['mimir', 'loki', 'tempo', 'pyroscope'];
  const apps = withNetworkPolicies(render(buildPlatform(new App(), platform)));
  return new Map(
    apps.filter(({ app }) => backends.includes(app)).map((app) => [`${app.environment.name}/${app.app}`, app]),
  );
}

/** Gateways that tenants push to: by a port, and of those the ones that are reached from other clusters. */
function reached(apps: ReadonlyMap<string, RenderedApp>) {
  const withText = (text: string) => [...apps].filter(([, { objects }]) => JSON.stringify(objects).includes(text));
  return {
    inside: withText('"name":"tenants"').map(([name]) => name),
    outside: withText('"path":"/tenants/').map(([name]) => name),
  };
}

test('without collectors in namespaces no gateway has a port for tenants', () => {
  expect(reached(gateways(platformWith()))).toEqual({ inside: [], outside: [] });
});

// `test` keeps its metrics, logs and traces in `prod`, which is another cluster, and no profiles.
test('tenants push to whoever keeps a signal, from other clusters too', () => {
  expect(reached(gateways(platformWith('test')))).toEqual({
    inside: ['prod/mimir', 'prod/loki', 'prod/tempo'],
    outside: ['prod/mimir', 'prod/loki', 'prod/tempo'],
  });
});

test('tenants of the same cluster need no way from outside', () => {
  expect(reached(gateways(platformWith('dev')))).toEqual({
    inside: ['dev/mimir', 'dev/loki', 'dev/tempo', 'dev/pyroscope'],
    outside: [],
  });
});

test('the port is reached by the collectors of tenants’ namespaces alone', () => {
  const app = gateways(platformWith('dev')).get('dev/loki');
  const policy = objectNamed(app?.objects ?? [], 'NetworkPolicy', 'allow-to-loki-gateway');
  const ingress = valueAt(policy, 'spec', 'ingress') as readonly Ingress[];
  const callers = ingress.filter(({ ports }) => ports.some(({ port }) => port === 8083)).flatMap(({ from }) => from);
  const namespaces = app?.environment.tenants.flatMap((tenant) => tenant.namespaces) ?? [];
  expect(namespaces).not.toEqual([]);
  expect(callers).toEqual(
    [...namespaces].sort().map((name) => ({
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'alloy', 'app.kubernetes.io/component': 'namespace' } },
    })),
  );
});
