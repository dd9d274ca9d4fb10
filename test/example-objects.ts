import type { Check } from '../lib/checks/check';
import { runAll } from '../lib/checks/run';
import type { Connection, ExternalSecret, Manifest, RenderedApp } from '../lib/rendered';
import type { Environment } from '../lib/spec/model';
import { formatProblem } from '../lib/spec/problem';
import { environmentOf, examplePlatform } from './example-platform';

/**
 * A small application that passes every check: a replicated web server with configuration, Secret, Ingress and access
 * rights, a database with a claim of its own, a store with a single-writer claim and a Job. For tests that change one
 * thing and expect one problem.
 */
export function exampleObjects(): readonly Manifest[] {
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    namespaced('v1', 'ServiceAccount', 'web', {}),
    namespaced('v1', 'ConfigMap', 'web', { data: { 'web.conf': 'listen 8080\n' } }),
    namespaced('apps/v1', 'Deployment', 'web', { spec: { replicas: 2, ...workload('web', WEB_POD, CONFIG_HASH) } }),
    namespaced('v1', 'Service', 'web', {
      spec: { selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
    }),
    namespaced('policy/v1', 'PodDisruptionBudget', 'web', {
      spec: { maxUnavailable: 1, selector: { matchLabels: { app: 'web' } } },
    }),
    namespaced('networking.k8s.io/v1', 'Ingress', 'web', { spec: INGRESS }),
    namespaced('networking.k8s.io/v1', 'NetworkPolicy', 'web', {
      spec: {
        podSelector: { matchLabels: { app: 'web' } },
        ingress: [{ from: [{ podSelector: { matchLabels: { app: 'load' } } }] }],
      },
    }),
    namespaced('rbac.authorization.k8s.io/v1', 'Role', 'web', {
      rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get'] }],
    }),
    namespaced('rbac.authorization.k8s.io/v1', 'RoleBinding', 'web', {
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'web' },
      subjects: [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }],
    }),
    namespaced('apps/v1', 'StatefulSet', 'db', {
      spec: {
        replicas: 1,
        serviceName: 'db',
        ...workload('db', pod('db')),
        volumeClaimTemplates: [CLAIM_TEMPLATE],
        persistentVolumeClaimRetentionPolicy: KEPT,
      },
    }),
    namespaced('v1', 'Service', 'db', {
      spec: { clusterIP: 'None', selector: { app: 'db' }, ports: [{ name: 'http', port: 8080, targetPort: 'http' }] },
    }),
    namespaced('v1', 'PersistentVolumeClaim', 'store', { spec: CLAIM }),
    namespaced('apps/v1', 'Deployment', 'store', {
      spec: { strategy: { type: 'Recreate' }, ...workload('store', STORE_POD) },
    }),
    namespaced('batch/v1', 'Job', 'load', {
      spec: { template: { metadata: { labels: { app: 'load' } }, spec: JOB_POD } },
    }),
  ];
}

/** Connection of the Job to the web server. */
const EXAMPLE_CONNECTION: Connection = {
  from: { namespace: 'shop', labels: { app: 'load' } },
  to: { namespace: 'shop', service: 'web', port: 80 },
  url: 'http://web.shop.svc.cluster.local',
  purpose: 'load the shop',
};

const EXAMPLE_SECRETS: readonly ExternalSecret[] = [
  { namespace: 'shop', name: 'web', key: 'password', purpose: 'web: its database', content: 'any text' },
  { namespace: 'shop', name: 'web-tls', key: 'tls.crt', purpose: 'web: certificate', content: 'PEM' },
  { namespace: 'shop', name: 'web-tls', key: 'tls.key', purpose: 'web: certificate', content: 'PEM' },
];

/** The example as an application `shop` of the environment `test`. */
export function exampleApp(changes: Partial<RenderedApp> = {}): RenderedApp {
  return {
    environment: testEnvironment(),
    app: 'shop',
    layer: 'backend',
    objects: exampleObjects(),
    connections: [EXAMPLE_CONNECTION],
    secrets: EXAMPLE_SECRETS,
    ...changes,
  };
}

export function testEnvironment(changes: Partial<Environment> = {}): Environment {
  return { ...environmentOf(examplePlatform(), 'test'), ...changes };
}

/** What a check says about an application, each problem on its line. */
export function problemsOf(check: Check, ...apps: readonly RenderedApp[]): readonly string[] {
  return runAll([check], { platform: examplePlatform(), apps }).map(({ check: _, ...problem }) =>
    formatProblem(problem),
  );
}

/**
 * The example with one field of one object set, or removed by `undefined`.
 *
 * @example exampleWith('Deployment web', 'spec.template.spec.containers.0.image', 'web:latest')
 */
export function exampleWith(id: string, path: string, value: unknown): RenderedApp {
  const objects = exampleObjects();
  if (!objects.some((object) => idOf(object) === id)) throw new Error(`the example has no ${id}`);
  const keys = path.split('.');
  return exampleApp({
    objects: objects.map((object) => (idOf(object) === id ? (set(object, keys, value) as Manifest) : object)),
  });
}

/** The example without one object. */
export function exampleWithout(id: string): RenderedApp {
  return exampleApp({ objects: exampleObjects().filter((object) => idOf(object) !== id) });
}

function idOf(object: Manifest): string {
  return `${object.kind} ${object.metadata.name}`;
}

function set(target: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(target)) return target.map((item, i) => (i === Number(key) ? next(item, rest, value) : item));
  const { [key]: old, ...others } = (target ?? {}) as Record<string, unknown>;
  const changed = next(old, rest, value);
  return changed === undefined ? others : { ...others, [key]: changed };
}

function next(old: unknown, rest: readonly string[], value: unknown): unknown {
  return rest.length === 0 ? value : set(old, rest, value);
}

function namespaced(apiVersion: string, kind: string, name: string, fields: Record<string, unknown>): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: 'shop' }, ...fields };
}

function workload(app: string, spec: unknown, annotations?: Record<string, string>) {
  return {
    selector: { matchLabels: { app } },
    template: { metadata: { labels: { app }, ...(annotations && { annotations }) }, spec },
  };
}

function container(name: string) {
  return {
    name,
    image: `registry.example.com/${name}:1.2.3`,
    resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
  };
}

const POD_SECURITY = {
  securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
};

function pod(name: string) {
  const probe = { httpGet: { path: '/ready', port: 'http' } };
  const ports = [{ name: 'http', containerPort: 8080, protocol: 'TCP' }];
  return {
    ...POD_SECURITY,
    enableServiceLinks: false,
    containers: [{ ...container(name), ports, readinessProbe: probe, livenessProbe: probe }],
  };
}

/** Start of the SHA-256 of `[["web.conf","listen 8080\\n"]]`. */
const CONFIG_HASH = { 'checksum/config': '07b887b975a0b872' };

const WEB_POD = {
  ...pod('web'),
  serviceAccountName: 'web',
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'kubernetes.io/hostname',
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: { app: 'web' } },
    },
  ],
  containers: pod('web').containers.map((c) => ({
    ...c,
    lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
    env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'web', key: 'password' } } }],
    volumeMounts: [{ name: 'config', mountPath: '/etc/web' }],
  })),
  volumes: [{ name: 'config', configMap: { name: 'web', items: [{ key: 'web.conf', path: 'web.conf' }] } }],
};

const STORE_POD = {
  ...pod('store'),
  volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'store' } }],
};

const JOB_POD = {
  ...POD_SECURITY,
  enableServiceLinks: false,
  restartPolicy: 'OnFailure',
  containers: [container('load')],
};

const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };

const KEPT = { whenDeleted: 'Retain', whenScaled: 'Retain' };

const CLAIM_TEMPLATE = { metadata: { name: 'data' }, spec: CLAIM };

const INGRESS = {
  tls: [{ hosts: ['shop.example.com'], secretName: 'web-tls' }],
  rules: [
    {
      host: 'shop.example.com',
      http: {
        paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } }],
      },
    },
  ],
};
