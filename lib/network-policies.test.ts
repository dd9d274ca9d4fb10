import { withNetworkPolicies } from './network-policies';
import type { Admission, Connection, Manifest, RenderedApp, SomeNamespaces } from './rendered';
import type { Environment } from './spec/model';

const prod = environment('prod', 'https://prod', 'observability');
const test1 = environment('test', 'https://prod', 'observability-test');
const elsewhere = environment('dev', 'https://dev', 'observability');

const labels = { 'app.kubernetes.io/name': 'loki', 'app.kubernetes.io/component': 'gateway' };
const service: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'loki-gateway', namespace: 'observability' },
  spec: {
    selector: labels,
    ports: [
      { name: 'http', port: 80, targetPort: 'http' },
      { name: 'exposed', port: 8081, targetPort: 'exposed' },
    ],
  },
};
const deployment: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'loki-gateway', namespace: 'observability' },
  spec: {
    template: {
      metadata: { labels },
      spec: {
        containers: [
          {
            ports: [
              { name: 'http', containerPort: 8080 },
              { name: 'exposed', containerPort: 8081 },
            ],
          },
        ],
      },
    },
  },
};
const ingress: Manifest = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'loki-gateway', namespace: 'observability' },
  spec: {
    rules: [{ http: { paths: [{ backend: { service: { name: 'loki-gateway', port: { name: 'exposed' } } } }] } }],
  },
};

const route: Manifest = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'loki-gateway', namespace: 'observability' },
  spec: { rules: [{ backendRefs: [{ name: 'loki-gateway', port: 8081 }] }] },
};

describe('withNetworkPolicies', () => {
  it('lets the declared caller reach the port of the pod, not of the Service', () => {
    const [, loki] = withNetworkPolicies([caller(prod), app(prod, 'loki', [service, deployment])]);
    expect(policies(loki)).toEqual([
      {
        podSelector: { matchLabels: labels },
        policyTypes: ['Ingress'],
        ingress: [
          {
            from: [{ podSelector: { matchLabels: { 'app.kubernetes.io/name': 'alloy-gateway' } } }],
            ports: [{ port: 8080, protocol: 'TCP' }],
          },
        ],
      },
    ]);
  });

  it('lets whoever scrapes reach the ports of every ServiceMonitor of the cluster, and no others', () => {
    const monitored = { ...service, metadata: { ...service.metadata, labels } };
    const monitor: Manifest = {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: 'loki-gateway', namespace: 'observability' },
      spec: { selector: { matchLabels: labels }, endpoints: [{ port: 'exposed' }] },
    };
    const scraper = {
      ...app(test1, 'alloy', []),
      scrapers: [{ pods: { namespace: 'observability-test', labels: { a: 'b' } }, of: 'everywhere' as const }],
    };
    const far = {
      ...app(elsewhere, 'alloy', []),
      scrapers: [{ pods: { namespace: 'observability', labels: { a: 'c' } }, of: 'everywhere' as const }],
    };
    const [, , loki] = withNetworkPolicies([scraper, far, app(prod, 'loki', [monitored, deployment, monitor])]);
    expect(policies(loki)[0]?.ingress).toEqual([
      {
        from: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'observability-test' } },
            podSelector: { matchLabels: { a: 'b' } },
          },
        ],
        ports: [{ port: 8081, protocol: 'TCP' }],
      },
    ]);
  });

  it('lets whoever scrapes some namespaces reach no ports of others', () => {
    const monitored = { ...service, metadata: { ...service.metadata, labels } };
    const monitor: Manifest = {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: 'loki-gateway', namespace: 'observability' },
      spec: { selector: { matchLabels: labels }, endpoints: [{ port: 'exposed' }] },
    };
    const pods = { namespace: 'observability-test', labels: { a: 'b' } };
    const reached = (of: SomeNamespaces) => {
      const scraper = { ...app(test1, 'alloy', []), scrapers: [{ pods, of }] };
      const [, loki] = withNetworkPolicies([scraper, app(prod, 'loki', [monitored, deployment, monitor])]);
      return policies(loki).length;
    };
    expect([reached({ namespaces: ['observability'] }), reached({ allBut: ['other'] })]).toEqual([1, 1]);
    expect([reached({ namespaces: ['other'] }), reached({ allBut: ['observability'] })]).toEqual([0, 0]);
  });

  it('leaves an environment alone that wants none', () => {
    const open = environment('prod', 'https://prod', 'observability', false);
    const [, loki] = withNetworkPolicies([caller(open), app(open, 'loki', [service, deployment])]);
    expect(policies(loki)).toEqual([]);
  });

  it('names the namespace of a caller in another environment of the same cluster', () => {
    const [, loki] = withNetworkPolicies([caller(test1), app(prod, 'loki', [service, deployment])]);
    expect(policies(loki)[0]?.ingress[0]?.from).toEqual([
      {
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'observability-test' } },
        podSelector: { matchLabels: { 'app.kubernetes.io/name': 'alloy-gateway' } },
      },
    ]);
  });

  it('lets nobody in who declares nothing, and no caller of another cluster', () => {
    const [, loki] = withNetworkPolicies([caller(elsewhere), app(prod, 'loki', [service, deployment])]);
    expect(policies(loki)).toEqual([]);
  });

  it('opens a port behind an Ingress to everybody, and only that one', () => {
    const [loki] = withNetworkPolicies([app(prod, 'loki', [service, deployment, ingress])]);
    expect(policies(loki).map((p) => p.ingress)).toEqual([[{ ports: [{ port: 8081, protocol: 'TCP' }] }]]);
  });

  it('opens a port that a route leads to in the same way', () => {
    const [loki] = withNetworkPolicies([app(prod, 'loki', [service, deployment, route])]);
    expect(policies(loki).map((p) => p.ingress)).toEqual([[{ ports: [{ port: 8081, protocol: 'TCP' }] }]]);
  });

  it('lists each caller once, however many connections it declares', () => {
    const [, , loki] = withNetworkPolicies([caller(prod), caller(prod), app(prod, 'loki', [service, deployment])]);
    expect(policies(loki)[0]?.ingress[0]?.from).toHaveLength(1);
  });
});

interface PolicySpec {
  readonly podSelector: unknown;
  readonly ingress: readonly { readonly from?: readonly unknown[]; readonly ports: readonly unknown[] }[];
}

function policies(rendered: RenderedApp | undefined): readonly PolicySpec[] {
  const objects = rendered?.objects.filter((o) => o.kind === 'NetworkPolicy') ?? [];
  return objects.map((o) => o.spec as PolicySpec);
}

function caller(from: Environment): RenderedApp {
  const connection: Connection = {
    from: { namespace: from.namespace, labels: { 'app.kubernetes.io/name': 'alloy-gateway' } },
    to: { namespace: 'observability', service: 'loki-gateway', port: 80 },
    url: 'http://loki-gateway.observability.svc.cluster.local',
    purpose: 'push logs',
  };
  return { ...app(from, 'alloy-gateway', []), connections: [connection] };
}

function app(environment: Environment, name: string, objects: readonly Manifest[]): RenderedApp {
  return { environment, app: name, layer: 'backend', objects, connections: [], secrets: [] };
}

/** Only what the policies read of an environment. */
function environment(name: string, server: string, namespace: string, networkPolicies = true): Environment {
  return { name, namespace, cluster: { server }, operations: { networkPolicies } } as Environment;
}

describe('admissions', () => {
  const to = { namespace: 'observability', service: 'loki-gateway', port: 80 };
  const admitting = (...from: readonly Admission['from'][]) => {
    const admissions = from.map((one) => ({ from: one, to, purpose: 'push' }));
    const [loki] = withNetworkPolicies([{ ...app(prod, 'loki', [service, deployment]), admissions }]);
    return policies(loki)[0]?.ingress;
  };

  it('let in the pods of the namespaces, in one list', () => {
    expect(admitting({ namespaces: ['b', 'a'] }, { namespaces: ['c', 'a'] })).toEqual([
      {
        from: [
          {
            namespaceSelector: {
              matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['a', 'b', 'c'] }],
            },
          },
        ],
        ports: [{ port: 8080, protocol: 'TCP' }],
      },
    ]);
  });

  it('let in the whole cluster, but nobody outside', () => {
    expect(admitting('everywhere', { namespaces: ['a'] })).toEqual([
      { from: [{ namespaceSelector: {} }], ports: [{ port: 8080, protocol: 'TCP' }] },
    ]);
  });

  it('let in all namespaces but some, and of those whoever is let in by name', () => {
    const values = (admitted: unknown) => JSON.stringify(admitted).match(/"operator":.*?\]/)?.[0];
    expect(values(admitting({ allBut: ['b', 'a'] }))).toBe('"operator":"NotIn","values":["a","b"]');
    expect(values(admitting({ allBut: ['b', 'a'] }, { namespaces: ['a'] }))).toBe('"operator":"NotIn","values":["b"]');
    expect(values(admitting({ namespaces: ['a'] }, { allBut: ['b', 'a'] }))).toBe('"operator":"NotIn","values":["b"]');
    expect(values(admitting({ allBut: ['b', 'a'] }, { allBut: ['b', 'c'] }))).toBe('"operator":"NotIn","values":["b"]');
    expect(admitting({ allBut: ['a'] }, 'everywhere')).toEqual(admitting('everywhere'));
  });

  it('of no namespace open nothing', () => {
    expect(admitting({ namespaces: [] })).toBeUndefined();
  });
});
