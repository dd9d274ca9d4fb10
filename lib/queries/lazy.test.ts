const loaded: string[] = [];

for (const name of ['@prometheus-io/lezer-promql', '@grafana/lezer-logql', '@grafana/lezer-traceql'])
  jest.mock(name, () => {
    loaded.push(name);
    return jest.requireActual(name);
  });

test('a grammar is loaded with the first query of its language', () => {
  const { checkPromql } = require('./promql/check-promql');
  require('./logql/check-logql');
  require('./traceql/check-traceql');
  expect(loaded).toEqual([]);
  checkPromql('up');
  checkPromql('up == 0');
  expect(loaded).toEqual(['@prometheus-io/lezer-promql']);
});
