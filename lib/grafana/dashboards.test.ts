import { dashboardsFile } from './dashboards';

const folder = { name: 'services', title: 'Services', organizations: ['team-alpha'], files: { 'red.json': '{}' } };

test('an organization gets its folders, by a provider whose name no other has', () => {
  expect(dashboardsFile({ name: 'team-alpha', shows: 'all' }, [folder], '/dashboards')).toBe(`apiVersion: 1
providers:
  - name: team-alpha/services
    orgId: \${org:team-alpha}
    folder: Services
    folderUid: services-team-alpha
    type: file
    disableDeletion: false
    allowUiUpdates: false
    updateIntervalSeconds: 3600
    options:
      path: /dashboards/services
`);
});

test('an organization without folders has no file', () => {
  expect(dashboardsFile({ name: 'platform', shows: 'all' }, [folder], '/dashboards')).toBeUndefined();
});
