import { exampleApp, exampleObjects, problemsOf, testEnvironment } from '../../test/example-objects';
import { examplePlatform } from '../../test/example-platform';
import { joinTexts } from '../alloy/joined';
import type { Manifest, RenderedApp } from '../rendered';
import type { ExtraConfig } from '../spec/model';
import { alloyConfigIsValid } from './alloy-config-is-valid';
import { notesOf } from './run';

const CONFIG = `import.file "tenants" {
	filename = "/etc/tenants/tenants.alloy"
}

tenants.logs "all" {
	forward_to = [loki.write.out.receiver]
}

loki.write "out" {
	endpoint {
		url = "http://loki/loki/api/v1/push"
	}
}
`;
const TENANTS = `declare "logs" {
	argument "forward_to" { }

	loki.relabel "tenant" {
		forward_to = argument.forward_to.value
	}

	export "receiver" {
		value = loki.relabel.tenant.receiver
	}
}
`;

function configMap(name: string, data: Record<string, string>): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'shop' }, data };
}

interface Given {
  readonly config?: string;
  readonly tenants?: string;
  readonly args?: readonly string[];
  readonly extra?: ExtraConfig;
  readonly others?: readonly Manifest[];
}

function alloy({ config = CONFIG, tenants = TENANTS, args = [], extra, others = [] }: Given): RenderedApp {
  const container = {
    name: 'alloy',
    image: 'registry.example.com/grafana/alloy:v1.18.0',
    args: ['run', '--storage.path=/x', '/etc/alloy/config.alloy', ...args],
    volumeMounts: [
      { name: 'config', mountPath: '/etc/alloy' },
      { name: 'tenants', mountPath: '/etc/tenants' },
    ],
  };
  const volumes = [
    { name: 'config', configMap: { name: 'alloy' } },
    { name: 'tenants', configMap: { name: 'alloy-tenants' } },
  ];
  const text = extra === undefined ? config : joinTexts(config, { name: extra.path, text: extra.text });
  const objects: readonly Manifest[] = [
    configMap('alloy', { 'config.alloy': text }),
    configMap('alloy-tenants', { 'tenants.alloy': tenants }),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'alloy', namespace: 'shop' },
      spec: { template: { spec: { containers: [container], volumes } } },
    },
    ...others,
  ];
  const environment = testEnvironment();
  const gateway = { ...environment.gateway, extraConfig: extra ?? ('none' as const) };
  return exampleApp({ app: 'alloy', objects, environment: { ...environment, gateway } });
}

function extra(text: string): ExtraConfig {
  const path = 'alloy/gateway.alloy';
  return { path, file: `platform/${path}`, text, stability: 'generally-available', community: false };
}

function told(given: Given): readonly string[] {
  return problemsOf(alloyConfigIsValid, alloy(given));
}

test('a configuration with a module passes', () => {
  expect(told({})).toEqual([]);
});

test('programs other than Alloy are left alone', () => {
  expect(problemsOf(alloyConfigIsValid, exampleApp({ objects: exampleObjects() }))).toEqual([]);
});

test('a mistake in a text of ours has its line in the ConfigMap', () => {
  expect(told({ config: CONFIG.replace('url ', 'urll ') })).toContainEqual(
    expect.stringMatching(
      /^dist\/test\/alloy\/configmap\.shop\.alloy\.yaml: data\["config\.alloy"\]:11:3: .*"urll".* → did you mean "url"\?$/,
    ),
  );
});

test('arguments of an imported module are checked, and the module itself', () => {
  expect(told({ config: CONFIG.replace('\tforward_to = [loki', '\tforwardto = [loki') })).toContainEqual(
    expect.stringContaining('unrecognized attribute name "forwardto"'),
  );
  expect(told({ tenants: TENANTS.replace('tenant.receiver', 'tenant.reciever') })).toContainEqual(
    expect.stringMatching(/configmap\.shop\.alloy\.yaml: \/etc\/tenants\/tenants\.alloy:9:\d+: .*reciever/),
  );
});

test('what never works is found though Alloy would start', () => {
  const config = `${CONFIG}\ndiscovery.kubernetes "x" {\n\trole = "pods"\n}\n`;
  expect(told({ config })).toContainEqual(expect.stringContaining('data["config.alloy"]:16:'));
});

test('the flags of the container decide what may be used', () => {
  const config = `${CONFIG}\nloki.secretfilter "x" {\n\tforward_to = [loki.write.out.receiver]\n}\n`;
  expect(told({ config })).toContainEqual(expect.stringContaining('loki.secretfilter'));
  expect(told({ config, args: ['--stability.level=public-preview'] })).toEqual([]);
});

test('a file that no Alloy of ours reads is checked by itself', () => {
  const others = [configMap('more', { 'x.alloy': 'loki.write "x" {\n\tnope = 1\n}\n', 'x.txt': 'nope' })];
  expect(told({ others })).toEqual([expect.stringContaining('configmap.shop.more.yaml: data["x.alloy"]:2:2: ')]);
});

test('a configuration that is not mounted is found, so that the check cannot be lost by a rename', () => {
  const app = alloy({});
  const renamed = app.objects.map((object) =>
    object.metadata.name === 'alloy' && object.kind === 'ConfigMap'
      ? configMap('alloy', { 'main.alloy': CONFIG })
      : object,
  );
  expect(problemsOf(alloyConfigIsValid, { ...app, objects: renamed })[0]).toContain(
    'comes from no rendered ConfigMap (got /etc/alloy/config.alloy, expected a file of a mounted ConfigMap)',
  );
});

describe('extra configuration', () => {
  const GOOD = `// Logs that programs push by syslog.
loki.source.syslog "routers" {
	listener {
		address = "0.0.0.0:1514"
	}
	forward_to = [tenants.logs.all.receiver]
}
`;

  test('may refer to components of the collector', () => {
    expect(told({ extra: extra(GOOD) })).toEqual([]);
  });

  test.each([
    ['a misspelt argument', GOOD.replace('forward_to', 'forward'), /^platform\/alloy\/gateway\.alloy:6:2: .*"forward"/],
    ['a reference to nothing', GOOD.replace('all', 'al'), /^platform\/alloy\/gateway\.alloy:6:16: .*tenants\.logs\.al/],
    ['a syntax error', GOOD.replace('{\n', '\n'), /^platform\/alloy\/gateway\.alloy:2:\d+: expected block body/],
  ])('%s is told with its place in the file', (_, text, message) => {
    expect(told({ extra: extra(text) })[0]).toMatch(message);
  });

  test('a component that the collector has is told once', () => {
    expect(told({ extra: extra('loki.write "out" { }\n') })).toEqual([
      'platform/alloy/gateway.alloy:1:1: loki.write.out is in the configuration that this is added to → give it another label',
    ]);
  });

  test('an experimental component needs the opt-in of the spec', () => {
    const text = 'loki.secretfilter "x" {\n\tforward_to = [loki.write.out.receiver]\n}\n';
    expect(told({ extra: extra(text) })).toEqual([
      expect.stringMatching(/^platform\/alloy\/gateway\.alloy:1:1: .*loki\.secretfilter.*public-preview/),
    ]);
  });

  test('a component that nobody uses is no problem, but noted with its place in the file', () => {
    const unused = `${GOOD}\nloki.echo "spare" { }\n`;
    const rendered = (text: string) => ({ platform: examplePlatform(), apps: [alloy({ extra: extra(text) })] });
    expect(told({ extra: extra(unused) })).toEqual([]);
    expect(notesOf([alloyConfigIsValid], rendered(unused))).toEqual([
      'platform/alloy/gateway.alloy:9:1: loki.echo.spare is unused: nothing sends to its receiver',
    ]);
    expect(notesOf([alloyConfigIsValid], rendered(GOOD))).toEqual([]);
  });

  test('a component whose access to Kubernetes is not known would run into 403', () => {
    const text = 'remote.kubernetes.secret "x" {\n\tnamespace = "a"\n\tname = "b"\n}\n';
    expect(told({ extra: extra(text) })).toEqual([
      expect.stringContaining('platform/alloy/gateway.alloy:1:1: remote.kubernetes.secret talks to the Kubernetes API'),
    ]);
  });
});
