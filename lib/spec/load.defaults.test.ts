import { loadFiles, messages } from './folder.fixture';

const dev = (text: string) => ({ 'environments/dev.yaml': `cluster: { server: https://dev.example.com }\n${text}` });

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

test("the application's own defaults for Faro may be written", () => {
  const faro = 'faro: { enabled: false, collectorUrl: "", proxy: { enabled: false, path: /faro, upstreamUrl: "" } }\n';
  expect(messages(loadFiles({ 'tenants/a.yaml': `namespaces: [a]\n${faro}` }))).toEqual([]);
});
