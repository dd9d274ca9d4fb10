import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../../test/example-platform';
import { plainObjects } from '../../../test/rendered-objects';
import { EnvironmentScope } from '../../component';
import { resolveStorage } from '../../spec/resolve-storage';
import type { StorageSpec } from '../../spec/schema/storage';
import { objectStorage, type StoringProgram } from './object-storage';

const prod = environmentOf(examplePlatform(), 'prod');
const KEYS = { accessKey: { name: 's3', key: 'id' }, secretKey: { name: 's3', key: 'secret' } };
const CLIENT_ID = '11111111-2222-3333-4444-555555555555';

function storageOf(spec: StorageSpec, programs: readonly StoringProgram[]) {
  const scope = new EnvironmentScope(new App(), { ...prod, storage: resolveStorage(spec) });
  return objectStorage(scope, programs);
}

test('SeaweedFS runs in the cluster, with a bucket and an identity for each program that is there and none else', () => {
  const { charts, storeOf } = storageOf({ kind: 'seaweedfs' }, ['loki', 'mimir']);
  expect(charts.map((chart) => chart.app)).toEqual(['seaweedfs']);
  expect(storeOf('mimir')).toMatchObject({
    kind: 's3',
    bucket: 'telemetry-mimir',
    credentials: { kind: 'keys', accessKey: { name: 'telemetry-mimir-s3', key: 'accessKey' } },
  });
  const texts = charts.map((chart) => JSON.stringify(plainObjects(chart))).join();
  expect(texts).toContain('telemetry-loki');
  expect(texts).not.toContain('telemetry-tempo');
  expect(() => storeOf('tempo')).toThrow('bucket telemetry-tempo is not in the list');
});

test('S3 without an endpoint is that of AWS, with the bucket in the host name', () => {
  const storage = storageOf({ kind: 's3', region: 'eu-central-1', roleArn: 'arn:aws:iam::1:role/a' }, ['tempo']);
  expect(storage.charts).toEqual([]);
  const store = storage.storeOf('tempo');
  expect(store).toMatchObject({ bucket: 'telemetry-tempo', region: 'eu-central-1', pathStyle: false });
  expect(store.kind === 's3' && store.endpoint.url).toBe('https://s3.eu-central-1.amazonaws.com');
  expect(store.kind === 's3' && store.credentials).toEqual({ kind: 'role', arn: 'arn:aws:iam::1:role/a' });
});

test('regions of China are in a domain of their own', () => {
  const store = storageOf({ kind: 's3', region: 'cn-north-1', ...KEYS }, ['loki']).storeOf('loki');
  expect(store.kind === 's3' && store.endpoint.url).toBe('https://s3.cn-north-1.amazonaws.com.cn');
});

test('S3 with an endpoint has the bucket in the path, and a prefix if asked for', () => {
  const spec: StorageSpec = { kind: 's3', endpoint: 'http://minio.example.com:9000', bucketPrefix: 'acme-', ...KEYS };
  const store = storageOf(spec, ['pyroscope']).storeOf('pyroscope');
  expect(store).toMatchObject({
    bucket: 'acme-telemetry-pyroscope',
    pathStyle: true,
    credentials: { kind: 'keys', ...KEYS },
  });
  expect(store.kind === 's3' && store.endpoint.address).toBe('minio.example.com:9000');
  expect(store.kind === 's3' && store.endpoint.service).toBe('external');
  expect(storageOf({ ...spec, pathStyle: false }, ['loki']).storeOf('loki')).toMatchObject({ pathStyle: false });
});

test('Azure has a container for each program, with a prefix if asked for', () => {
  const spec: StorageSpec = { kind: 'azureBlob', account: 'acme', containerPrefix: 'acme-', clientId: CLIENT_ID };
  const store = storageOf(spec, ['mimir']).storeOf('mimir');
  expect(store).toMatchObject({
    kind: 'azure',
    account: 'acme',
    container: 'acme-telemetry-mimir',
    endpointSuffix: 'blob.core.windows.net',
    credentials: { kind: 'workload-identity', clientId: CLIENT_ID },
  });
  expect(store.kind === 'azure' && store.endpoint.url).toBe('https://acme.blob.core.windows.net');
});

test('a filesystem is a volume of the size that is said', () => {
  expect(storageOf({ kind: 'filesystem' }, ['loki']).storeOf('loki')).toEqual({ kind: 'filesystem', volume: '10Gi' });
});

test('an environment that keeps nothing has no storage', () => {
  const { charts, storeOf } = storageOf({ kind: 'seaweedfs' }, []);
  expect(charts).toEqual([]);
  expect(() => storeOf('loki')).toThrow('without a place for loki');
});
