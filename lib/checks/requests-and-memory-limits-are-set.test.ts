import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { requestsAndMemoryLimitsAreSet } from './requests-and-memory-limits-are-set';

const POD = 'spec.template.spec';

test('requests and a memory limit pass without a CPU limit', () => {
  expect(problemsOf(requestsAndMemoryLimitsAreSet, exampleApp())).toEqual([]);
});

test('a missing memory limit is found', () => {
  const app = exampleWith('Deployment web', `${POD}.containers.0.resources.limits`, { cpu: '1' });
  expect(problemsOf(requestsAndMemoryLimitsAreSet, app)).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].resources.limits.memory: container web has none (got nothing, expected a quantity) → set the memory limit of the container',
  ]);
});

test('init containers and Jobs are looked at too', () => {
  const init = exampleWith('Deployment web', `${POD}.initContainers`, [{ name: 'init', image: 'init:1' }]);
  const job = exampleWith('Job load', `${POD}.containers.0.resources`, undefined);
  expect(problemsOf(requestsAndMemoryLimitsAreSet, init)).toHaveLength(3);
  expect(problemsOf(requestsAndMemoryLimitsAreSet, job)).toHaveLength(3);
});
