import { type Identity, identitiesEnv, identitiesTemplate, keysIn } from './identities';

const admin: Identity = { name: 'admin', keys: keysIn('seaweedfs-s3-admin'), buckets: 'all' };
const mimir: Identity = { name: 'mimir', keys: keysIn('telemetry-mimir-s3'), buckets: ['blocks', 'rules'] };

test('a client reads, lists and writes its own buckets and nothing else', () => {
  expect(JSON.parse(identitiesTemplate([mimir]))).toEqual({
    identities: [
      {
        name: 'mimir',
        credentials: [{ accessKey: '@MIMIR_ACCESS_KEY@', secretKey: '@MIMIR_SECRET_KEY@' }],
        actions: ['Read:blocks', 'List:blocks', 'Write:blocks', 'Read:rules', 'List:rules', 'Write:rules'],
      },
    ],
  });
});

test('only the admin makes buckets', () => {
  const actions = JSON.parse(identitiesTemplate([admin, mimir])).identities.map(
    (i: { actions: string[] }) => i.actions,
  );
  expect(actions[0]).toEqual(['Admin']);
  expect(actions[1]).not.toContain('Admin');
});

test('keys come from Secrets, under names that the template uses', () => {
  const identities = [admin, { ...mimir, name: 'mimir-ruler' }];
  const env = identitiesEnv(identities);
  expect(env).toEqual({
    ADMIN_ACCESS_KEY: { secret: { name: 'seaweedfs-s3-admin', key: 'accessKey' } },
    ADMIN_SECRET_KEY: { secret: { name: 'seaweedfs-s3-admin', key: 'secretKey' } },
    MIMIR_RULER_ACCESS_KEY: { secret: { name: 'telemetry-mimir-s3', key: 'accessKey' } },
    MIMIR_RULER_SECRET_KEY: { secret: { name: 'telemetry-mimir-s3', key: 'secretKey' } },
  });
  const placeholders = [...identitiesTemplate(identities).matchAll(/@(\w+)@/g)].map((match) => match[1]);
  expect(placeholders).toEqual(Object.keys(env));
});
