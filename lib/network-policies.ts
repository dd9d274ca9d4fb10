import { podTemplate } from './manifests/pods';
import { monitoredPorts } from './manifests/service-monitors';
import { ENTRANCES, entranceBackends, type ServicePortObject, servicePorts, serviceSpec } from './manifests/services';
import type { Connection, Manifest, PodSelector, RenderedApp, ServicePort, SomeNamespaces } from './rendered';

/**
 * Adds the NetworkPolicies that follow from the wiring: the namespaces are closed, each declared connection opens one port
 * of one workload to one caller, and each admission to the pods of some namespaces. A port that an Ingress or HTTPRoute
 * leads to is open to all, because where the controller of those runs is not ours to know; what answers there asks for a
 * credential.
 */
export function withNetworkPolicies(apps: readonly RenderedApp[]): readonly RenderedApp[] {
  const connections = apps.flatMap((app) =>
    [...app.connections, ...scrapes(app, apps)].map((c) => ({ ...c, server: app.environment.cluster.server })),
  );
  return apps.map((app) => {
    if (!app.environment.operations.networkPolicies) return app;
    const own = connections.filter((c) => c.server === app.environment.cluster.server);
    const policies = [...policiesOf(app, own).values()];
    return { ...app, objects: [...app.objects, ...policies.map(manifest)] };
  });
}

/** Who may call a port. */
interface Callers {
  readonly pods: ReadonlyMap<string, PodSelector>;
  readonly namespaces: NamespaceSet;
}

/** Namespaces all of whose pods may call, by name. */
type NamespaceSet = { readonly only: ReadonlySet<string> } | { readonly allBut: ReadonlySet<string> };

/** Whoever scrapes reaches every port that a ServiceMonitor of its namespaces names. */
function scrapes({ scrapers = [], environment }: RenderedApp, apps: readonly RenderedApp[]): readonly Connection[] {
  if (scrapers.length === 0) return [];
  const objects = apps
    .filter((app) => app.environment.cluster.server === environment.cluster.server)
    .flatMap((app) => app.objects);
  const ports = objects
    .filter(({ kind }) => kind === 'ServiceMonitor')
    .flatMap((monitor) => monitoredPorts(monitor, objects));
  return scrapers.flatMap(({ pods: from, of }) =>
    ports
      .filter(({ namespace }) => isAmong(namespacesOf(of), namespace))
      .map((to) => ({ from, to, url: to.service, purpose: 'scrape metrics' })),
  );
}

/** A workload that may be called, and who may call which of its ports; `anyone` for ports behind an Ingress. */
interface Policy {
  readonly pods: PodSelector;
  readonly ports: Map<number, Callers | 'anyone'>;
}

function policiesOf(app: RenderedApp, connections: readonly Connection[]): Map<string, Policy> {
  const policies = new Map<string, Policy>();
  for (const service of app.objects.filter((o) => o.kind === 'Service')) {
    for (const port of servicePorts(service)) {
      const reached = ({ to }: { readonly to: ServicePort | 'external' }) =>
        to !== 'external' &&
        to.service === service.metadata.name &&
        to.namespace === service.metadata.namespace &&
        to.port === port.port;
      const callers = connections.filter(reached).map((c) => c.from);
      // Only a component itself admits whom it does not know.
      const admitted = (app.admissions ?? []).filter(reached).flatMap(({ from }) => (isSomebody(from) ? [from] : []));
      const exposed = isIngressBackend(app.objects, service.metadata.name, port);
      if (callers.length === 0 && admitted.length === 0 && !exposed) continue;
      const pods = { namespace: service.metadata.namespace ?? '', labels: serviceSpec(service).selector ?? {} };
      const policy = policies.get(key(pods)) ?? { pods, ports: new Map() };
      policies.set(key(pods), policy);
      open(policy, containerPort(app.objects, pods, port), exposed ? 'anyone' : callersOf(callers, admitted));
    }
  }
  return policies;
}

/** An ingress rule that names nobody would let everybody in. */
function isSomebody(from: SomeNamespaces): boolean {
  return from === 'everywhere' || 'allBut' in from || from.namespaces.length > 0;
}

function callersOf(pods: readonly PodSelector[], admitted: readonly SomeNamespaces[]): Callers {
  return {
    pods: new Map(pods.map((caller) => [key(caller), caller])),
    namespaces: admitted.map(namespacesOf).reduce(union, NONE),
  };
}

const NONE: NamespaceSet = { only: new Set() };

function namespacesOf(from: SomeNamespaces): NamespaceSet {
  if (from === 'everywhere') return { allBut: new Set() };
  return 'allBut' in from ? { allBut: new Set(from.allBut) } : { only: new Set(from.namespaces) };
}

function isAmong(set: NamespaceSet, name: string): boolean {
  return 'only' in set ? set.only.has(name) : !set.allBut.has(name);
}

function union(one: NamespaceSet, other: NamespaceSet): NamespaceSet {
  if ('only' in one) {
    return 'only' in other ? { only: new Set([...one.only, ...other.only]) } : union(other, one);
  }
  return { allBut: new Set([...one.allBut].filter((name) => !isAmong(other, name))) };
}

function open(policy: Policy, port: number, to: Callers | 'anyone'): void {
  const known = policy.ports.get(port);
  policy.ports.set(port, known === undefined ? to : known === 'anyone' || to === 'anyone' ? 'anyone' : both(known, to));
}

function both(one: Callers, other: Callers): Callers {
  return {
    pods: new Map([...one.pods, ...other.pods]),
    namespaces: union(one.namespaces, other.namespaces),
  };
}

function manifest(policy: Policy): Manifest {
  const { 'app.kubernetes.io/name': name, 'app.kubernetes.io/component': component, zone } = policy.pods.labels;
  const parts = [name, component, zone?.toLowerCase().replace(/[^a-z0-9]+/g, '-')];
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      name: `allow-to-${parts.filter((part) => part !== undefined).join('-')}`,
      namespace: policy.pods.namespace,
      labels: {
        ...policy.pods.labels,
        'app.kubernetes.io/part-of': 'observability',
        'app.kubernetes.io/managed-by': 'observability-platform',
      },
    },
    spec: {
      podSelector: { matchLabels: policy.pods.labels },
      policyTypes: ['Ingress'],
      ingress: [...policy.ports]
        .sort(([a], [b]) => a - b)
        .map(([port, callers]) => ({
          ...(callers === 'anyone' ? {} : { from: peers(policy, callers) }),
          ports: [{ port, protocol: 'TCP' }],
        })),
    },
  };
}

/** Label that Kubernetes itself gives each namespace. */
const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

function peers(called: Policy, { pods, namespaces }: Callers) {
  const named = [...pods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, caller]) => ({
      ...(caller.namespace !== called.pods.namespace && {
        namespaceSelector: { matchLabels: { [NAMESPACE_NAME]: caller.namespace } },
      }),
      podSelector: { matchLabels: caller.labels },
    }));
  const [operator, names] = 'only' in namespaces ? ['In', namespaces.only] : ['NotIn', namespaces.allBut];
  if (names.size === 0) return 'only' in namespaces ? named : [...named, { namespaceSelector: {} }];
  const values = [...names].sort();
  return [...named, { namespaceSelector: { matchExpressions: [{ key: NAMESPACE_NAME, operator, values }] } }];
}

function isIngressBackend(objects: readonly Manifest[], service: string, port: ServicePortObject): boolean {
  return objects
    .filter((object) => (ENTRANCES as readonly string[]).includes(object.kind))
    .flatMap(entranceBackends)
    .some((backend) => backend.service === service && (backend.port === port.name || backend.port === port.port));
}

/** Network policies see the pod's port, not the Service's. */
function containerPort(objects: readonly Manifest[], pods: PodSelector, port: ServicePortObject): number {
  if (typeof port.targetPort !== 'string') return port.targetPort ?? port.port;
  const templates = objects.flatMap((object) => podTemplate(object) ?? []);
  const found = templates
    .filter((template) => matches(template.labels, pods.labels))
    .flatMap((template) => template.spec.containers.flatMap((container) => container.ports ?? []))
    .find((p) => p.name === port.targetPort);
  // The check `service-target-port-exists` reports a name that no container has.
  return found?.containerPort ?? port.port;
}

function matches(labels: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([name, value]) => labels[name] === value);
}

function key(pods: PodSelector): string {
  return JSON.stringify([pods.namespace, Object.entries(pods.labels).sort()]);
}
