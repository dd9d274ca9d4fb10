import { alloyConfig, check, render } from '../alloy';
import type { TenantId } from '../spec/model';
import { ALL_BACKENDS } from './collectors.fixture';
import { tenantSinks } from './tenant-sinks';

const EXTERNAL = { cluster: 'c1', environment: 'prod' };
const TENANT = 'team-alpha' as TenantId;

const sinks = tenantSinks({ tenant: TENANT, push: ALL_BACKENDS, externalLabels: EXTERNAL, exemplars: true });
const text = render(alloyConfig(sinks.outlets.flatMap(({ nodes }) => nodes)));

test('each signal has one way out, as the one tenant', () => {
  expect(check(text).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(sinks.outlets.map(({ signal, endpoint }) => [signal, endpoint.url])).toEqual([
    ['logs', ALL_BACKENDS.logs?.url],
    ['metrics', ALL_BACKENDS.metrics?.url],
    ['traces', ALL_BACKENDS.traces?.url],
    ['profiles', ALL_BACKENDS.profiles?.url],
  ]);
  expect(text.match(/"X-Scope-OrgID" = "team-alpha"/g)).toHaveLength(3);
  expect(text).toMatch(/tenant_id +=\s+"team-alpha"/);
});

test('what asks for credentials gets those of its endpoint', () => {
  expect(text.match(/username +=\s+"telemetry"/g)).toHaveLength(3);
});

test('a signal that is kept nowhere has no way out', () => {
  const { logs, metrics, traces, profiles, outlets } = tenantSinks({
    tenant: TENANT,
    push: { traces: ALL_BACKENDS.traces },
    externalLabels: EXTERNAL,
    exemplars: true,
  });
  expect([logs, metrics, profiles]).toEqual([undefined, undefined, undefined]);
  expect(traces).toHaveLength(1);
  expect(outlets).toHaveLength(1);
});
