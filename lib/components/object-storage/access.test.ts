import { storeAccess } from './access';
import { AZURE_IDENTITY, AZURE_KEY, FILESYSTEM, S3_KEYS, S3_ROLE } from './stores.fixture';

test('keys come from Secrets, into the variables that the configurations name', () => {
  expect(storeAccess(S3_KEYS).env).toEqual({
    S3_ACCESS_KEY: { secret: { name: 'telemetry-s3', key: 'accessKey' } },
    S3_SECRET_KEY: { secret: { name: 'telemetry-s3', key: 'secretKey' } },
  });
  expect(storeAccess(AZURE_KEY).env).toEqual({
    AZURE_ACCOUNT_KEY: { secret: { name: 'telemetry-azure', key: 'account-key' } },
  });
});

test('a role of AWS is that of the service account', () => {
  expect(storeAccess(S3_ROLE)).toEqual({
    env: {},
    mounts: [],
    cloudIdentity: {
      podLabels: {},
      serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/telemetry' },
    },
  });
});

test('an identity of Azure is that of the service account, and the pod asks for it', () => {
  expect(storeAccess(AZURE_IDENTITY)).toEqual({
    env: {},
    mounts: [],
    cloudIdentity: {
      podLabels: { 'azure.workload.identity/use': 'true' },
      serviceAccountAnnotations: { 'azure.workload.identity/client-id': '11111111-2222-3333-4444-555555555555' },
    },
  });
});

test('a filesystem is a volume of the pod', () => {
  expect(storeAccess(FILESYSTEM)).toMatchObject({
    env: {},
    mounts: [{ volume: { name: 'store', claim: { size: '20Gi' } }, path: '/store' }],
  });
});
