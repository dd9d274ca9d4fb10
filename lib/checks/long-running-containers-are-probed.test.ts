import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { longRunningContainersAreProbed } from './long-running-containers-are-probed';

const CONTAINER = 'spec.template.spec.containers.0';

test('probes of a declared port pass, and a Job needs none', () => {
  expect(problemsOf(longRunningContainersAreProbed, exampleApp())).toEqual([]);
});

test('a missing readiness probe is found', () => {
  const app = exampleWith('Deployment web', `${CONTAINER}.readinessProbe`, undefined);
  expect(problemsOf(longRunningContainersAreProbed, app)).toEqual([
    "dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].readinessProbe: container web has no readinessProbe (got nothing, expected a probe) → add the program's readiness and liveness endpoints",
  ]);
});

test('a probe of a port that the container does not declare is found, also by number', () => {
  for (const port of ['metrics', 9090]) {
    const app = exampleWith('Deployment web', `${CONTAINER}.livenessProbe`, { tcpSocket: { port } });
    expect(problemsOf(longRunningContainersAreProbed, app)).toEqual([
      `dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].livenessProbe: container web does not declare the port that is probed (got ${port}, expected http (8080)) → use the name of a container port`,
    ]);
  }
});
