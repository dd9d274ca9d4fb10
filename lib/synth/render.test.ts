import { ApiObject, App } from 'cdk8s';
import { testEnvironment } from '../../test/example-objects';
import { ComponentChart, EnvironmentScope } from '../component';
import { render } from './render';

class Shop extends ComponentChart {
  constructor(scope: EnvironmentScope) {
    super(scope, { app: 'shop', layer: 'backend' });
    new ApiObject(this, 'service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { b: 1, a: undefined },
    });
    new ApiObject(this, 'role', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'web' },
    });
    new ApiObject(this, 'map', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' }, data: {} });
    this.requireSecret({ name: 's', key: 'k' }, { purpose: 'shop: a key', content: 'any text' });
  }
}

function rendered() {
  return render([new Shop(new EnvironmentScope(new App(), testEnvironment()))]);
}

test('objects are plain data in the order of their files, without what is undefined', () => {
  expect(rendered()[0]?.objects).toEqual([
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'web' } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', namespace: 'observability' }, data: {} },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'observability' }, spec: { b: 1 } },
  ]);
});

test('what the chart declares goes along', () => {
  expect(rendered()[0]).toMatchObject({
    environment: { name: 'test' },
    app: 'shop',
    layer: 'backend',
    connections: [],
    secrets: [{ namespace: 'observability', name: 's', key: 'k', purpose: 'shop: a key', content: 'any text' }],
  });
});

test('each object is turned into JSON once', () => {
  const chart = new Shop(new EnvironmentScope(new App(), testEnvironment()));
  const spies = chart.node
    .findAll()
    .filter(ApiObject.isApiObject)
    .map((object) => jest.spyOn(object, 'toJson'));
  render([chart]);
  expect(spies.map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1]);
});
