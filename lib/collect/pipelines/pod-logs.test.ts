import { alloyConfig, component, render } from '../../alloy';
import { relabel, rulesOf } from '../routing/relabel.fixture';
import { nodePods } from './node-pods';
import { podLogs } from './pod-logs';

const sink = component('loki.write', 'sink', {});
const settings = { jsonFields: ['level', 'msg', 'trace_id'], multiline: 'none' } as const;
const config = alloyConfig(podLogs({ pods: nodePods(), sink: [sink.exports.receiver], settings }), sink);
const rules = rulesOf(config, 'discovery.relabel', 'pod_logs');

const POD = {
  __meta_kubernetes_namespace: 'team-alpha',
  __meta_kubernetes_pod_name: 'shop-7d4b',
  __meta_kubernetes_pod_uid: '0a1b',
  __meta_kubernetes_pod_container_name: 'web',
};

/** Labels that leave the agent, and the path. */
function targetOf(meta: Readonly<Record<string, string>>) {
  const labels = Object.entries(relabel(rules, meta) ?? {});
  return Object.fromEntries(labels.filter(([name]) => !name.startsWith('__meta_')));
}

test('a container has its labels and path from the Kubernetes API', () => {
  expect(targetOf(POD)).toEqual({
    namespace: 'team-alpha',
    pod: 'shop-7d4b',
    container: 'web',
    app: 'web',
    service_name: 'web',
    __path__: '/var/log/pods/team-alpha_shop-7d4b_0a1b/web/*.log',
  });
});

test('the app is the recommended label, else the short one, else the container', () => {
  const app = { __meta_kubernetes_pod_label_app: 'shop' };
  const name = { __meta_kubernetes_pod_label_app_kubernetes_io_name: 'checkout' };
  expect(targetOf({ ...POD, ...app }).app).toBe('shop');
  expect(targetOf({ ...POD, ...name }).app).toBe('checkout');
  expect(targetOf({ ...POD, ...app, ...name }).app).toBe('checkout');
});

test('a static pod of the control plane is found under the hash of its file', () => {
  const meta = {
    ...POD,
    __meta_kubernetes_namespace: 'kube-system',
    __meta_kubernetes_pod_annotation_kubernetes_io_config_hash: 'c0ffee',
  };
  expect(targetOf(meta).__path__).toBe('/var/log/pods/kube-system_shop-7d4b_c0ffee/web/*.log');
});

test.each(['c0ffee', '*', '../team-beta_shop_1'])(
  'a pod of a tenant can’t point at another log with hash %s',
  (hash) => {
    const meta = { ...POD, __meta_kubernetes_pod_annotation_kubernetes_io_config_hash: hash };
    expect(targetOf(meta)).toEqual(targetOf(POD));
  },
);

test('what people write on a pod decides nothing but what it is called, and the path in kube-system', () => {
  const written = rules.filter(({ source_labels = [] }) =>
    [source_labels].flat().some((label) => /_pod_(label|annotation)/.test(label)),
  );
  expect(written.map(({ target_label }) => target_label)).toEqual(['app', 'service_name', '__path__']);
});

test('only the pods of the agent’s own node are watched', () => {
  expect(render(config)).toContain(`	selectors {
		role  = "pod"
		field = "spec.nodeName=" + sys.env("NODE_NAME")
	}`);
});

test('no field of a line becomes a label', () => {
  const text = render(config);
  expect(text).not.toMatch(/stage\.(labels|static_labels|labelallow|tenant|pack)/);
  expect(text).toContain(`	stage.structured_metadata {
		values = {
			level    = "",
			trace_id = "",
			stream   = "",
		}
	}`);
});
