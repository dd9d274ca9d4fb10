import { commented } from './comment';
import { component, configBlock } from './component';
import { alloyConfig, render } from './config';
import type { AlloyNode } from './node';

function text(node: AlloyNode): string {
  return render(alloyConfig(node));
}

test('attributes and blocks are printed in the order of the object', () => {
  const write = component('loki.write', 'default', {
    endpoint: [
      { url: 'http://a/push', tenant_id: 'team-alpha', queue_config: { capacity: '20MiB' } },
      { url: 'http://b/push', retry_on_http_429: false },
    ],
    max_streams: 5,
  });
  expect(text(write)).toBe(`loki.write "default" {
	endpoint {
		url       = "http://a/push"
		tenant_id = "team-alpha"

		queue_config {
			capacity = "20MiB"
		}
	}

	endpoint {
		url               = "http://b/push"
		retry_on_http_429 = false
	}

	max_streams = 5
}
`);
});

test('blocks of a group keep their order, also inside each other', () => {
  const process = component('loki.process', 'pods', {
    stages: [
      { stage: 'cri' },
      { stage: 'json', expressions: { level: '', 'trace-id': 'trace.id' } },
      { stage: 'match', selector: '{app="web"}', stages: [{ stage: 'drop', older_than: '24h' }] },
      { stage: 'cri', max_partial_lines: 10 },
    ],
    forward_to: [],
  });
  expect(text(process)).toBe(`loki.process "pods" {
	stage.cri { }

	stage.json {
		expressions = {
			level      = "",
			"trace-id" = "trace.id",
		}
	}

	stage.match {
		selector = \`{app="web"}\`

		stage.drop {
			older_than = "24h"
		}
	}

	stage.cri {
		max_partial_lines = 10
	}

	forward_to = []
}
`);
});

test('labelled blocks get their keys as labels', () => {
  const snmp = component('prometheus.exporter.snmp', 'switches', { target: { core: { address: '10.0.0.1' } } });
  expect(text(snmp)).toBe(`prometheus.exporter.snmp "switches" {
	target "core" {
		address = "10.0.0.1"
	}
}
`);
});

test('undefined leaves an attribute and a block out', () => {
  const write = component('loki.write', 'default', {
    max_streams: undefined,
    wal: undefined,
    external_labels: { cluster: 'a' },
  });
  expect(text(write)).toBe(`loki.write "default" {
	external_labels = {
		cluster = "a",
	}
}
`);
});

test('a comment is printed above the block', () => {
  const logging = configBlock('logging', { level: 'info' }, { comment: 'Level of Alloy itself.\nSee docs.' });
  expect(text(logging)).toBe(`// Level of Alloy itself.
// See docs.
logging {
	level = "info"
}
`);
});

test('an export is a reference', () => {
  const pods = component('discovery.kubernetes', 'pods', { role: 'pod' });
  const relabel = component('discovery.relabel', 'pods', { targets: pods.exports.targets });
  expect(render(alloyConfig(pods, relabel))).toContain('targets = discovery.kubernetes.pods.targets\n');
});

test('a key that came in by a spread and is no argument throws', () => {
  const extra = { tenant: 'a' };
  expect(() => component('loki.write', 'default', { endpoint: [{ url: 'http://a', ...extra }] })).toThrow(
    'loki.write.default: endpoint: tenant is neither an attribute nor a block here',
  );
});

test('a label that is no identifier throws', () => {
  expect(() => component('loki.write', 'team-alpha', {})).toThrow(
    'loki.write.team-alpha: the label "team-alpha" is no identifier of Alloy; label("team-alpha") makes one of any name',
  );
});

test('a nested block may have a comment', () => {
  const relabel = component('discovery.relabel', 'pods', {
    targets: [],
    rule: [commented('Jobs end by themselves.', { source_labels: ['job'], action: 'drop' })],
  });
  expect(text(relabel)).toBe(`discovery.relabel "pods" {
	targets = []

	// Jobs end by themselves.
	rule {
		source_labels = ["job"]
		action        = "drop"
	}
}
`);
});
