import { loadFiles, messages } from '../folder.fixture';

const DEV = 'cluster: { server: https://dev.example.com }\n';

test.each([
  ['slack: "#a"', 'alerts.slack: platform.yaml does not say how the platform reaches Slack'],
  ['email: [a@example.com]', 'alerts.email: platform.yaml does not say how the platform reaches mail'],
])('a tenant with `%s` needs the platform to reach it', (said, problem) => {
  const found = messages(loadFiles({ 'tenants/a.yaml': `namespaces: [a]\nalerts: { ${said} }\n` }));
  expect(found).toEqual([expect.stringContaining(problem)]);
});

test('alerting needs an Alertmanager', () => {
  expect(messages(loadFiles({ 'environments/dev.yaml': `${DEV}backends: { logs: on }\nalerting: on\n` }))).toEqual([
    expect.stringContaining('alerting: there is no Alertmanager: it comes with the backend for metrics'),
  ]);
});
