import { environmentOf, examplePlatform } from '../../test/example-platform';
import { check, render } from '../alloy';
import { Endpoint } from '../component';
import type { Duration, Platform, TailSampling } from '../spec/model';
import { ALL_BACKENDS } from './collectors.fixture';
import { type HubConfigProps, hubConfig } from './hub-config';

const PROTOCOLS = { otlp: true, jaeger: true, zipkin: true };
const SAMPLING: TailSampling = {
  percent: 10,
  keepErrors: true,
  keepSlowerThan: '1m30s' as Duration,
  decisionWait: '20s' as Duration,
};
const PEERS = new Endpoint({ host: 'gateways', port: 4320 });

const SCRAPED: HubConfigProps['scraped'] = [
  { job: 'kube-state-metrics', endpoint: new Endpoint({ host: 'state', port: 8080 }), labels: 'own' },
  {
    job: 'redis-exporter',
    endpoint: new Endpoint({ host: 'carts', port: 9121 }),
    labels: { instance: 'carts', namespace: 'team-alpha' },
  },
];

function configOf({
  unknownNamespaces,
  ...props
}: Partial<HubConfigProps & Pick<Platform, 'unknownNamespaces'>> = {}): string {
  return render(
    hubConfig({
      name: 'alloy-gateway',
      ownMetrics: true,
      reloads: true,
      collected: ['logs', 'metrics', 'profiles'],
      tenants: {
        routing: {
          environment: environmentOf(examplePlatform(), 'prod'),
          unknownNamespaces: unknownNamespaces ?? 'infrastructure',
        },
        push: ALL_BACKENDS,
        externalLabels: { cluster: 'c1', environment: 'prod' },
        exemplars: true,
        receivers: { profiles: true, faro: true },
      },
      protocols: PROTOCOLS,
      collectorsToken: undefined,
      tailSampling: 'off',
      peers: undefined,
      scraping: environmentOf(examplePlatform(), 'prod').sources.scraping,
      namespace: 'observability',
      ...props,
    }),
  );
}

/** The text of one component. */
function block(text: string, head: string): string {
  const [found] = new RegExp(`^${head.replaceAll('.', '\\.')} \\{[^]*?^\\}`, 'm').exec(text) ?? [];
  if (found === undefined) throw new Error(`no ${head}`);
  return found;
}

test.each<[string, Parameters<typeof configOf>[0]]>([
  ['everything', {}],
  ['unknown namespaces dropped', { unknownNamespaces: 'drop' }],
  ['sampling at one gateway', { tailSampling: SAMPLING }],
  ['sampling at several', { tailSampling: SAMPLING, peers: PEERS }],
  ['Zipkin alone', { protocols: { otlp: false, jaeger: false, zipkin: true } }],
  ['collectors that push', { collectorsToken: '/etc/token' }],
  ['nothing pushed', { protocols: { otlp: false, jaeger: false, zipkin: false } }],
  ['programs of the cluster', { scraped: SCRAPED }],
])('the checker finds nothing in the configuration with %s', (_, props) => {
  expect(check(configOf(props)).problems).toEqual([]);
});

describe('what applications push', () => {
  const text = configOf();

  test('loses what it says of its origin before Kubernetes is asked, for every signal', () => {
    for (const receiver of ['otelcol.receiver.otlp "applications"', 'otelcol.receiver.jaeger "applications"']) {
      expect(block(text, receiver)).toContain('[otelcol.processor.memory_limiter.applications.input]');
    }
    const limiter = block(text, 'otelcol.processor.memory_limiter "applications"');
    for (const signal of ['logs   ', 'metrics', 'traces ']) {
      expect(limiter).toContain(`${signal} = [otelcol.processor.transform.erase_claims_of_applications.input]`);
      expect(block(text, 'otelcol.processor.transform "erase_claims_of_applications"')).toContain(
        `${signal} = [otelcol.processor.k8sattributes.applications.input]`,
      );
    }
    for (const signal of ['trace', 'metric', 'log']) {
      expect(block(text, 'otelcol.processor.transform "erase_claims_of_applications"')).toMatch(
        new RegExp(`${signal}_statements \\{\\s+context\\s+= "resource"\\s+statements = \\[\\s*.delete_matching_keys`),
      );
    }
  });

  test.each(['k8s.namespace.name', 'k8s.pod.name', 'tenant', '__tenant_id__', 'namespace', 'loki.resource.labels'])(
    'the attribute %s is erased',
    (name) => {
      const [, pattern = ''] = /delete_matching_keys\(resource\.attributes, "(.*?)"\)/.exec(text) ?? [];
      expect(name).toMatch(new RegExp(pattern.replaceAll('\\\\', '\\')));
    },
  );

  test('what a service is called is kept', () => {
    const [, pattern = ''] = /delete_matching_keys\(resource\.attributes, "(.*?)"\)/.exec(text) ?? [];
    for (const name of ['service.name', 'service.namespace', 'host.name', 'tenants', 'my.tenant']) {
      expect(name).not.toMatch(new RegExp(pattern.replaceAll('\\\\', '\\')));
    }
  });

  test('is the pod’s that the connection comes from', () => {
    expect(block(text, 'otelcol.processor.k8sattributes "applications"')).toContain(`	pod_association {
		source {
			from = "connection"
		}
	}`);
  });

  test('a label namespace of a data point is always that of the resource', () => {
    const statements = block(text, 'otelcol.processor.transform "otlp_metrics"');
    const erased = statements.indexOf('delete_matching_keys(datapoint.attributes, "^namespace$")');
    const set = statements.indexOf('set(datapoint.attributes["namespace"], resource.attributes["k8s.namespace.name"])');
    expect(erased).toBeGreaterThan(0);
    expect(set).toBeGreaterThan(erased);
  });

  test('comes from nowhere known: dropped where unknown namespaces are', () => {
    expect(text).not.toContain('known_applications');
    const dropping = configOf({ unknownNamespaces: 'drop' });
    expect(block(dropping, 'otelcol.processor.k8sattributes "applications"')).toContain(
      'traces  = [otelcol.processor.filter.known_applications.input]',
    );
    expect(block(dropping, 'otelcol.processor.filter "known_applications"')).toContain(
      'conditions = [`attributes["k8s.namespace.name"] == nil`]',
    );
  });
});

test('what our own collectors push needs their token, and is the pod’s whose unique id they say', () => {
  const text = configOf({ collectorsToken: '/etc/token' });
  expect(block(text, 'otelcol.receiver.otlp "collectors"')).toContain(
    'auth              = otelcol.auth.bearer.collectors.handler',
  );
  expect(block(text, 'otelcol.receiver.otlp "collectors"')).not.toContain('logs');
  expect(block(text, 'otelcol.processor.memory_limiter "collectors"')).toContain(
    'traces  = [otelcol.processor.transform.erase_claims_of_collectors.input]',
  );
  expect(block(text, 'otelcol.processor.k8sattributes "collectors"')).toContain(`	pod_association {
		source {
			from = "resource_attribute"
			name = "k8s.pod.uid"
		}
	}`);
  const erase = block(text, 'otelcol.processor.transform "erase_claims_of_collectors"');
  expect(erase.indexOf('delete_matching_keys')).toBeLessThan(erase.indexOf('set(resource.attributes["k8s.pod.uid"]'));
  expect(block(text, 'local.file "collectors_token"')).toContain('is_secret = true');
});

describe('tail sampling', () => {
  test('at one gateway stands between the sender’s identity and the tenants', () => {
    const text = configOf({ tailSampling: SAMPLING });
    expect(block(text, 'otelcol.processor.transform "otlp_traces"')).toContain(
      'traces = [otelcol.processor.tail_sampling.traces.input]',
    );
    const sample = block(text, 'otelcol.processor.tail_sampling "traces"');
    expect(sample).toContain('traces = tenants.traces.by_namespace.receivers');
    expect(sample).toContain('decision_wait  = "20s"');
    expect(sample).toContain('threshold_ms = 90000');
    expect(sample).toContain('sampling_percentage = 10');
    expect(text).not.toContain('loadbalancing');
  });

  test('at several gateways brings the spans of a trace together first', () => {
    const text = configOf({ tailSampling: SAMPLING, peers: PEERS });
    const balance = block(text, 'otelcol.exporter.loadbalancing "sampling"');
    expect(balance).toContain('hostname = "gateways"');
    expect(block(text, 'otelcol.receiver.otlp "sampling"')).toContain('endpoint          = "0.0.0.0:4320"');
    expect(block(text, 'otelcol.processor.memory_limiter "sampling"')).toContain(
      'traces = [otelcol.processor.tail_sampling.traces.input]',
    );
  });
});

describe('programs that are there once in the cluster', () => {
  const text = configOf({ scraped: SCRAPED });

  test('the state of the cluster keeps its labels and is the platform’s, whatever it is about', () => {
    const scrape = block(text, 'prometheus.scrape "cluster_state"');
    expect(scrape).toMatch(/forward_to +=\s\[tenants\.tenant_metrics\.platform\.receiver\]/);
    expect(scrape).toMatch(/honor_labels +=\strue/);
    expect(block(text, 'tenants.tenant_metrics "platform"')).toMatch(
      /tenant +=\s"infrastructure"\s+namespaces +=\s"\.\*"/,
    );
  });

  test('metrics of a team’s database are the team’s', () => {
    const scrape = block(text, 'prometheus.scrape "databases"');
    expect(scrape).toContain('namespace   = "team-alpha"');
    expect(scrape).toContain('tenants.metrics.by_namespace.receivers');
    expect(scrape).toMatch(/honor_labels +=\sfalse/);
  });

  test('the gateways share them, and scrape nothing twice', () => {
    for (const label of ['cluster_state', 'databases']) {
      expect(block(text, `prometheus.scrape "${label}"`)).toMatch(/clustering \{\s+enabled = true/);
    }
  });
});
