import { exampleApp, exampleObjects, problemsOf, testEnvironment } from '../../test/example-objects';
import { examplePlatform } from '../../test/example-platform';
import { CheckContext } from './context';
import { grafanaIniKeysExist } from './grafana-ini-keys-exist';

function problemsIn(ini: string): readonly string[] {
  const metadata = { name: 'grafana', namespace: 'shop' };
  const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'grafana.ini': ini } };
  return problemsOf(grafanaIniKeysExist, exampleApp({ objects: [...exampleObjects(), configMap] }));
}

test('settings of Grafana pass, in sections that take any key whatever', () => {
  expect(problemsIn('[server]\nhttp_port = 3000\n\n[feature_toggles]\nanything = true\n[plugin.x]\ny = z\n')).toEqual(
    [],
  );
});

test('a key or section that Grafana does not know is found, with the nearest', () => {
  expect(problemsIn('[server]\nhttp_prot = 3000\n')).toEqual([
    'dist/test/shop/configmap.shop.grafana.yaml: data["grafana.ini"]: [server] http_prot: Grafana knows no such key of section server, and would pass over it (got http_prot, expected a setting of the pinned version) → did you mean http_port?',
  ]);
  expect(problemsIn('[sever]\nhttp_port = 3000\n')).toEqual([
    expect.stringContaining('Grafana knows no such section, and would pass over it (got sever'),
  ]);
});

test('what a person wrote leads to the place where it was written', () => {
  const { grafana } = testEnvironment();
  const environment = testEnvironment({ grafana: { ...grafana, config: { server: { http_prot: 1 } } } });
  const metadata = { name: 'grafana', namespace: 'shop' };
  const data = { 'grafana.ini': '[server]\nhttp_prot = 1\n' };
  const app = exampleApp({ environment, objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata, data }] });
  const [problem] = grafanaIniKeysExist.run(new CheckContext({ platform: examplePlatform(), apps: [app] }));
  expect(problem?.written).toEqual({
    environment: environment.name,
    path: ['grafana', 'config', 'server', 'http_prot'],
  });
});
