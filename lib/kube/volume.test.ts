import {
  claimVolume,
  configVolume,
  hostVolume,
  isClaimTemplate,
  optionalSecretVolume,
  reloadedConfigVolume,
  scratchVolume,
  secretsVolume,
  secretVolume,
} from './volume';

const files = { name: 'loki', hash: '0123456789abcdef' };
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test('configuration that is read at start carries a hash that restarts the pod', () => {
  expect(configVolume('config', files)).toEqual({
    name: 'config',
    volume: { name: 'config', configMap: { name: 'loki', defaultMode: 0o444 } },
    restartHash: '0123456789abcdef',
  });
});

test('configuration that a program reads again restarts nothing', () => {
  expect(reloadedConfigVolume('runtime', files)).not.toHaveProperty('restartHash');
});

test('a Secret is mounted key by key', () => {
  expect(secretVolume('tls', 'cert', ['tls.crt']).volume).toEqual({
    name: 'tls',
    secret: { secretName: 'cert', defaultMode: 0o444, items: [{ key: 'tls.crt', path: 'tls.crt' }] },
  });
});

test('a whole Secret may be missing', () => {
  expect(optionalSecretVolume('keys', 'one').volume).toEqual({
    name: 'keys',
    secret: { secretName: 'one', defaultMode: 0o444, optional: true },
  });
});

test('keys of several Secrets are files in a folder for each, and a key is mounted once', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ name: 'one', key }));
  const other = { name: 'two', key: 'a' };
  expect(
    secretsVolume(
      'keys',
      [a, other, b, a, c].flatMap((ref) => ref ?? []),
    ).volume,
  ).toEqual({
    name: 'keys',
    projected: {
      defaultMode: 0o444,
      sources: [
        {
          secret: {
            name: 'one',
            items: [
              { key: 'a', path: 'one/a' },
              { key: 'b', path: 'one/b' },
              { key: 'c', path: 'one/c' },
            ],
          },
        },
        { secret: { name: 'two', items: [{ key: 'a', path: 'two/a' }] } },
      ],
    },
  });
});

test('scratch space is limited, on disk or in memory', () => {
  expect(plain(scratchVolume('tmp', '64Mi').volume)).toEqual({
    name: 'tmp',
    emptyDir: { sizeLimit: { value: '64Mi' } },
  });
  expect(plain(scratchVolume('keys', '1Mi', 'memory').volume)).toEqual({
    name: 'keys',
    emptyDir: { medium: 'Memory', sizeLimit: { value: '1Mi' } },
  });
});

test('claims and directories of the node', () => {
  expect(claimVolume('data', 'grafana').volume).toEqual({
    name: 'data',
    persistentVolumeClaim: { claimName: 'grafana' },
  });
  expect(hostVolume('logs', '/var/log', 'Directory').volume).toEqual({
    name: 'logs',
    hostPath: { path: '/var/log', type: 'Directory' },
  });
});

test('only claim templates are claim templates', () => {
  expect(isClaimTemplate({ name: 'data', claim: { size: '1Gi' } })).toBe(true);
  expect(isClaimTemplate(claimVolume('data', 'grafana'))).toBe(false);
});
