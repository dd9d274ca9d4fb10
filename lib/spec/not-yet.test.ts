import { loadFiles, messages } from './folder.fixture';
import { laterWords } from './not-yet';

const dev = (text: string) => ({ 'environments/dev.yaml': `cluster: { server: https://dev.example.com }\n${text}` });

/** Switches that nothing renders yet, each with where it stands. */
test.each([
  [
    'backends: { profiles: on }\nsources: { ebpfProfiles: { user: false } }\n',
    '3:28: sources.ebpfProfiles.user: is not rendered by this version yet (got false, expected true)',
  ],
])('%j is refused', (text, said) => {
  expect(messages(loadFiles(dev(text)))).toEqual([`environments/dev.yaml:${said} → leave it out`]);
});

test.each([
  'backends: { metrics: off, traces: off, profiles: off, shortTermMetrics: off }\n',
  'collection: two-tier\n',
  'collection: [two-tier]\n',
  'collection: node-only\n',
  'collection: per-namespace\ncollectors: { namespace: { replicas: 2 } }\n',
  'collection: [clustered, two-tier]\nbackends: { metrics: on }\ncollectors: { scraper: { replicas: 3 } }\n',
  'storage: { seaweedfs: single }\n',
  'storage: { seaweedfs: { mode: single, volume: 20Gi } }\n',
  'size: small\nbeyla: off\nkubeStateMetrics: off\nnetworkPolicies: on\n',
])('%j says what happens anyway', (text) => {
  expect(messages(loadFiles(dev(text)))).toEqual([]);
});

test('common settings are looked at as well', () => {
  const files = {
    'platform.yaml':
      'git: { url: https://git.example.com/a.git }\ndomain: example.com\ndefaults: { environments: { sources: { scraping: { exemplars: false } } } }\n',
  };
  expect(messages(loadFiles(files))).toEqual([
    expect.stringContaining('defaults.environments.sources.scraping.exemplars: is not rendered by this version yet'),
  ]);
});

test("the application's own defaults for Faro may be written", () => {
  const faro = 'faro: { enabled: false, collectorUrl: "", proxy: { enabled: false, path: /faro, upstreamUrl: "" } }\n';
  expect(messages(loadFiles({ 'tenants/a.yaml': `namespaces: [a]\n${faro}` }))).toEqual([]);
});

test('the reference says what is rendered later', () => {
  expect(laterWords('environments', ['sources', 'scraping', 'exemplars'])).toBe('Only `true` yet.');
  expect(laterWords('environments', ['collection'])).toBe('');
  expect(laterWords('environments', ['namespace'])).toBe('');
});
