import { App } from 'cdk8s';
import { environmentOf } from '../../test/example-platform';
import { objectNamed, plainObjects } from '../../test/rendered-objects';
import { type ComponentChart, Endpoint, EnvironmentScope } from '../component';
import type { Manifest } from '../rendered';
import type { Platform } from '../spec/model';
import { poolsOf } from '../spec/pools';
import { AlloyAgent } from './agent';
import { AlloyEvents } from './events';
import { AlloyGateway } from './gateway';
import { type NamespaceCollector, namespaceCollectors } from './namespace-collector';
import { poolSinks } from './pool-sinks';
import type { PushEndpoints } from './sinks';

/** Push API of a Loki behind an ingress, with a password. */
export const LOKI = new Endpoint({
  scheme: 'https',
  host: 'backends.prod.example.com',
  port: 443,
  path: '/loki/api/v1/push',
  auth: { user: 'telemetry', password: { name: 'backends-auth', key: 'password' } },
});

const BACKENDS = { host: 'backends', port: 80 } as const;

/** A backend for each signal. */
export const ALL_BACKENDS: Required<PushEndpoints> = {
  logs: LOKI,
  metrics: new Endpoint({ ...BACKENDS, path: '/metrics/push', ...(LOKI.auth && { auth: LOKI.auth }) }),
  traces: new Endpoint({ ...BACKENDS, path: '/v1/traces', ...(LOKI.auth && { auth: LOKI.auth }) }),
  profiles: new Endpoint({ ...BACKENDS, path: '/profiles' }),
};

/** The charts of an environment's collectors. */
export function collectors(platform: Platform, push: PushEndpoints = { logs: LOKI }) {
  const scope = new EnvironmentScope(new App(), environmentOf(platform, 'prod'));
  const gateway = new AlloyGateway(scope, { platform, push });
  const { inlets } = gateway;
  return {
    gateway,
    agent: new AlloyAgent(scope, { gateway: inlets }),
    events: new AlloyEvents(scope, { gateway: inlets }),
  };
}

/** The same with two pools of gateways. */
export function pooledCollectors(platform: Platform) {
  const environment = { ...environmentOf(platform, 'prod'), gatewayPools: 2 };
  const scope = new EnvironmentScope(new App(), environment);
  const pools = poolsOf(environment);
  const gateways = pools.map((pool) => new AlloyGateway(scope, { platform, push: ALL_BACKENDS, pool }));
  const inlets = pools.map((pool, i) => ({ pool, inlets: gateways[i]?.inlets ?? {} }));
  const agent = new AlloyAgent(scope, { gateway: gateways[0]?.inlets ?? {}, pools: inlets });
  return { pools, gateways, agent, sinks: poolSinks(inlets, { exemplars: true }) };
}

/** The collector of a tenant's namespace that takes everything there is. */
export function namespaceCollectorOf(platform: Platform): NamespaceCollector {
  const prod = environmentOf(platform, 'prod');
  const sources = {
    ...prod.sources,
    ...{ otlp: true, jaeger: true, zipkin: true, pushedProfiles: true, serviceMonitors: true },
  };
  const tenants = prod.tenants.map((tenant) => ({ ...tenant, faro: { ...tenant.faro, enabled: true } }));
  const environment = { ...prod, sources, tenants, collection: ['per-namespace'] as const };
  const [first] = namespaceCollectors(new EnvironmentScope(new App(), environment), () => ALL_BACKENDS);
  if (first === undefined) throw new Error('the tenants have no namespaces');
  return first;
}

/** The one object of a kind and name in a chart. */
export function objectOf(chart: ComponentChart, kind: string, name: string): Manifest {
  return objectNamed(plainObjects(chart), kind, name);
}
