import { App } from 'cdk8s';
import { environmentOf, examplePlatform } from '../../test/example-platform';
import { valueAt } from '../../test/rendered-objects';
import { alloyConfig, alloyConfigAt, component } from '../alloy';
import { EnvironmentScope } from '../component';
import type { Environment, ExtraConfig } from '../spec/model';
import { collectorConfig } from './collector-config';
import { LOKI, objectOf } from './collectors.fixture';
import { AlloyGateway } from './gateway';

const READ = ['get', 'list', 'watch'];

function extra(text: string, admits: Partial<ExtraConfig> = {}): { readonly extraConfig: ExtraConfig } {
  const path = 'alloy/extra.alloy';
  return {
    extraConfig: {
      path,
      file: `platform/${path}`,
      text,
      stability: 'generally-available',
      community: false,
      ...admits,
    },
  };
}

const NONE = { extraConfig: 'none' } as const;
const own = alloyConfig(component('discovery.kubernetes', 'pods', { role: 'pod' }));

test('without extra configuration it is the configuration itself', () => {
  expect(collectorConfig(own, NONE)).toEqual({
    text: 'discovery.kubernetes "pods" {\n\trole = "pod"\n}\n',
    flags: [],
    access: [{ resources: ['pods'], verbs: READ }],
  });
});

test('extra configuration comes below, formatted, with its comments', () => {
  expect(collectorConfig(own, extra('// mine\nlocal.file "x" { filename="/x" }')).text).toBe(
    `discovery.kubernetes "pods" {
	role = "pod"
}

// From alloy/extra.alloy.

// mine
local.file "x" {
	filename = "/x"
}
`,
  );
});

test('what does not parse is left to the check', () => {
  expect(collectorConfig(own, extra('local.file "x" {')).text).toMatch(/\nlocal\.file "x" \{$/);
});

test('the pod gets the flags that either needs', () => {
  const preview = alloyConfigAt({ stability: 'public-preview' }, component('loki.write', 'x', {}));
  const flagsOf = (config: typeof own, admits: Partial<ExtraConfig>) =>
    collectorConfig(config, extra('', admits)).flags;
  expect(collectorConfig(preview, NONE).flags).toEqual(['--stability.level=public-preview']);
  expect(flagsOf(own, {})).toEqual([]);
  expect(flagsOf(preview, {})).toEqual(['--stability.level=public-preview']);
  expect(flagsOf(preview, { stability: 'experimental', community: true })).toEqual([
    '--stability.level=experimental',
    '--feature.community-components.enabled=true',
  ]);
});

test('the pod may read what either needs, and nothing else', () => {
  const text = 'discovery.kubernetes "a" { role = "node" }\ndiscovery.kubernetes "b" { role = "pod" }';
  expect(collectorConfig(own, extra(text)).access).toEqual([
    { resources: ['pods'], verbs: READ },
    { resources: ['nodes'], verbs: READ },
  ]);
});

test('a component of ours that talks to Kubernetes and has no rule is our mistake', () => {
  const config = alloyConfig(component('loki.source.podlogs', 'all', { forward_to: [] }));
  expect(() => collectorConfig(config, NONE)).toThrow('no access rule for loki.source.podlogs');
});

function gateway(settings: { readonly extraConfig: ExtraConfig }): AlloyGateway {
  const platform = examplePlatform();
  const prod = environmentOf(platform, 'prod');
  const environment: Environment = { ...prod, gateway: { ...prod.gateway, ...settings } };
  return new AlloyGateway(new EnvironmentScope(new App(), environment), { platform, push: { logs: LOKI } });
}

test('a gateway that is made to ask Kubernetes gets a token and the access', () => {
  const chart = gateway(extra('discovery.kubernetes "nodes" { role = "node" }'));
  const pod = valueAt(objectOf(chart, 'Deployment', 'alloy-gateway'), 'spec', 'template', 'spec');
  expect(valueAt(pod, 'automountServiceAccountToken')).toBe(true);
  expect(objectOf(chart, 'ClusterRole', 'observability-alloy-gateway').rules).toEqual([
    { apiGroups: [''], resources: ['pods'], verbs: READ },
    { apiGroups: [''], resources: ['nodes'], verbs: READ },
  ]);
});

test('the container is started with the flags', () => {
  const chart = gateway(extra('// nothing\n', { stability: 'experimental' }));
  expect(
    valueAt(objectOf(chart, 'Deployment', 'alloy-gateway'), 'spec', 'template', 'spec', 'containers', 0, 'args'),
  ).toContain('--stability.level=experimental');
});
