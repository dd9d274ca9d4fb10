import { blockIn, type Change, inObject, inTexts } from '../../test/topologies';
import { as, found, replacing, withBlocks } from './support/owner-mutations.fixture';

const KUBELET = ['discovery.kubernetes "own_node"', 'discovery.relabel "kubelet"', 'prometheus.scrape "kubelet"'];

const CLUSTERING = /\n\t+clustering \{\s+enabled = true\s+\}\n/;

describe('each pod has everything', () => {
  test.each([
    ['two-tier', 'alloy-gateway', 'prometheus.scrape "cluster_state"'],
    ['two-tier', 'alloy-tenants', 'prometheus.operator.podmonitors "tenant"'],
    ['node-only', 'alloy-agent', 'prometheus.scrape "cluster_state"'],
    ['node-only', 'alloy-agent-tenants', 'prometheus.operator.probes "tenant"'],
    ['clustered', 'alloy-scraper', 'prometheus.scrape "annotated_pods"'],
    ['clustered', 'alloy-scraper', 'pyroscope.scrape "cpu_profiles"'],
  ] as const)('without the division, as %s in %s: %s', (topology, configMap, head) => {
    const change = inTexts(configMap, (text) => {
      if (!text.includes(head)) return text;
      const block = blockIn(text, head);
      return text.replace(block, block.replace(CLUSTERING, '\n'));
    });
    expect(found(as(topology), change)).toMatch(
      /collects everything once for each pod \(got no division, expected each target in one pod\)/,
    );
  });

  test.each([
    ['two-tier', 'Deployment', 'alloy-gateway'],
    ['node-only', 'DaemonSet', 'alloy-agent'],
    ['clustered', 'StatefulSet', 'alloy-scraper'],
  ] as const)('without the flag, as %s', (topology, kind, name) => {
    const flag = inObject(kind, name, (json) => json.replace('"--cluster.enabled=true",', ''));
    expect(found(as(topology), flag)).toMatch(
      new RegExp(`${name}: clustering is not switched on, so that each pod collects everything \\(got no flag`),
    );
    const nowhere = inObject(kind, name, (json) => json.replace(/(join-addresses=)[^."]+/, '$1alloy-elsewhere'));
    expect(found(as(topology), nowhere)).toMatch(/its pods do not find each other/);
  });

  test('with a Service that leads to one of them', () => {
    const one = inObject('Service', 'alloy-gateway-cluster', (json) => json.replace('"clusterIP":"None",', ''));
    expect(found(as('two-tier'), one)).toMatch(/its pods do not find each other/);
  });

  test('of a reader of events with two pods', () => {
    const two = inObject('StatefulSet', 'alloy-events', (json) => json.replace('"replicas":1', '"replicas":2'));
    expect(found(as('two-tier'), two)).toMatch(/kubernetes_events\.cluster collects everything once for each pod/);
  });

  test('but one pod divides nothing', () => {
    const one = (object: Parameters<Change>[0]) =>
      inObject('Deployment', 'alloy-gateway', (json) =>
        json.replace('"replicas":2', '"replicas":1').replace('"--cluster.enabled=true",', ''),
      )(inTexts('alloy-gateway', (text) => text.replace(CLUSTERING, '\n'))(object) ?? object);
    expect(found(as('two-tier'), one)).toBe('');
  });
});

describe('the agent of a node', () => {
  test.each(['two-tier', 'node-only', 'clustered'] as const)(
    'sees all pods without its selector, as %s',
    (topology) => {
      const selector = inTexts('alloy-agent', (text) =>
        text.replace(/\n\tselectors \{\s+role\s+= "pod"\s+field = .*\s+\}\n/, '\n'),
      );
      expect(found(as(topology), selector)).toMatch(
        /loki\.source\.file\.pod_logs collects everything once for each pod/,
      );
    },
  );

  test('sees the kubelets of all nodes without its selector', () => {
    const selector = inTexts('alloy-agent', (text) =>
      text.replace(/\n\tselectors \{\s+role\s+= "node"\s+field = .*\s+\}\n/, '\n'),
    );
    expect(found(as('two-tier'), selector)).toMatch(/prometheus\.scrape\.kubelet collects everything once/);
  });

  test('sees all pods if nobody tells it its node', () => {
    const env = inObject('DaemonSet', 'alloy-agent', (json) => json.replace('"spec.nodeName"', '"status.hostIP"'));
    expect(found(as('two-tier'), env)).toMatch(/prometheus\.scrape\.annotated_pods collects everything once/);
  });

  test('gives nothing of its node to others, who would not find it', () => {
    const clustering = replacing(
      'alloy-agent',
      /(prometheus\.scrape "annotated_pods" \{\n)/,
      '$1\tclustering {\n\t\tenabled = true\n\t}\n',
    );
    expect(found(as('node-only'), clustering)).toMatch(/annotated_pods divides what each pod has to itself/);
  });

  test('is the only one that sees a node', () => {
    const two = as('two-tier');
    expect(
      found(two, withBlocks(two, 'alloy-agent', 'alloy-events', ['loki.source.journal "node"', ...KUBELET])),
    ).toMatch(
      /alloy-events: loki\.source\.journal\.node sees one node alone \(got StatefulSet, expected a DaemonSet\)/,
    );
  });
});
