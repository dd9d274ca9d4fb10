import { exampleApp, problemsOf } from '../../test/example-objects';
import { rulesAreAnswered } from './rules-are-answered';

function found(program: string, expr: string, more: Readonly<Record<string, unknown>> = {}) {
  const alert = { alert: 'Shop', expr, ...more };
  const recording = { record: 'shop:cpu:rate5m', expr: 'sum(rate(container_cpu_usage_seconds_total[5m]))' };
  const groups = [{ name: 'shop', rules: program === 'loki' ? [alert] : [recording, alert] }];
  const configMap = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${program}-rules-0`, namespace: 'shop' },
    data: { 'team-alpha.shop.yaml': JSON.stringify({ groups }) },
  };
  return problemsOf(rulesAreAnswered, exampleApp({ app: program, objects: [configMap] }));
}

test.each([
  ['mimir', 'container_memory_working_set_bytes > 1'],
  ['mimir', 'shop:cpu:rate5m > 1'],
  ['loki', 'sum(rate({namespace="shop"}[5m])) > 1'],
])('a rule of %s that is answered passes: %s', (program, expr) => {
  expect(found(program, expr)).toEqual([]);
});

test.each([
  ['mimir', 'container_memory_working_set_byte > 1', 'container_memory_working_set_bytes'],
  ['mimir', 'sum(up', 'column'],
  ['loki', '{namespace="shop"}', 'column'],
])('a rule of %s that is not answered is found: %s', (program, expr, said) => {
  const [problem] = found(program, expr);
  expect(problem).toContain('data["team-alpha.shop.yaml"]: Shop: ');
  expect(problem).toContain(said);
});

test('a field that no ruler knows is found', () => {
  expect(found('mimir', 'up == 0', { fro: '5m' })[0]).toContain('did you mean for?');
});
