import * as z from 'zod';
import * as D from '../defaults';
import { backends } from './backends';
import { collection, collectors, sources, tailSampling } from './collection';
import { choice, flag, list, mapping, optional, required, switchable } from './doc';
import { grafana } from './grafana';
import {
  count,
  duration,
  hostName,
  kubernetesVersion,
  label,
  registry,
  revision,
  secretName,
  secretRef,
  size,
  url,
  words,
} from './scalars';
import { storage } from './storage';
import { placement, replicasKey, resourcesKey } from './workload';

/** `environments/<name>.yaml`: one cluster, or one namespace of a cluster, with its own backends and collectors. */

const clusterDefaults = {
  kubernetes: optional(
    kubernetesVersion,
    'Minor version of Kubernetes, in quotes: the manifests are checked against its schema.',
    { byDefault: `"${D.DEFAULT_KUBERNETES}"`, example: '"1.34"' },
  ),
  dnsDomain: optional(hostName, 'DNS domain of the cluster.', {
    byDefault: D.DEFAULT_DNS_DOMAIN,
    example: 'cluster.local',
  }),
  dnsService: optional(hostName, 'Host name of the cluster DNS service.', {
    byDefault: 'kube-dns.kube-system.svc.<dnsDomain>',
    example: 'coredns.kube-system.svc.cluster.local',
  }),
  zones: optional(list(words), 'Zones of the nodes (`topology.kubernetes.io/zone`).', {
    example: '[eu-1a, eu-1b, eu-1c]',
  }),
};

const cluster = mapping({
  name: optional(label, "Argo CD's name of the cluster.", { byDefault: "the environment's name", example: 'prod' }),
  server: required(url, 'API server as Argo CD knows it.', { example: 'https://prod.example.com:6443' }),
  ...clusterDefaults,
});

const send = mapping({
  metrics: optional(label, "Environment whose backend keeps this environment's metrics.", {
    byDefault: 'this one',
    example: 'prod',
  }),
  logs: optional(label, "Environment whose backend keeps this environment's logs.", {
    byDefault: 'this one',
    example: 'prod',
  }),
  traces: optional(label, "Environment whose backend keeps this environment's traces.", {
    byDefault: 'this one',
    example: 'prod',
  }),
  profiles: optional(label, "Environment whose backend keeps this environment's profiles.", {
    byDefault: 'this one',
    example: 'prod',
  }),
});

const expose = mapping({
  host: optional(hostName, 'Host name of the backends.', {
    byDefault: 'backends.<environment>.<domain>',
    example: 'backends.prod.observability.example.com',
  }),
  ingressClass: optional(label, 'Ingress class.', { byDefault: D.DEFAULT_INGRESS_CLASS, example: 'nginx' }),
  tlsSecret: optional(secretName, "Secret (type kubernetes.io/tls) with the host's certificate.", {
    byDefault: D.DEFAULT_TLS_SECRET,
  }),
  password: optional(
    secretRef,
    'Basic-auth password of the callers (user `telemetry`); the same Secret name and key in each environment that sends here.',
    { byDefault: D.writtenSecret(D.EXPOSED_PASSWORD), example: 'backends-auth/password' },
  ),
});

const sizing = mapping({
  series: optional(count, 'Active series.', { example: '2M' }),
  logsPerDay: optional(size, 'Logs a day, before compression.', { example: '200GB' }),
  spansPerSecond: optional(count, 'Spans a second.', { example: '5k' }),
  nodes: optional(count, 'Nodes of the cluster.', { example: '50' }),
});

const images = mapping({
  registry: optional(registry, 'Registry that replaces the upstream host of each image.', {
    byDefault: 'each image from upstream',
  }),
  pullSecrets: optional(list(secretName), 'Secrets with the credentials of the registry.', {
    byDefault: '[]',
    example: '[mirror]',
  }),
});

const beyla = mapping({
  resources: resourcesKey(),
  traces: optional(flag, 'Spans of requests.', { byDefault: 'true' }),
  metrics: optional(flag, 'Rate, errors and duration of requests.', { byDefault: 'true' }),
});

const secrets = mapping({
  store: required(words, 'Name of the (Cluster)SecretStore of External Secrets.', { example: 'vault' }),
  kind: optional(choice(['ClusterSecretStore', 'SecretStore']), 'Kind of the store.', {
    byDefault: 'ClusterSecretStore',
  }),
  path: optional(words, 'Path of each Secret in the store; `{environment}` and `{name}` are filled in.', {
    byDefault: D.SECRET_PATH,
  }),
  refresh: optional(duration, 'How often Secrets are read again.', { byDefault: D.SECRET_REFRESH }),
});

const priorityClasses = mapping({
  agents: optional(label, 'Node agents.', { example: 'system-node-critical' }),
  backends: optional(label, 'Backends and gateways.', { example: 'platform' }),
});

const simple = mapping({ replicas: replicasKey(1), resources: resourcesKey() });

/** Everything but `cluster`; also the shape of `defaults.environments`. */
const shape = {
  description: optional(words, 'What the environment is for; shown in the documentation of the platform.'),
  namespace: optional(label, 'Namespace of everything that the platform runs here.', {
    byDefault: D.DEFAULT_NAMESPACE,
    example: 'observability',
  }),
  revision: optional(revision, 'Git revision that Argo CD follows here.', {
    byDefault: '`git.revision` of platform.yaml',
  }),
  sync: optional(choice(['automated', 'manual']), 'Whether Argo CD applies a change by itself.', {
    byDefault: 'automated',
  }),
  collection: optional(
    collection,
    'Where Alloy runs: node agents and a gateway; node agents alone; one per namespace; clustered scrapers and node agents.',
    { byDefault: 'two-tier' },
  ),
  collectors: optional(collectors, 'Settings of the collectors.'),
  sources: optional(sources, 'What is collected.'),
  tailSampling: optional(switchable(tailSampling), 'Which traces are kept.', {
    byDefault: 'off',
    example: '{ percent: 10, keepSlowerThan: 2s }',
  }),
  storage: optional(storage, 'Where the backends keep their data.', { byDefault: 'seaweedfs' }),
  storageClass: optional(words, 'Storage class of all volumes.', {
    byDefault: "the cluster's default",
    example: 'fast-ssd',
  }),
  backends: optional(backends, 'The programs that keep the telemetry.'),
  send: optional(send, "Signals kept by another environment's backends.", { example: '{ logs: prod }' }),
  expose: optional(
    switchable(expose),
    "Lets other clusters' collectors and Grafana reach the backends, by ingress with TLS and a password.",
    { byDefault: 'off' },
  ),
  size: optional(
    z
      .union([choice(['small', 'medium', 'large']), sizing])
      .meta({ expected: 'small, medium, large or a mapping of amounts', example: 'medium' }),
    'Expected load, from which replicas and resources follow.',
    { byDefault: 'small' },
  ),
  images: optional(images, 'Where images come from.'),
  grafana: optional(switchable(grafana), 'Grafana.', { byDefault: 'on' }),
  beyla: optional(switchable(beyla), 'Traces and metrics of uninstrumented applications, by eBPF.', {
    byDefault: 'off',
  }),
  kubeStateMetrics: optional(switchable(simple), 'State of Kubernetes objects as metrics.', {
    byDefault: 'on when there is a metrics backend',
  }),
  openCost: optional(switchable(simple), 'Cost per namespace and workload.', { byDefault: 'off' }),
  alerting: optional(choice(['on', 'off']), 'Whether rules are evaluated and receivers notified.', {
    byDefault: 'on when there is a ruler',
  }),
  secrets: optional(secrets, 'Makes ExternalSecret objects for the Secrets that the platform needs.', {
    byDefault: 'the Secrets exist',
  }),
  placement: optional(placement, 'Where backends and gateways may run.'),
  priorityClasses: optional(priorityClasses, 'Priority classes, which exist in the cluster.'),
  serviceMonitors: optional(
    choice(['off', 'on', 'crds']),
    "ServiceMonitor objects for the platform's own programs. `crds`: and the CustomResourceDefinitions that they need; `on`: the cluster has these already, from the Prometheus operator or another environment.",
    { byDefault: '`crds` when metrics are kept, `on` with `sources: { cluster: off }`' },
  ),
  networkPolicies: optional(choice(['on', 'off']), "Let only the platform's own connections through.", {
    byDefault: 'on',
  }),
};

export const environment = mapping({
  cluster: required(cluster, 'The cluster.', { example: '{ server: "https://prod.example.com:6443" }' }),
  ...shape,
});

export const environmentDefaults = mapping({
  cluster: optional(mapping(clusterDefaults), 'What the clusters have in common.'),
  ...shape,
});

export type EnvironmentSpec = z.output<typeof environment>;
export type EnvironmentDefaults = z.output<typeof environmentDefaults>;
