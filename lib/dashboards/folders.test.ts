import { environmentOf, examplePlatform } from '../../test/example-platform';
import type { Environment } from '../spec/model';
import { dashboardFolders } from './folders';

const prod = environmentOf(examplePlatform(), 'prod');
const ORGANIZATIONS = ['platform', 'team-alpha'];
const EVERYWHERE: Environment['keptIn'] = { metrics: 'prod', logs: 'prod', traces: 'prod', profiles: 'prod' };

const filesOf = (environment: Environment) =>
  Object.fromEntries(
    dashboardFolders(environment, ORGANIZATIONS).map(({ name, files, organizations }) => [
      name,
      { organizations, files: Object.keys(files) },
    ]),
  );

test('applications are for everybody, clusters and the platform for those who run them', () => {
  const folders = filesOf({ ...prod, keptIn: EVERYWHERE });
  expect(folders.applications).toEqual({
    organizations: ORGANIZATIONS,
    files: ['services.json', 'namespaces.json', 'logs.json', 'traces.json', 'alerts.json'],
  });
  expect(folders.cluster?.organizations).toEqual(['platform']);
  expect(folders.platform?.organizations).toEqual(['platform']);
});

test('a dashboard of what is kept nowhere, or does not run, is not there', () => {
  const folders = filesOf({ ...prod, keptIn: { ...EVERYWHERE, traces: undefined, profiles: undefined } });
  expect(folders.applications?.files).toEqual(['namespaces.json', 'logs.json', 'alerts.json']);
  expect(folders.platform?.files).not.toContain('tempo.json');
  expect(folders.cluster?.files).toEqual(['nodes.json']);
  expect(filesOf({ ...prod, keptIn: EVERYWHERE, beyla: BEYLA }).applications?.files).toContain('beyla.json');
});

test('a row of what is kept nowhere is not there', () => {
  const rows = (environment: Environment) =>
    dashboardFolders(environment, ORGANIZATIONS).find(({ name }) => name === 'applications')?.files['services.json'];
  expect(rows({ ...prod, keptIn: EVERYWHERE })).toContain('"type":"flamegraph"');
  expect(rows({ ...prod, keptIn: { ...EVERYWHERE, profiles: undefined } })).not.toContain('pyroscope');
});

test('no dashboard links to one that is not there', () => {
  const environment = { ...prod, keptIn: { ...EVERYWHERE, traces: undefined } };
  const files = dashboardFolders(environment, ORGANIZATIONS).flatMap((folder) => Object.entries(folder.files));
  const uids = files.map(([name]) => name.replace('.json', ''));
  const links = files.flatMap(([, text]) => [...text.matchAll(/"url":"\/d\/([^"]+)"/g)].map(([, uid]) => uid));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((uid) => !uids.includes(uid ?? ''))).toEqual([]);
});

const BEYLA: Environment['beyla'] = { resources: prod.agent.resources, traces: true, metrics: true };
