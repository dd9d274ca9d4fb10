/** How a host shows a file of a repository, by a word in its name. */
const VIEWS: readonly (readonly [RegExp, string])[] = [
  [/github/, '/blob/{revision}'],
  [/gitlab/, '/-/blob/{revision}'],
  [/bitbucket/, '/src/{revision}'],
  [/gitea|forgejo|codeberg/, '/src/branch/{revision}'],
];

/** `git@host:path` and `ssh://git@host[:port]/path`. */
const SSH = /^(?:ssh:\/\/)?[^@/]+@([^:/]+)(?::\d+\/|[:/])(.+)$/;

/**
 * Address at which people read a file or folder of a repository in a browser, from the address that git knows. Where the host
 * can't be told from its name, the path follows the repository's address directly.
 */
export function repositoryPage(url: string, revision: string, path: string): string {
  const [, sshHost, sshPath] = SSH.exec(url) ?? [];
  const base = (sshHost === undefined ? url : `https://${sshHost}/${sshPath}`)
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  const [, host = ''] = /^\w+:\/\/([^/]+)/.exec(base) ?? [];
  const [, view = ''] = VIEWS.find(([name]) => name.test(host)) ?? [];
  return `${base}${view.replace('{revision}', revision)}/${path}`;
}
