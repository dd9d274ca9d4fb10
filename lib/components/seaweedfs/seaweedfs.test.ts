import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { namesOf, objectNamed, plainObjects, valueAt } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import type { Manifest } from '../../rendered';
import type { Environment } from '../../spec/model';
import { volumeSizeLimitMB } from './masters';
import { type BucketProps, SeaweedFs } from './seaweedfs';
import { seaweedFsStorage } from './storage.fixture';

const LOKI: BucketProps = { name: 'telemetry-loki', client: 'loki' };
const environment = environmentOf(examplePlatform(), 'prod');

function build(buckets: readonly BucketProps[] = [LOKI], changes: Partial<Environment> = {}) {
  const scope = new EnvironmentScope(new App(), { ...environment, ...changes });
  const seaweedfs = new SeaweedFs(scope, { storage: seaweedFsStorage(), buckets });
  return { seaweedfs, objects: plainObjects(seaweedfs) };
}

function container(objects: readonly Manifest[], kind: string, name: string) {
  return valueAt(objectNamed(objects, kind, name), 'spec', 'template', 'spec', 'containers', 0) as {
    readonly command: readonly string[];
    readonly args: readonly string[];
  };
}

test('each part is a workload of its own, and those with data have a disk', () => {
  const workloads = namesOf(build().objects).filter((name) => /^(StatefulSet|Deployment|Job) /.test(name));
  expect(workloads).toEqual([
    'Deployment seaweedfs-s3',
    expect.stringMatching(/^Job seaweedfs-buckets-[0-9a-f]{8}$/),
    'StatefulSet seaweedfs-filer',
    'StatefulSet seaweedfs-master',
    'StatefulSet seaweedfs-volume',
  ]);
});

test('a bucket comes with all that its client needs', () => {
  const { seaweedfs } = build();
  const { endpoint, ...store } = seaweedfs.bucket('telemetry-loki');
  expect(endpoint.url).toBe('http://seaweedfs-s3.observability.svc.cluster.local:8333');
  expect(store).toEqual({
    kind: 's3',
    bucket: 'telemetry-loki',
    region: 'us-east-1',
    credentials: {
      kind: 'keys',
      accessKey: { name: 'telemetry-loki-s3', key: 'accessKey' },
      secretKey: { name: 'telemetry-loki-s3', key: 'secretKey' },
    },
    keyContent: 'letters and digits only',
    pathStyle: true,
    insecureSkipVerify: false,
  });
});

test('a bucket that is not in the list is a bug of ours', () => {
  expect(() => build().seaweedfs.bucket('other')).toThrow('bucket other is not in the list');
});

test('every key is declared as one that has to exist', () => {
  const { seaweedfs } = build([LOKI, { name: 'telemetry-mimir', client: 'mimir' }]);
  expect(seaweedfs.secrets.map((s) => `${s.name}/${s.key}`)).toEqual([
    'seaweedfs-s3-admin/accessKey',
    'seaweedfs-s3-admin/secretKey',
    'telemetry-loki-s3/accessKey',
    'telemetry-loki-s3/secretKey',
    'telemetry-mimir-s3/accessKey',
    'telemetry-mimir-s3/secretKey',
  ]);
});

test('a client with two buckets is one identity', () => {
  const { objects } = build([
    { name: 'blocks', client: 'mimir' },
    { name: 'rules', client: 'mimir' },
  ]);
  const data = valueAt(objectNamed(objects, 'ConfigMap', 'seaweedfs-s3-identities'), 'data', 'identities.json');
  const { identities } = JSON.parse(String(data));
  expect(identities.map((i: { name: string }) => i.name)).toEqual(['admin', 'mimir']);
});

test('nobody gets in without a key: the gateway reads its identities and nothing makes buckets by the way', () => {
  const { args } = container(build().objects, 'Deployment', 'seaweedfs-s3');
  expect(args).toEqual(
    expect.arrayContaining(['-config=/identities/identities.json', '-autoCreateBucket=false', '-iam=false']),
  );
});

test('the identities with their keys are in memory only', () => {
  const volumes = valueAt(
    objectNamed(build().objects, 'Deployment', 'seaweedfs-s3'),
    'spec',
    'template',
    'spec',
    'volumes',
  );
  expect(volumes).toContainEqual({ name: 'identities', emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } });
});

test('nothing is reported to upstream, and the entry point that needs root is left out', () => {
  const { command, args } = container(build().objects, 'StatefulSet', 'seaweedfs-master');
  expect(command).toEqual(['weed']);
  expect(args.slice(0, 2)).toEqual(['-logtostderr=true', 'master']);
  expect(args).toContain('-telemetry=false');
});

test('servers are known by names that survive their pods', () => {
  const { objects } = build();
  expect(container(objects, 'StatefulSet', 'seaweedfs-volume').args).toEqual(
    expect.arrayContaining([
      '-ip=$(POD_NAME).seaweedfs-volume.observability.svc.cluster.local',
      '-master=seaweedfs-master-0.seaweedfs-master.observability.svc.cluster.local:9333',
    ]),
  );
});

test('another bucket makes another Job and restarts the gateway, not the disks', () => {
  const one = build([LOKI]).objects;
  const two = build([LOKI, { name: 'telemetry-mimir', client: 'mimir' }]).objects;
  const template = (objects: readonly Manifest[], kind: string, name: string) =>
    valueAt(objectNamed(objects, kind, name), 'spec', 'template');
  const job = (objects: readonly Manifest[]) => objects.find((o) => o.kind === 'Job')?.metadata.name;
  expect(job(two)).not.toBe(job(one));
  expect(template(two, 'Deployment', 'seaweedfs-s3')).not.toEqual(template(one, 'Deployment', 'seaweedfs-s3'));
  for (const name of ['seaweedfs-master', 'seaweedfs-volume', 'seaweedfs-filer']) {
    expect(template(two, 'StatefulSet', name)).toEqual(template(one, 'StatefulSet', name));
  }
});

test('the parts that ask for no key are called by each other alone', () => {
  const { seaweedfs } = build();
  const callers = (service: string, port: number) =>
    seaweedfs.connections
      .filter((c) => c.to !== 'external' && c.to.service === service && c.to.port === port)
      .map((c) => c.from.labels['app.kubernetes.io/component'])
      .sort();
  expect(callers('seaweedfs-master', 19333)).toEqual(['filer', 's3', 'volume']);
  expect(callers('seaweedfs-volume', 8080)).toEqual(['filer', 'master', 's3']);
  expect(callers('seaweedfs-filer', 18888)).toEqual(['master', 's3']);
  expect(callers('seaweedfs-s3', 8333)).toEqual(['buckets']);
});

test('images come from the registry of the environment, with its credentials', () => {
  const { objects } = build([LOKI], {
    images: { registry: 'registry.example.com', pullSecrets: ['mirror'] },
    operations: {
      ...environment.operations,
      workloads: { ...environment.operations.workloads, imagePullSecrets: ['mirror'] },
    },
  });
  for (const object of objects.filter((o) => ['StatefulSet', 'Deployment', 'Job'].includes(o.kind))) {
    const spec = valueAt(object, 'spec', 'template', 'spec');
    expect(valueAt(spec, 'imagePullSecrets')).toEqual([{ name: 'mirror' }]);
    expect(valueAt(spec, 'containers', 0, 'image')).toMatch(/^registry\.example\.com\/chrislusf\/seaweedfs:/);
  }
});

test.each([
  ['10Gi', 160],
  ['1Ti', 16_384],
  ['100Ti', 30_000],
  ['1Mi', 1],
])('on a disk of %s a volume is full at %i MiB', (disk, limit) => {
  expect(volumeSizeLimitMB(disk)).toBe(limit);
});
