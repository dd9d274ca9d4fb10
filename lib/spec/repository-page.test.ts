import { repositoryPage } from './repository-page';

test.each([
  ['https://github.com/acme/obs.git', 'https://github.com/acme/obs/blob/main/docs/runbooks'],
  ['git@github.com:acme/obs.git', 'https://github.com/acme/obs/blob/main/docs/runbooks'],
  ['ssh://git@github.example.com:2222/acme/obs.git', 'https://github.example.com/acme/obs/blob/main/docs/runbooks'],
  [
    'https://gitlab.example.com/acme/team/obs.git',
    'https://gitlab.example.com/acme/team/obs/-/blob/main/docs/runbooks',
  ],
  ['https://bitbucket.org/acme/obs', 'https://bitbucket.org/acme/obs/src/main/docs/runbooks'],
  ['https://codeberg.org/acme/obs/', 'https://codeberg.org/acme/obs/src/branch/main/docs/runbooks'],
  ['https://git.example.com/acme/obs.git', 'https://git.example.com/acme/obs/docs/runbooks'],
])('%s is read at %s', (url, page) => {
  expect(repositoryPage(url, 'main', 'docs/runbooks')).toBe(page);
});
