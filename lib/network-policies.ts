import { podTemplate } from './manifests/pods';
import { ENTRANCES, entranceBackends, type ServicePortObject, servicePorts, serviceSpec } from './manifests/services';
import type { Connection, Manifest, PodSelector, RenderedApp } from './rendered';

/**
 * Adds the NetworkPolicies that follow from the wiring: the namespaces are closed, and each declared connection opens
 * one port of one workload to one caller. A port that an Ingress or HTTPRoute leads to is open to all, because where the
 * controller of those runs is not ours to know; what answers there asks for a credential.
 */
export function withNetworkPolicies(apps: readonly RenderedApp[]): readonly RenderedApp[] {
  const connections = apps.flatMap((app) =>
    app.connections.map((c) => ({ ...c, server: app.environment.cluster.server })),
  );
  return apps.map((app) => {
    const own = connections.filter((c) => c.server === app.environment.cluster.server);
    const policies = [...policiesOf(app, own).values()];
    return { ...app, objects: [...app.objects, ...policies.map((p) => manifest(app, p))] };
  });
}

/** A workload that may be called, and who may call which of its ports; `anyone` for ports behind an Ingress. */
interface Policy {
  readonly pods: PodSelector;
  readonly ports: Map<number, Map<string, PodSelector> | 'anyone'>;
}

function policiesOf(app: RenderedApp, connections: readonly Connection[]): Map<string, Policy> {
  const policies = new Map<string, Policy>();
  for (const service of app.objects.filter((o) => o.kind === 'Service')) {
    for (const port of servicePorts(service)) {
      const reached = (c: Connection) =>
        c.to !== 'external' &&
        c.to.service === service.metadata.name &&
        c.to.namespace === service.metadata.namespace &&
        c.to.port === port.port;
      const callers = connections.filter(reached).map((c) => c.from);
      const exposed = isIngressBackend(app.objects, service.metadata.name, port);
      if (callers.length === 0 && !exposed) continue;
      const pods = { namespace: service.metadata.namespace ?? '', labels: serviceSpec(service).selector ?? {} };
      const policy = policies.get(key(pods)) ?? { pods, ports: new Map() };
      policies.set(key(pods), policy);
      open(policy, containerPort(app.objects, pods, port), exposed ? 'anyone' : callers);
    }
  }
  return policies;
}

function open(policy: Policy, port: number, to: readonly PodSelector[] | 'anyone'): void {
  const known = policy.ports.get(port) ?? new Map<string, PodSelector>();
  if (to === 'anyone' || known === 'anyone') {
    policy.ports.set(port, 'anyone');
    return;
  }
  for (const caller of to) known.set(key(caller), caller);
  policy.ports.set(port, known);
}

function manifest(app: RenderedApp, policy: Policy): Manifest {
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
          ...(callers === 'anyone' ? {} : { from: peers(app, callers) }),
          ports: [{ port, protocol: 'TCP' }],
        })),
    },
  };
}

function peers(app: RenderedApp, callers: ReadonlyMap<string, PodSelector>) {
  return [...callers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, caller]) => ({
      ...(caller.namespace !== app.environment.namespace && {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': caller.namespace } },
      }),
      podSelector: { matchLabels: caller.labels },
    }));
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
