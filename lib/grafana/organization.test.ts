import { environmentOf, examplePlatform } from '../../test/example-platform';
import { organizationNumber, organizationsOf } from './organization';

const platform = examplePlatform({
  'team-alpha': { namespaces: ['team-alpha'] },
  'team-beta': { namespaces: ['team-beta'], environments: ['prod'] },
  'team-gamma': { namespaces: ['team-gamma'], environments: ['test'] },
});

test('the platform and each tenant that is there have one', () => {
  expect(organizationsOf(platform, environmentOf(platform, 'test')).map(({ name }) => name)).toEqual([
    'platform',
    'team-alpha',
    'team-gamma',
  ]);
});

test('so has a tenant that is elsewhere and whose telemetry is kept here', () => {
  expect(organizationsOf(platform, environmentOf(platform, 'prod')).map(({ name }) => name)).toEqual([
    'platform',
    'team-alpha',
    'team-beta',
    'team-gamma',
  ]);
});

test('only the platform shows everybody', () => {
  const all = organizationsOf(platform, environmentOf(platform, 'prod'));
  expect(all.filter(({ shows }) => shows === 'all').map(({ name }) => name)).toEqual(['platform']);
});

test('a placeholder names its organization', () => {
  expect(organizationNumber('team-alpha')).toBe('${org:team-alpha}');
});
