import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { check, render } from '../alloy';
import { Endpoint, EnvironmentScope } from '../component';
import { buildPlatform } from '../platform';
import { poolsOf } from '../spec/pools';
import { ALL_BACKENDS, objectOf, pooledCollectors } from './collectors.fixture';
import { AlloyGateway } from './gateway';

const TEAMS = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [`team-${id}`, { namespaces: [`team-${id}`] }]),
);

const charts = (teams: typeof TEAMS) => pooledCollectors(examplePlatform(teams));
const two = charts(TEAMS);

test('metrics and profiles go to both pools, logs to the first alone', () => {
  const urls = (signal: string) =>
    two.sinks.outlets.filter((outlet) => outlet.signal === signal).map(({ endpoint }) => endpoint.host.split('.')[0]);
  expect(urls('logs')).toEqual(['alloy-gateway']);
  expect(urls('metrics')).toEqual(['alloy-gateway', 'alloy-gateway-1']);
  expect(urls('profiles')).toEqual(['alloy-gateway', 'alloy-gateway-1']);
});

test('the table of pools drops for the first what it keeps for the second', () => {
  const text = render(two.sinks.module);
  const own = two.pools[1]?.tenants.flatMap(({ namespaces }) => namespaces).join('|') ?? '';
  expect(own.split('|').length).toBeGreaterThan(1);
  const rules = [...text.matchAll(/(\w+)\.relabel "(\w+)" \{[^}]*regex\s+= "(.*)"\s+action\s+= "(\w+)"/g)];
  expect(rules.map(([, program, label, regex, action]) => [program, label, regex, action])).toEqual(
    ['prometheus', 'pyroscope'].flatMap((program) => [
      [program, 'pool_0', own, 'drop'],
      [program, 'pool_1', own, 'keep'],
    ]),
  );
  expect(check(text).problems).toEqual([]);
});

test('a new tenant changes tables, and restarts neither agents nor gateways', () => {
  const more = charts({ ...TEAMS, 'team-g': { namespaces: ['team-g'] } });
  const changed = [two.agent, ...two.gateways].flatMap((chart, i) => {
    const after = plainObjects([more.agent, ...more.gateways][i] ?? more.agent);
    const before = new Set(plainObjects(chart).map((object) => JSON.stringify(object)));
    return after.filter((object) => !before.has(JSON.stringify(object)));
  });
  const isIn = more.pools.findIndex(({ tenants }) => tenants.some(({ id }) => id === 'team-g'));
  const table = isIn === 0 ? 'ConfigMap alloy-tenants' : 'ConfigMap alloy-tenants-1';
  const names = changed.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(names).toEqual(expect.arrayContaining([table, 'Service alloy-for-team-g']));
  expect(names.filter((name) => /DaemonSet|Deployment/.test(name))).toEqual([]);
});

test('an agent mounts the table where it reads it', () => {
  const mounts = valueAt(
    objectOf(two.agent, 'DaemonSet', 'alloy-agent'),
    ...['spec', 'template', 'spec', 'containers', 0, 'volumeMounts'],
  );
  expect(mounts).toContainEqual({ name: 'pools', mountPath: '/etc/alloy-pools', readOnly: true });
  const config = String(valueAt(objectOf(two.agent, 'ConfigMap', 'alloy-agent'), 'data', 'config.alloy'));
  expect(config).toContain('filename       = "/etc/alloy-pools/pools.alloy"');
});

describe('the second pool', () => {
  const [, second] = two.gateways;
  const config = second && String(valueAt(objectOf(second, 'ConfigMap', 'alloy-gateway-1'), 'data', 'config.alloy'));
  const table = second && String(valueAt(objectOf(second, 'ConfigMap', 'alloy-tenants-1'), 'data', 'tenants.alloy'));

  test('has its tenants alone, and drops everything else', () => {
    expect(table).not.toContain('"infrastructure"');
    expect(table).not.toContain('= ""\n\t\taction        = "keep"');
    expect([...new Set(table?.match(/tenant_metrics "(\w+)"/g))]).toHaveLength(two.pools[1]?.tenants.length ?? 0);
  });

  test('takes no logs of collectors, and asks the platform for nothing', () => {
    expect(config).not.toContain('loki.source.api');
    expect(second?.scrapers).toEqual([]);
  });

  test('sends what it says of itself past its tenants', () => {
    expect(config).toMatch(
      /prometheus\.scrape "own_metrics" \{\s+targets\s+= .*\s+forward_to\s+= \[tenants\.tenant_metrics\.platform\.receiver\]/,
    );
  });

  test('has a Service for each of its tenants', () => {
    const services =
      second &&
      plainObjects(second).filter(({ kind, metadata }) => kind === 'Service' && metadata.name.startsWith('alloy-for-'));
    expect(services?.map(({ metadata }) => metadata.name)).toEqual(
      two.pools[1]?.tenants.map(({ id }) => `alloy-for-${id}`),
    );
    expect(services?.map((object) => valueAt(object, 'spec', 'selector', 'app.kubernetes.io/component'))).toEqual(
      services?.map(() => 'gateway-1'),
    );
  });
});

describe('what there is once', () => {
  const exporter = (namespace: string) => ({
    job: 'redis-exporter',
    endpoint: new Endpoint({ host: `exporter-of-${namespace}`, port: 9121 }),
    labels: { instance: 'carts', namespace },
  });
  const platform = examplePlatform(TEAMS);
  const environment = { ...environmentOf(platform, 'prod'), gatewayPools: 2 };
  const state = { job: 'state', endpoint: new Endpoint({ host: 'state', port: 8080 }), labels: 'own' } as const;
  const scraped = [state, ...Object.keys(TEAMS).map(exporter)];
  const targets = poolsOf(environment).map((pool) => {
    const scope = new EnvironmentScope(new App(), environment);
    const gateway = new AlloyGateway(scope, { platform, push: ALL_BACKENDS, pool, scraped });
    const name = pool.index === 0 ? 'alloy-gateway' : 'alloy-gateway-1';
    const config = String(valueAt(objectOf(gateway, 'ConfigMap', name), 'data', 'config.alloy'));
    return [...config.matchAll(/__address__ = "([\w-]+):\d+"/g)].map(([, host]) => host).sort();
  });

  test('is scraped by the first pool, and an exporter of a database by that of its tenant', () => {
    const [first, second] = poolsOf(environment).map(({ tenants }) => tenants.map(({ id }) => `exporter-of-${id}`));
    expect(targets).toEqual([[...(first ?? []), 'state'], second]);
  });
});

test('one pool is rendered as if there were no pools', () => {
  const platform = examplePlatform(TEAMS);
  const charts = buildPlatform(new App(), platform);
  expect(charts.map(({ app }) => app).filter((app) => app.startsWith('alloy-gateway-'))).toEqual([]);
  const environment = environmentOf(platform, 'prod');
  const [pool] = poolsOf(environment);
  const alone = new AlloyGateway(new EnvironmentScope(new App(), environment), { platform, push: ALL_BACKENDS });
  const first = new AlloyGateway(new EnvironmentScope(new App(), environment), {
    platform,
    push: ALL_BACKENDS,
    ...(pool && { pool, others: [] }),
  });
  expect(plainObjects(first)).toEqual(plainObjects(alone));
});
