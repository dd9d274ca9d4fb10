import { type PodOwner, type PodProps, podTemplate } from './pod';
import { PLAIN } from './settings';
import { scratchVolume } from './volume';

const resources = { cpuRequest: '1', memoryRequest: '1Mi', cpuLimit: 'none', memoryLimit: '1Mi' };
const container = { name: 'x', image: 'x:1', resources };
const owner: PodOwner = { identity: { name: 'x' }, serviceAccount: 'x', replicas: 1, settings: PLAIN };
const pod: PodProps = { containers: [container], user: 1000 };
const plain = (o: PodOwner, p: PodProps) => JSON.parse(JSON.stringify(podTemplate(o, p)));

test('a pod is restricted, has no token, and takes no environment from Services', () => {
  expect(plain(owner, pod).spec).toMatchObject({
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: {
      runAsUser: 1000,
      runAsGroup: 1000,
      runAsNonRoot: true,
      fsGroup: 1000,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
  });
});

test('root, for node agents, is neither promised away nor given volumes', () => {
  expect(plain(owner, { ...pod, user: 0 }).spec.securityContext).toEqual({
    runAsUser: 0,
    runAsGroup: 0,
    seccompProfile: { type: 'RuntimeDefault' },
  });
});

test('one replica is not spread, several are, over nodes and zones', () => {
  expect(plain(owner, pod).spec).not.toHaveProperty('topologySpreadConstraints');
  const spread = plain({ ...owner, replicas: 2 }, pod).spec.topologySpreadConstraints;
  expect(spread.map((c: { topologyKey: string }) => c.topologyKey)).toEqual([
    'kubernetes.io/hostname',
    'topology.kubernetes.io/zone',
  ]);
  expect(spread[0]).toMatchObject({
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'x' } },
  });
});

test('a volume that several containers mount is listed once', () => {
  const mounts = [{ volume: scratchVolume('tmp', '1Mi'), path: '/tmp' }];
  const shared = { ...pod, initContainers: [{ ...container, mounts }], containers: [{ ...container, mounts }] };
  expect(plain(owner, shared).spec.volumes).toHaveLength(1);
});

test('a claim template is mounted and not listed: it belongs to the StatefulSet', () => {
  const mounts = [{ volume: { name: 'data', claim: { size: '1Gi' } }, path: '/data' }];
  const { spec } = plain(owner, { ...pod, containers: [{ ...container, mounts }] });
  expect(spec.containers[0].volumeMounts).toEqual([{ name: 'data', mountPath: '/data' }]);
  expect(spec).not.toHaveProperty('volumes');
});

test('hashes of what must restart a pod are its only annotations', () => {
  const volume = { ...scratchVolume('config', '1Mi'), restartHash: 'abc' };
  const mounts = [
    { volume, path: '/etc/x' },
    { volume: scratchVolume('tmp', '1Mi'), path: '/tmp' },
  ];
  expect(plain(owner, { ...pod, containers: [{ ...container, mounts }] }).metadata.annotations).toEqual({
    'checksum/config': 'abc',
  });
  expect(plain(owner, pod).metadata).not.toHaveProperty('annotations');
});

test('registry credentials and tolerations appear where asked for', () => {
  const { spec } = plain({ ...owner, everyNode: true }, { ...pod, imagePullSecrets: ['mirror'] });
  expect(spec.imagePullSecrets).toEqual([{ name: 'mirror' }]);
  expect(spec.tolerations).toEqual([{ operator: 'Exists' }]);
  expect(plain(owner, { ...pod, imagePullSecrets: [] }).spec).not.toHaveProperty('imagePullSecrets');
});
