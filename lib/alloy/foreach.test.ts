import { component } from './component';
import { alloyConfigAt, render } from './config';
import { field } from './expression';
import { foreach } from './foreach';

const pods = component('discovery.kubernetes', 'pods', { role: 'pod' });
const write = component('prometheus.remote_write', 'mimir', {});
const redis = foreach('redis', { collection: pods.exports.targets, enable_metrics: true }, (each) => {
  const exporter = component('prometheus.exporter.redis', 'default', { redis_addr: field(each, '__address__') });
  const scrape = component('prometheus.scrape', 'default', {
    targets: exporter.exports.targets,
    forward_to: [write.exports.receiver],
  });
  return [exporter, scrape];
});

test('foreach repeats its template', () => {
  const text = render(alloyConfigAt({ stability: 'experimental' }, pods, redis, write));
  expect(text).toContain(`foreach "redis" {
	collection     = discovery.kubernetes.pods.targets
	enable_metrics = true
	var            = "each"

	template {
		prometheus.exporter.redis "default" {
			redis_addr = each.__address__
		}

		prometheus.scrape "default" {
			targets    = prometheus.exporter.redis.default.targets
			forward_to = [prometheus.remote_write.mimir.receiver]
		}
	}
}
`);
});

test('what the collection and the template refer to must be in the configuration', () => {
  expect(() => alloyConfigAt({ stability: 'experimental' }, redis, write)).toThrow('discovery.kubernetes.pods');
  expect(() => alloyConfigAt({ stability: 'experimental' }, redis, pods)).toThrow('prometheus.remote_write.mimir');
});
