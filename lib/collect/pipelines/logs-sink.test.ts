import { alloyConfig, render } from '../../alloy';
import { Endpoint } from '../../component';
import { gatewayLogs, lokiSink } from './logs-sink';

test('an agent waits for the gateway as long as it takes', () => {
  const gateway = new Endpoint({ host: 'gateway', port: 3100, path: '/loki/api/v1/push' });
  expect(render(alloyConfig(gatewayLogs(gateway)))).toBe(`loki.write "gateway" {
	endpoint {
		url                 = "http://gateway:3100/loki/api/v1/push"
		max_backoff_retries = 0
		max_backoff_period  = "30s"
	}
}
`);
});

test('one tenant’s rate limit does not hold up the others', () => {
  expect(text({ host: 'loki', port: 80 })).toContain('retry_on_http_429   = false');
});

test('a backend without credentials gets none', () => {
  expect(text({ host: 'loki', port: 80 })).not.toContain('basic_auth');
});

test('the password of a backend is read from a file', () => {
  const auth = { user: 'telemetry', password: { name: 'backends-auth', key: 'password' } };
  expect(text({ scheme: 'https', host: 'backends.example.com', port: 443, auth })).toContain(`
		basic_auth {
			username      = "telemetry"
			password_file = "/etc/alloy-passwords/backends-auth/password"
		}`);
});

test('every stream says where it comes from', () => {
  expect(text({ host: 'loki', port: 80 })).toContain('	external_labels = {\n		cluster = "c1",\n	}');
});

function text(props: ConstructorParameters<typeof Endpoint>[0]): string {
  const push = new Endpoint(props);
  return render(alloyConfig(lokiSink({ push, externalLabels: { cluster: 'c1' } })));
}
