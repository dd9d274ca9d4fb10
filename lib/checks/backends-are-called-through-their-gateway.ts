import { groupBy } from '../manifests/group-by';
import { serviceSpec } from '../manifests/services';
import type { Layer, RenderedApp, ServicePort } from '../rendered';
import type { Problem } from '../spec/problem';
import type { Check } from './check';

/** Collectors scrape the metrics of every program at the program itself. */
const EXCUSED: Layer = 'collector';

/**
 * Backends believe whatever tenant a request names. What stands before them asks for a password, so nobody may have a way
 * around it: network policies are made from connections.
 */
export const backendsAreCalledThroughTheirGateway: Check = {
  id: 'backends-are-called-through-their-gateway',
  sentence: 'A backend that has a tenant gateway is called through it by every other application but collectors.',
  run: ({ apps }) => {
    const clusters = groupBy(apps, (app) => app.environment.cluster.server);
    return [...clusters.values()].flatMap((ofCluster) => {
      const guarded = ofCluster.filter((app) => gateways(app).length > 0);
      const callers = ofCluster.filter((app) => app.layer !== EXCUSED);
      return callers.flatMap((caller) =>
        guarded.filter((app) => app !== caller).flatMap((app) => aroundGateway(caller, app)),
      );
    });
  },
};

/** Names of the Services that lead to the application's gateway, whose pods are named `<application>-gateway`. */
function gateways({ app, objects }: RenderedApp): readonly string[] {
  return objects
    .filter((object) => object.kind === 'Service')
    .filter((object) => serviceSpec(object).selector?.['app.kubernetes.io/name'] === `${app}-gateway`)
    .map((object) => object.metadata.name);
}

function aroundGateway(caller: RenderedApp, called: RenderedApp): readonly Problem[] {
  const expected = gateways(called);
  return caller.connections.flatMap(({ to, purpose, url }) =>
    to === 'external' || expected.includes(to.service) || !has(called, to)
      ? []
      : [
          {
            at: { file: `dist/${caller.environment.name}/${caller.app}` },
            path: `${purpose} (${url})`,
            problem: `calls ${called.app} around its gateway`,
            got: to.service,
            expected: expected.join(' or '),
            fix: 'connect to an endpoint that the gateway returned',
          },
        ],
  );
}

function has({ objects }: RenderedApp, { service, namespace }: ServicePort): boolean {
  return objects.some(
    ({ kind, metadata }) => kind === 'Service' && metadata.name === service && metadata.namespace === namespace,
  );
}
