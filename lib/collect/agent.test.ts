import { environmentOf, examplePlatform } from '../../test/example-platform';
import { valueAt } from '../../test/rendered-objects';
import { render } from '../alloy';
import { Endpoint } from '../component';
import { agentConfig } from './agent';
import { collectors, objectOf } from './collectors.fixture';
import { gatewaySinks } from './gateway-sinks';

const { agent } = collectors(examplePlatform());
const pod = valueAt(objectOf(agent, 'DaemonSet', 'alloy-agent'), 'spec', 'template', 'spec');

test('it is root to read logs, and has no power beyond reading', () => {
  expect(valueAt(pod, 'securityContext')).toEqual({
    runAsUser: 0,
    runAsGroup: 0,
    seccompProfile: { type: 'RuntimeDefault' },
  });
  expect(valueAt(pod, 'containers', 0, 'securityContext')).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'], add: ['DAC_READ_SEARCH'] },
  });
});

test('it can write its own directory on the node and nothing else there', () => {
  expect(valueAt(pod, 'volumes')).toEqual([
    { name: 'config', configMap: { name: 'alloy-agent', defaultMode: 0o444 } },
    { name: 'storage', hostPath: { path: '/var/lib/alloy-agent/observability', type: 'DirectoryOrCreate' } },
    { name: 'var-log', hostPath: { path: '/var/log', type: 'Directory' } },
    { name: 'var-log-pods', hostPath: { path: '/var/log/pods', type: 'DirectoryOrCreate' } },
    { name: 'run-log-journal', hostPath: { path: '/run/log/journal', type: 'DirectoryOrCreate' } },
    { name: 'machine-id', hostPath: { path: '/etc/machine-id', type: 'File' } },
  ]);
  expect(valueAt(pod, 'containers', 0, 'volumeMounts')).toEqual([
    { name: 'config', mountPath: '/etc/alloy', readOnly: true },
    { name: 'storage', mountPath: '/var/lib/alloy' },
    { name: 'var-log', mountPath: '/var/log', readOnly: true },
    { name: 'var-log-pods', mountPath: '/var/log/pods', readOnly: true },
    { name: 'run-log-journal', mountPath: '/run/log/journal', readOnly: true },
    { name: 'machine-id', mountPath: '/etc/machine-id', readOnly: true },
  ]);
});

test('it may read pods and nothing else', () => {
  expect(objectOf(agent, 'ClusterRole', 'observability-alloy-agent').rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  ]);
});

test('it knows its node', () => {
  expect(valueAt(pod, 'containers', 0, 'env')).toEqual([
    { name: 'NODE_NAME', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'spec.nodeName' } } },
    { name: 'GOMEMLIMIT', value: '460MiB' },
  ]);
});

test('it keeps positions where its storage is mounted, and reports nothing to the makers', () => {
  expect(valueAt(pod, 'containers', 0, 'args')).toEqual([
    'run',
    '/etc/alloy/config.alloy',
    '--server.http.listen-addr=0.0.0.0:12345',
    '--storage.path=/var/lib/alloy',
    '--disable-reporting',
  ]);
});

test('a failing component does not get it killed', () => {
  const paths = ['readinessProbe', 'livenessProbe', 'startupProbe'].map((probe) =>
    valueAt(pod, 'containers', 0, probe, 'httpGet', 'path'),
  );
  expect(paths).toEqual(['/-/ready', '/-/ready', '/-/ready']);
});

test('it calls the gateway alone', () => {
  expect(agent.connections).toEqual([
    {
      from: {
        namespace: 'observability',
        labels: { 'app.kubernetes.io/name': 'alloy', 'app.kubernetes.io/component': 'agent' },
      },
      to: { namespace: 'observability', service: 'alloy-gateway', port: 3100 },
      url: 'http://alloy-gateway.observability.svc.cluster.local:3100/loki/api/v1/push',
      purpose: 'push logs',
    },
  ]);
});

test('it reads logs of the node only in the environment that collects the cluster', () => {
  const sinks = gatewaySinks({ logs: new Endpoint({ host: 'alloy-gateway', port: 3100 }) }, { exemplars: true });
  const environment = environmentOf(examplePlatform(), 'prod');
  const sources = (collectsCluster: boolean) =>
    [...render(agentConfig(sinks, { ...environment, collectsCluster })).matchAll(/^loki\.source\.file "(.*)"/gm)].map(
      ([, label]) => label,
    );
  expect(sources(true)).toEqual(['pod_logs', 'node_logs']);
  expect(sources(false)).toEqual(['pod_logs']);
});
