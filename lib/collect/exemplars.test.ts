import { App } from 'cdk8s';
import { environmentOf, examplePlatform, exampleTenant } from '../../test/example-platform';
import { plainObjects, valueAt } from '../../test/rendered-objects';
import { type ComponentChart, EnvironmentScope } from '../component';
import { AlloyAgent } from './agent';
import { ALL_BACKENDS } from './collectors.fixture';
import { AlloyGateway } from './gateway';
import { NamespaceCollector } from './namespace-collector';
import { AlloyScraper } from './scraper';

const platform = examplePlatform();
const prod = environmentOf(platform, 'prod');
const props = { platform, push: ALL_BACKENDS };
const OF_NAMESPACE = {
  tenant: exampleTenant('team-alpha', ['team-alpha']),
  namespace: 'team-alpha',
  push: ALL_BACKENDS,
};

/** All places at which samples leave a collector, by what they say of exemplars. */
function sent(exemplars: boolean, make: (scope: EnvironmentScope) => ComponentChart): readonly (string | undefined)[] {
  const sources = { ...prod.sources, kubelet: true, scraping: { ...prod.sources.scraping, exemplars } };
  const chart = make(new EnvironmentScope(new App(), { ...prod, sources }));
  const text = plainObjects(chart)
    .filter(({ kind }) => kind === 'ConfigMap')
    .flatMap((map) => Object.values(valueAt(map, 'data') ?? {}))
    .join('\n');
  const [, ...writers] = text.split('prometheus.remote_write "');
  return writers.map((writer) => /send_exemplars +=\s+(\w+)/.exec(writer)?.[1]);
}

test.each([
  ['an agent', (scope: EnvironmentScope) => new AlloyAgent(scope, { gateway: ALL_BACKENDS })],
  ['an agent that is the hub of its node', (scope: EnvironmentScope) => new AlloyAgent(scope, { hub: props })],
  ['a gateway', (scope: EnvironmentScope) => new AlloyGateway(scope, props)],
  ['a scraper', (scope: EnvironmentScope) => new AlloyScraper(scope, props)],
  ['a collector of a namespace', (scope: EnvironmentScope) => new NamespaceCollector(scope, OF_NAMESPACE)],
])('%s hands exemplars on, or nowhere', (_, make) => {
  expect(sent(true, make)).toEqual(['true']);
  // Left out, Alloy would send them.
  expect(sent(false, make)).toEqual(['false']);
});
