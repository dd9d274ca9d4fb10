import { type BlockStmt, blockName, type File } from './ast';
import { walk } from './walk';

/** Verbs on resources of an API group of Kubernetes (`''`: core). */
export interface ApiAccess {
  /** @default '' */
  readonly apiGroup?: string;
  readonly resources: readonly string[];
  readonly verbs: readonly ('get' | 'list' | 'watch')[];
}

/** What a configuration asks of the Kubernetes API. */
export interface KubernetesAccess {
  /** Each rule once. */
  readonly rules: readonly ApiAccess[];
  /** Components that talk to the API, and what they read is not known here. */
  readonly unknown: readonly BlockStmt[];
}

const VERBS = ['get', 'list', 'watch'] as const;

/** Resources that are in no namespace. */
const OF_THE_CLUSTER = ['nodes', 'nodes/metrics', 'namespaces'];

/** What of some access can be given within a namespace: what is in none, nobody who sees one alone may read. */
export function withinNamespace<Rule extends Pick<ApiAccess, 'resources'>>(rules: readonly Rule[]): readonly Rule[] {
  return rules
    .map((rule) => ({ ...rule, resources: rule.resources.filter((name) => !OF_THE_CLUSTER.includes(name)) }))
    .filter(({ resources }) => resources.length > 0);
}

function read(...resources: readonly string[]): ApiAccess {
  return { resources, verbs: VERBS };
}

function readGroup(apiGroup: string, ...resources: readonly string[]): ApiAccess {
  return { apiGroup, resources, verbs: VERBS };
}

/**
 * What a component reads, undefined where that can't be said. From the pages of the components and the ClusterRole of
 * the Helm chart: https://github.com/grafana/alloy/blob/main/operations/helm/charts/alloy/templates/rbac.yaml
 */
const ACCESS: Readonly<Record<string, (block: BlockStmt) => readonly ApiAccess[] | undefined>> = {
  'discovery.kubernetes': (block) => discoveryAccess(block),
  'loki.source.kubernetes': () => [read('pods'), read('pods/log')],
  'loki.source.kubernetes_events': () => [read('events')],
  'otelcol.processor.k8sattributes': (block) => attributesAccess(block),
  'prometheus.operator.servicemonitors': (block) => [
    monitors('servicemonitors'),
    ...monitorTargets(block),
    read('nodes'),
  ],
  'prometheus.operator.podmonitors': () => [monitors('podmonitors'), read('pods'), read('nodes')],
  'prometheus.operator.probes': () => [monitors('probes'), readGroup('networking.k8s.io', 'ingresses')],
  'prometheus.scrape': (block) => kubeletAccess(block),
};

/** Components that talk to the Kubernetes API, by their names. */
const TALKS_TO_KUBERNETES = /kubernetes|k8sattributes|podlogs|^prometheus\.(operator\.|scrape$)|^discovery\.kubelet$/;

/** The access that the components of a configuration need, those in its modules included. */
export function kubernetesAccess(file: File): KubernetesAccess {
  const rules = new Map<string, ApiAccess>();
  const unknown: BlockStmt[] = [];
  walk(file, (node) => {
    if (node.kind !== 'BlockStmt' || !TALKS_TO_KUBERNETES.test(blockName(node))) return;
    const needed = ACCESS[blockName(node)]?.(node);
    if (needed === undefined) unknown.push(node);
    for (const rule of needed ?? []) rules.set(JSON.stringify(rule), rule);
  });
  return { rules: [...rules.values()], unknown };
}

/** What `discovery.kubernetes` reads in each role: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config */
const DISCOVERY_ROLES: Readonly<Record<string, readonly ApiAccess[]>> = {
  pod: [read('pods')],
  node: [read('nodes')],
  service: [read('services')],
  endpoints: [read('endpoints'), read('services'), read('pods')],
  endpointslice: [readGroup('discovery.k8s.io', 'endpointslices'), read('services'), read('pods')],
  ingress: [readGroup('networking.k8s.io', 'ingresses')],
};

function discoveryAccess(block: BlockStmt): readonly ApiAccess[] | undefined {
  const role = DISCOVERY_ROLES[literalText(block, 'role') ?? ''];
  const metadata = block.body.find((one) => one.kind === 'BlockStmt' && blockName(one) === 'attach_metadata');
  const attached = metadata ? [read('nodes'), read('namespaces')] : [];
  return role && [...role, ...attached];
}

/** Attributes that need more than the pod: https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/processor/k8sattributesprocessor */
const ATTRIBUTE_ACCESS: readonly (readonly [RegExp, ApiAccess])[] = [
  [/^(k8s\.replicaset\.uid|k8s\.deployment\.uid)$/, readGroup('apps', 'replicasets')],
  [/^(k8s\.node\.uid)$/, read('nodes')],
  [/^(k8s\.cluster\.uid)$/, read('namespaces')],
];

/** What `from` of a label or an annotation asks for beside the pod. */
const OWNER_ACCESS: Readonly<Record<string, ApiAccess>> = {
  namespace: read('namespaces'),
  node: read('nodes'),
  deployment: readGroup('apps', 'deployments'),
  statefulset: readGroup('apps', 'statefulsets'),
  daemonset: readGroup('apps', 'daemonsets'),
  job: readGroup('batch', 'jobs'),
};

/** Pods, and what the attributes need that are to be extracted. Without a list of them it is not known. */
function attributesAccess(block: BlockStmt): readonly ApiAccess[] | undefined {
  const extract = block.body.find((one): one is BlockStmt => one.kind === 'BlockStmt' && blockName(one) === 'extract');
  const metadata = extract && literalList(extract, 'metadata');
  if (extract === undefined || metadata === undefined) return undefined;
  const byName = attributeText(extract, 'deployment_name_from_replicaset') === 'true';
  const owners = extract.body.flatMap((one) =>
    one.kind === 'BlockStmt' ? (OWNER_ACCESS[literalText(one, 'from') ?? ''] ?? []) : [],
  );
  return [
    read('pods'),
    ...(metadata.includes('k8s.deployment.name') && !byName ? [readGroup('apps', 'replicasets')] : []),
    ...ATTRIBUTE_ACCESS.filter(([pattern]) => metadata.some((name) => pattern.test(name))).map(([, rule]) => rule),
    ...owners,
  ];
}

function literalList(block: BlockStmt, name: string): readonly string[] | undefined {
  const found = block.body.find((one) => one.kind === 'AttributeStmt' && one.name.name === name);
  if (found?.kind !== 'AttributeStmt' || found.value.kind !== 'ArrayExpr') return undefined;
  return found.value.elements.map((element) => (element.kind === 'LiteralExpr' ? element.value.slice(1, -1) : ''));
}

function attributeText(block: BlockStmt, name: string): string | undefined {
  const found = block.body.find((one) => one.kind === 'AttributeStmt' && one.name.name === name);
  return found?.kind === 'AttributeStmt' && found.value.kind === 'LiteralExpr' ? found.value.value : undefined;
}

/**
 * Objects of the Prometheus operator. Any of them may want the labels of nodes attached (`attachMetadata`), and one that could
 * not read nodes would find no target, without a word. Secrets and ConfigMaps that they name are not read: a team's
 * credentials stay the team's.
 */
function monitors(resource: string): ApiAccess {
  return readGroup('monitoring.coreos.com', resource);
}

/** How a ServiceMonitor's Services become addresses. */
function monitorTargets(block: BlockStmt): readonly ApiAccess[] {
  return DISCOVERY_ROLES[literalText(block, 'kubernetes_role') ?? 'endpoints'] ?? [];
}

/** Pages of kubelets, which ask the API whether the bearer of a service account's token may see them. */
function kubeletAccess(block: BlockStmt): readonly ApiAccess[] {
  const sendsToken = literalText(block, 'bearer_token_file')?.startsWith(SERVICE_ACCOUNT_FILES) ?? false;
  return sendsToken ? [{ resources: ['nodes/metrics'], verbs: ['get'] }] : [];
}

const SERVICE_ACCOUNT_FILES = '/var/run/secrets/kubernetes.io/serviceaccount/';

function literalText(block: BlockStmt, name: string): string | undefined {
  for (const statement of block.body) {
    if (statement.kind === 'AttributeStmt' && statement.name.name === name && statement.value.kind === 'LiteralExpr') {
      return statement.value.value.slice(1, -1);
    }
  }
  return undefined;
}
