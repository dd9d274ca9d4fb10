import { CHECKS } from '../lib/checks';
import { runAll } from '../lib/checks/run';
import { inFolder } from '../lib/spec/folder.fixture';
import { formatProblem } from '../lib/spec/problem';
import { COMBINATIONS, renderedFolder } from './topologies';

/** Environments in which one thing alone is collected, or nearly nothing beside what is there by default. */
const FEW: readonly (readonly [string, string])[] = [
  ['what is there by default', 'backends: { metrics: { mode: monolithic }, traces: on, profiles: on }\n'],
  ['logs alone', 'backends: { logs: on }\n'],
  ['pushed profiles alone', `backends: { logs: off, profiles: on }\nsources: { annotatedProfiles: off }\n`],
  ['pushed traces alone', 'backends: { logs: off, traces: on }\nsources: { jaeger: off, zipkin: off }\n'],
  [
    'monitors alone',
    'backends: { logs: off, metrics: { mode: monolithic } }\nkubeStateMetrics: off\n' +
      'sources: { nodeMetrics: off, kubelet: off, annotatedPods: off, otlp: off }\n',
  ],
  [
    'nothing but what the collectors say of themselves',
    'backends: { logs: off, metrics: { mode: monolithic } }\nserviceMonitors: off\nkubeStateMetrics: off\n' +
      'sources: { nodeMetrics: off, kubelet: off, annotatedPods: off, otlp: off }\n',
  ],
];

/** A scraper beside a hub is refused where there is nothing to scrape. */
function isRefused(collection: readonly string[], text: string): boolean {
  const hasHub = collection.includes('two-tier') || collection.includes('node-only');
  return hasHub && collection.includes('clustered') && !/metrics:|profiles: on/.test(text);
}

const cases = COMBINATIONS.flatMap((collection) =>
  FEW.filter(([, text]) => !isRefused(collection, text)).map(
    ([what, text]) => [collection.join(' + '), what, text] as const,
  ),
);

test.each(cases)('%s with %s passes every check', (collection, _, text) => {
  const files = {
    'platform.yaml': 'git: { url: https://git.example.com/a.git }\ndomain: example.com\n',
    'environments/dev.yaml': `cluster: { server: https://dev.example.com }\ncollection: [${collection.replaceAll(' + ', ', ')}]\ngrafana: off\n${text}`,
    'tenants/team-alpha.yaml': 'namespaces: [team-alpha]\n',
    'tenants/team-beta.yaml': 'namespaces: [team-beta, team-beta-jobs]\n',
  };
  expect(runAll(CHECKS, inFolder(files, renderedFolder)).map(formatProblem)).toEqual([]);
});
