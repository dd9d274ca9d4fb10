import { kubernetesAccess, withinNamespace } from './kubernetes-access';
import { parse } from './parser';

const READ = ['get', 'list', 'watch'];

function access(text: string) {
  const { rules, unknown } = kubernetesAccess(parse(text).file);
  return { rules, unknown: unknown.map(({ label }) => label) };
}

test('a configuration that asks Kubernetes nothing needs no access', () => {
  expect(access('loki.write "x" { }')).toEqual({ rules: [], unknown: [] });
});

test('each rule is there once, however many components need it', () => {
  const text = `
    discovery.kubernetes "a" { role = "pod" }
    loki.source.kubernetes "b" {
      targets    = discovery.kubernetes.a.targets
      forward_to = []
    }`;
  expect(access(text).rules).toEqual([
    { resources: ['pods'], verbs: READ },
    { resources: ['pods/log'], verbs: READ },
  ]);
});

test('endpoint slices are of an API group of their own', () => {
  expect(access('discovery.kubernetes "a" { role = `endpointslice` }').rules).toEqual([
    { apiGroup: 'discovery.k8s.io', resources: ['endpointslices'], verbs: READ },
    { resources: ['services'], verbs: READ },
    { resources: ['pods'], verbs: READ },
  ]);
});

test('metadata of nodes and namespaces is read where it is attached', () => {
  const text = 'discovery.kubernetes "a" {\n\trole = "pod"\n\tattach_metadata {\n\t\tnode = true\n\t}\n}';
  expect(access(text).rules.flatMap(({ resources }) => resources)).toEqual(['pods', 'nodes', 'namespaces']);
});

test('components inside a declaration count', () => {
  const text = 'declare "m" {\n\tloki.source.kubernetes_events "x" {\n\t\tforward_to = []\n\t}\n}';
  expect(access(text).rules).toEqual([{ resources: ['events'], verbs: READ }]);
});

test.each([
  'remote.kubernetes.secret "x" { }',
  'otelcol.processor.k8sattributes "x" { }',
  'discovery.kubelet "x" { }',
  'discovery.kubernetes "x" { role = argument.role.value }',
  'discovery.kubernetes "x" { role = "pods" }',
])('what %s reads is not known', (text) => {
  expect(access(text)).toEqual({ rules: [], unknown: ['x'] });
});

describe('otelcol.processor.k8sattributes', () => {
  const reads = (extract: string) =>
    access(`otelcol.processor.k8sattributes "x" {\n\textract {\n${extract}\n\t}\n}`).rules.flatMap(
      ({ resources }) => resources,
    );

  test.each([
    ['metadata = ["k8s.namespace.name"]', ['pods']],
    ['metadata = ["k8s.deployment.name"]', ['pods', 'replicasets']],
    ['metadata = ["k8s.deployment.name"]\ndeployment_name_from_replicaset = true', ['pods']],
    ['metadata = ["k8s.node.uid"]', ['pods', 'nodes']],
    ['metadata = []\nlabel {\nfrom = "namespace"\nkey = "team"\n}', ['pods', 'namespaces']],
  ])('with %s reads %s', (extract, resources) => {
    expect(reads(extract)).toEqual(resources);
  });
});

test('monitors are read with what their targets are found by and get attached, and no Secrets', () => {
  const text = `
    prometheus.operator.servicemonitors "a" {
      forward_to      = []
      kubernetes_role = "endpointslice"
    }
    prometheus.operator.podmonitors "a" { forward_to = [] }
    prometheus.operator.probes "a" { forward_to = [] }`;
  const { rules, unknown } = access(text);
  expect(unknown).toEqual([]);
  expect(rules.map(({ apiGroup = '', resources }) => [apiGroup, ...resources].join('/'))).toEqual([
    'monitoring.coreos.com/servicemonitors',
    'discovery.k8s.io/endpointslices',
    '/services',
    '/pods',
    '/nodes',
    'monitoring.coreos.com/podmonitors',
    'monitoring.coreos.com/probes',
    'networking.k8s.io/ingresses',
  ]);
});

test('pages of kubelets are read where the token is sent, and nothing of nodes beside them', () => {
  const scrape = (file: string) => `prometheus.scrape "a" {
    targets           = []
    forward_to        = []
    bearer_token_file = "${file}"
  }`;
  expect(access(scrape('/var/run/secrets/kubernetes.io/serviceaccount/token')).rules).toEqual([
    { resources: ['nodes/metrics'], verbs: ['get'] },
  ]);
  expect(access(scrape('/etc/token')).rules).toEqual([]);
});

test('within a namespace nothing of the cluster can be read', () => {
  const [all, some] = [
    ['nodes', 'namespaces'],
    ['pods', 'nodes/metrics'],
  ];
  expect(withinNamespace([{ resources: all }, { resources: some }])).toEqual([{ resources: ['pods'] }]);
});
