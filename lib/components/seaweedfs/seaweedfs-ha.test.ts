import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import type { Manifest } from '../../rendered';
import type { SeaweedFsStorage } from '../../spec/model';
import { quotaBytes } from './etcd';
import { SeaweedFs } from './seaweedfs';
import { seaweedFsStorage } from './storage.fixture';

const environment = environmentOf(examplePlatform(), 'prod');

function build(changes: Partial<SeaweedFsStorage> = {}) {
  const scope = new EnvironmentScope(new App(), environment);
  const storage = { ...seaweedFsStorage('ha'), ...changes };
  const seaweedfs = new SeaweedFs(scope, { storage, buckets: [{ name: 'telemetry-loki', client: 'loki' }] });
  return { seaweedfs, objects: plainObjects(seaweedfs) };
}

function argsOf(objects: readonly Manifest[], kind: string, name: string): readonly string[] {
  return valueAt(objectNamed(objects, kind, name), 'spec', 'template', 'spec', 'containers', 0, 'args') as string[];
}

/** The value of a flag, which weed has with one and etcd with two dashes. */
function flag(args: readonly string[], name: string): string | undefined {
  return args.flatMap((arg) => new RegExp(`^--?${name}=(.*)$`).exec(arg)?.[1] ?? [])[0];
}

const addresses = (role: string, port: number, replicas: number) =>
  Array.from(
    { length: replicas },
    (_, i) => `seaweedfs-${role}-${i}.seaweedfs-${role}.observability.svc.cluster.local:${port}`,
  );

test('there is more than one of each part, and a budget that lets one go at a time', () => {
  const { objects } = build();
  const replicas = objects
    .filter(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment')
    .map((object) => [object.metadata.name, valueAt(object, 'spec', 'replicas')]);
  expect(Object.fromEntries(replicas)).toEqual({
    'seaweedfs-etcd': 3,
    'seaweedfs-filer': 2,
    'seaweedfs-master': 3,
    'seaweedfs-s3': 2,
    'seaweedfs-volume': 3,
  });
  expect(namesOf(objects).filter((name) => name.startsWith('PodDisruptionBudget'))).toHaveLength(5);
});

test('parts of which only one may be lost never share a node', () => {
  const { objects } = build();
  const apart = objects
    .filter((object) => valueAt(object, 'spec', 'template', 'spec', 'affinity', 'podAntiAffinity') !== undefined)
    .map((object) => object.metadata.name);
  expect(apart.sort()).toEqual(['seaweedfs-etcd', 'seaweedfs-master', 'seaweedfs-volume']);
});

test('masters know each other, and everybody knows all masters', () => {
  const { objects } = build();
  const masters = addresses('master', 9333, 3).join(',');
  expect(flag(argsOf(objects, 'StatefulSet', 'seaweedfs-master'), 'peers')).toBe(masters);
  expect(flag(argsOf(objects, 'StatefulSet', 'seaweedfs-volume'), 'master')).toBe(masters);
  expect(flag(argsOf(objects, 'StatefulSet', 'seaweedfs-filer'), 'master')).toBe(masters);
  expect(flag(argsOf(objects, 'Deployment', 'seaweedfs-s3'), 'filer')).toBe(addresses('filer', 8888, 2).join(','));
});

test('each file has two copies, and a bucket takes no more volumes at once than a small disk has', () => {
  const { objects } = build();
  expect(flag(argsOf(objects, 'StatefulSet', 'seaweedfs-master'), 'defaultReplication')).toBe('001');
  const env = valueAt(
    objectNamed(objects, 'StatefulSet', 'seaweedfs-master'),
    'spec',
    'template',
    'spec',
    'containers',
    0,
    'env',
  );
  expect(env).toContainEqual({ name: 'WEED_MASTER_VOLUME_GROWTH_COPY_2', value: '2' });
});

test('filers keep nothing themselves: they share an etcd', () => {
  const { objects } = build();
  const filer = objectNamed(objects, 'StatefulSet', 'seaweedfs-filer');
  expect(valueAt(filer, 'spec', 'volumeClaimTemplates')).toBeUndefined();
  expect(valueAt(objectNamed(objects, 'ConfigMap', 'seaweedfs-filer'), 'data', 'filer.toml')).toBe(
    [
      '[etcd]',
      'enabled = true',
      'servers = "seaweedfs-etcd.observability.svc.cluster.local:2379"',
      'key_prefix = "seaweedfs."',
      'timeout = "3s"',
      '',
    ].join('\n'),
  );
  expect(valueAt(filer, 'spec', 'template', 'spec', 'containers', 0, 'volumeMounts')).toContainEqual({
    name: 'config',
    mountPath: '/etc/seaweedfs',
    readOnly: true,
  });
});

test('the members of etcd know each other from the start, by names that survive their pods', () => {
  const args = argsOf(build().objects, 'StatefulSet', 'seaweedfs-etcd');
  const peer = (i: number) =>
    `seaweedfs-etcd-${i}=http://seaweedfs-etcd-${i}.seaweedfs-etcd-peers.observability.svc.cluster.local:2380`;
  expect(flag(args, 'initial-cluster')).toBe([0, 1, 2].map(peer).join(','));
  expect(flag(args, 'initial-cluster-token')).toBe('prod.observability.seaweedfs');
  expect(flag(args, 'initial-advertise-peer-urls')).toBe(
    'http://$(POD_NAME).seaweedfs-etcd-peers.observability.svc.cluster.local:2380',
  );
});

test.each([
  ['4Gi', 3 * 1024 ** 3],
  ['100Gi', 8 * 1024 ** 3],
])('on a disk of %s etcd takes %i bytes', (disk, bytes) => {
  expect(quotaBytes(disk)).toBe(bytes);
});

test('sizes and numbers are those of the spec', () => {
  const defaults = seaweedFsStorage('ha');
  const { objects } = build({
    master: { ...defaults.master, replicas: 5 },
    volumeServer: { ...defaults.volumeServer, replicas: 4, volume: '50Gi' as typeof defaults.volumeServer.volume },
    filer: { ...defaults.filer, replicas: 3, volume: '20Gi' as typeof defaults.filer.volume },
  });
  const of = (name: string) => objectNamed(objects, 'StatefulSet', name);
  const size = (name: string) =>
    valueAt(of(name), 'spec', 'volumeClaimTemplates', 0, 'spec', 'resources', 'requests', 'storage');
  expect(['master', 'volume', 'filer'].map((role) => valueAt(of(`seaweedfs-${role}`), 'spec', 'replicas'))).toEqual([
    5, 4, 3,
  ]);
  expect(valueAt(objectNamed(objects, 'Deployment', 'seaweedfs-s3'), 'spec', 'replicas')).toBe(3);
  expect([size('seaweedfs-volume'), size('seaweedfs-etcd')]).toEqual(['50Gi', '20Gi']);
  expect(flag(argsOf(objects, 'StatefulSet', 'seaweedfs-master'), 'volumeSizeLimitMB')).toBe('800');
});

test('copies, elections and changes have their ways between servers of one kind; etcd is for filers alone', () => {
  const { seaweedfs } = build();
  const callers = (service: string, port: number) =>
    seaweedfs.connections
      .filter((c) => c.to !== 'external' && c.to.service === service && c.to.port === port)
      .map((c) => c.from.labels['app.kubernetes.io/component'])
      .sort();
  expect(callers('seaweedfs-master', 19333)).toEqual(['filer', 'master', 's3', 'volume']);
  expect(callers('seaweedfs-volume', 8080)).toEqual(['filer', 'master', 's3', 'volume']);
  expect(callers('seaweedfs-filer', 18888)).toEqual(['filer', 'master', 's3']);
  expect(callers('seaweedfs-etcd', 2379)).toEqual(['filer']);
  expect(callers('seaweedfs-etcd-peers', 2380)).toEqual(['etcd']);
});
