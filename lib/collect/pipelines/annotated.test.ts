import { alloyConfig, check, component, render } from '../../alloy';
import { sourcesOf } from '../../spec/resolve-collection';
import { durationSeconds } from '../../spec/scalars/duration';
import { relabel, rulesOf } from '../routing/relabel.fixture';
import { withOutlets } from '../sinks';
import { annotatedPods } from './annotated-pods';
import { annotatedProfiles } from './annotated-profiles';
import { nodePods } from './node-pods';

const { scraping } = sourcesOf(undefined, { metrics: 'x', logs: 'x', traces: 'x', profiles: 'x' });
const write = component('prometheus.remote_write', 'x', {});
const profiles = component('pyroscope.write', 'x', {});
const pods = nodePods();
const nodes = [
  annotatedPods({ pods, sink: [write.exports.receiver], scraping, platform: 'observability' }),
  annotatedProfiles({ pods, sink: [profiles.exports.receiver], platform: 'observability' }),
  write,
  profiles,
];
const config = alloyConfig(withOutlets(nodes, { outlets: [] }));

const META = '__meta_kubernetes_';
const POD = {
  __address__: '10.0.0.7:8080',
  [`${META}namespace`]: 'team-alpha',
  [`${META}pod_name`]: 'shop-7d4b',
  [`${META}pod_ip`]: '10.0.0.7',
  [`${META}pod_node_name`]: 'node-1',
  [`${META}pod_phase`]: 'Running',
  [`${META}pod_container_name`]: 'web',
  [`${META}pod_container_port_number`]: '8080',
  [`${META}pod_controller_name`]: 'shop',
};
const SCRAPE = { [`${META}pod_annotation_prometheus_io_scrape`]: 'true' };
const PORT = `${META}pod_annotation_prometheus_io_port`;

function targetOf(label: string, meta: Readonly<Record<string, string>>) {
  const labels = relabel(rulesOf(config, 'discovery.relabel', label), { ...POD, ...meta });
  return labels && Object.fromEntries(Object.entries(labels).filter(([name]) => !name.startsWith('__meta_')));
}
const scraped = (meta: Readonly<Record<string, string>>) => targetOf('annotated_pods', meta);

test('the checker finds nothing in them', () => {
  expect(check(render(config)).problems).toEqual([]);
});

test('no page leads elsewhere, and none fills the memory', () => {
  const text = render(config);
  const scrapes = text.split(/\n\n(?=\S)/).filter((part) => /^(prometheus|pyroscope)\.scrape /.test(part));
  expect(scrapes).toHaveLength(6);
  for (const scrape of scrapes) expect(scrape).toMatch(/follow_redirects\s+= false/);
  expect(text).toMatch(/body_size_limit\s+= "16MiB"/);
  expect(text).toMatch(/sample_limit\s+= 50000/);
});

test('a pod is scraped if it asks for it, at each port that it declares', () => {
  expect(scraped({})).toBeUndefined();
  expect(scraped({ ...SCRAPE, [`${META}pod_annotation_prometheus_io_scrape`]: 'false' })).toBeUndefined();
  expect(scraped(SCRAPE)).toEqual({
    __address__: '10.0.0.7:8080',
    namespace: 'team-alpha',
    pod: 'shop-7d4b',
    container: 'web',
    node: 'node-1',
    app: 'shop',
    job: 'team-alpha/shop',
  });
});

test('with a port of its own it is one target, however many containers and ports it has', () => {
  const annotated = { ...SCRAPE, [PORT]: '9102' };
  const one = scraped(annotated);
  expect(one).toMatchObject({ __address__: '10.0.0.7:9102', pod: 'shop-7d4b' });
  expect(one).not.toHaveProperty('container');
  const sidecar = { [`${META}pod_container_name`]: 'proxy', [`${META}pod_container_port_number`]: '' };
  expect(scraped({ ...annotated, ...sidecar, __address__: '10.0.0.7' })).toEqual(one);
});

test('path and scheme are as annotated, and addresses of IPv6 are put in brackets', () => {
  expect(
    scraped({
      ...SCRAPE,
      [PORT]: '9102',
      [`${META}pod_ip`]: 'fd00::7',
      [`${META}pod_annotation_prometheus_io_path`]: '/q/metrics',
      [`${META}pod_annotation_prometheus_io_scheme`]: 'https',
    }),
  ).toMatchObject({ __address__: '[fd00::7]:9102', __metrics_path__: '/q/metrics', __scheme__: 'https' });
});

test('no annotation leads to another address than the pod’s own', () => {
  const forged = { ...SCRAPE, [PORT]: '80@evil.example.com', [`${META}pod_annotation_prometheus_io_scheme`]: 'file' };
  expect(scraped(forged)).toMatchObject({ __address__: '10.0.0.7:8080' });
  expect(scraped(forged)).not.toHaveProperty('__scheme__');
});

test.each([
  ['pods of the platform', { [`${META}namespace`]: 'observability' }],
  ['pods that have ended', { [`${META}pod_phase`]: 'Succeeded' }],
  ['init containers', { [`${META}pod_container_init`]: 'true' }],
  ['pods without any port', { [`${META}pod_container_port_number`]: '' }],
])('%s are left out', (_, meta) => {
  expect(scraped({ ...SCRAPE, ...meta })).toBeUndefined();
});

test('what a pod says of its own namespace does not count', () => {
  expect(render(config)).toMatch(/honor_labels +=\sfalse/);
  expect(scraped({ ...SCRAPE, [`${META}pod_label_namespace`]: 'team-beta' })).toMatchObject({
    namespace: 'team-alpha',
  });
});

test('native histograms are asked for, beside the classic ones, as often as the spec says', () => {
  const text = render(config);
  expect(durationSeconds(scraping.interval)).toBe(30);
  expect(text).toMatch(/scrape_interval +=\s"30s"/);
  expect(text).toMatch(/scrape_native_histograms +=\strue/);
});

test('each type of profile has annotations of its own', () => {
  const cpu = { [`${META}pod_annotation_profiles_grafana_com_cpu_scrape`]: 'true' };
  const port = { [`${META}pod_annotation_profiles_grafana_com_cpu_port`]: '6060' };
  const path = { [`${META}pod_annotation_profiles_grafana_com_cpu_path`]: '/debug/cpu' };
  expect(targetOf('memory_profiles', cpu)).toBeUndefined();
  expect(targetOf('cpu_profiles', { ...cpu, ...port, ...path })).toMatchObject({
    __address__: '10.0.0.7:6060',
    __profile_path__: '/debug/cpu',
    namespace: 'team-alpha',
    service_name: 'shop',
  });
  const text = render(config);
  for (const type of ['cpu', 'memory', 'mutex', 'block', 'goroutine']) {
    expect(text).toContain(`pyroscope.scrape "${type}_profiles"`);
  }
});

test('the service is the one that traces of the pod come under', () => {
  const cpu = { [`${META}pod_annotation_profiles_grafana_com_cpu_scrape`]: 'true' };
  const said = { [`${META}pod_annotation_resource_opentelemetry_io_service_name`]: 'checkout' };
  expect(targetOf('cpu_profiles', { ...cpu, ...said })).toMatchObject({ app: 'shop', service_name: 'checkout' });
});
