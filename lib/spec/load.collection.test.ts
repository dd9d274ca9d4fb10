import { loadFiles, messages } from './folder.fixture';

const said = (text: string) =>
  messages(loadFiles({ 'environments/dev.yaml': `cluster: { server: https://dev.example.com }\n${text}` }));

/** Switches of how telemetry is collected, each with a wrong value and what is said of it. */
test.each([
  [
    'collection: two-teir\n',
    '2:13: collection: not one of the known values (got two-teir, expected two-tier, node-only, per-namespace, clustered or a list of them) → did you mean two-tier?',
  ],
  [
    'collection: []\n',
    '2:13: collection: the list is empty (got an empty list, expected two-tier, node-only, per-namespace, clustered or a list of them) → write for example `collection: two-tier`',
  ],
  [
    'collectors: { gateway: { pools: 0 } }\n',
    '2:33: collectors.gateway.pools: wrong value (got 0, expected a whole number from 1 to 20, or auto) → write for example `pools: 2`',
  ],
  [
    'collectors: { gateway: { pools: many } }\n',
    '2:33: collectors.gateway.pools: not one of the known values (got many, expected a whole number from 1 to 20, or auto) → write for example `pools: 2`',
  ],
  [
    'collectors: { reload: maybe }\n',
    '2:23: collectors.reload: not one of the known values (got maybe, expected on or off) → write on or off',
  ],
  [
    'collection: clustered\ncollectors: { scraper: { autoscale: { min: 2, max: 4 } } }\n',
    '3:26: collectors.scraper.autoscale: unknown key (got autoscale) → did you mean `collectors.gateway.autoscale`, `collectors.monitors.autoscale` or `collectors.namespace.autoscale`?',
  ],
  [
    'backends: { metrics: on }\ncollectors: { monitors: { resources: { limits: { memory: 100Mi } } } }\n',
    '3:38: collectors.monitors.resources.requests.memory: requests more memory than the limit (got 384Mi, expected at most 100Mi) → raise `limits.memory` or lower `requests.memory`',
  ],
])('%j is refused', (text, problem) => {
  expect(said(text)).toEqual([`environments/dev.yaml:${problem}`]);
});
