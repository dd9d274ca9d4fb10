import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { serviceTargetPortExists } from './service-target-port-exists';

test('target ports that a container declares pass, by name, by number and by default', () => {
  const ports = [
    { name: 'a', port: 80, targetPort: 'http' },
    { name: 'b', port: 81, targetPort: 8080 },
    { name: 'c', port: 8080 },
  ];
  expect(problemsOf(serviceTargetPortExists, exampleApp())).toEqual([]);
  expect(problemsOf(serviceTargetPortExists, exampleWith('Service web', 'spec.ports', ports))).toEqual([]);
});

test('a target port that no container declares is found', () => {
  const app = exampleWith('Service web', 'spec.ports', [{ name: 'http', port: 80, targetPort: 'web' }]);
  expect(problemsOf(serviceTargetPortExists, app)).toEqual([
    'dist/test/shop/service.shop.web.yaml: spec.ports[0].targetPort: no container of Deployment web has this port (got web, expected http (8080)) → use the name of a container port, or declare the port on the container',
  ]);
});
