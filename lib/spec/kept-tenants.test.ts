import { examplePlatform } from '../../test/example-platform';
import { tenantsKeptIn } from './kept-tenants';

test('a backend keeps the tenants of every environment that sends to it', () => {
  // Both environments send to prod; team-beta is in prod alone, team-gamma in test alone.
  const platform = examplePlatform({
    'team-alpha': { namespaces: ['team-alpha'] },
    'team-beta': { namespaces: ['team-beta'], environments: ['prod'] },
    'team-gamma': { namespaces: ['team-gamma'], environments: ['test'] },
  });
  expect(tenantsKeptIn(platform, 'prod', 'logs').map(({ id }) => id)).toEqual([
    'team-alpha',
    'team-beta',
    'team-gamma',
  ]);
  expect(tenantsKeptIn(platform, 'test', 'logs')).toEqual([]);
});
