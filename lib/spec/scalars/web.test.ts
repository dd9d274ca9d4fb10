import {
  parseAlloyFile,
  parseEmail,
  parseFolder,
  parseGitUrl,
  parseRegistry,
  parseRevision,
  parseSlackChannel,
  parseUrl,
  parseUrlPath,
} from './web';

test.each([
  [parseUrl, 'https://prod.example.com:6443', 'https://prod.example.com:6443'],
  [parseUrl, 'https://prod.example.com/', 'https://prod.example.com'],
  [parseGitUrl, 'https://git.example.com/a/b.git', 'https://git.example.com/a/b.git'],
  [parseGitUrl, 'git@git.example.com:a/b.git', 'git@git.example.com:a/b.git'],
  [parseGitUrl, 'ssh://git@git.example.com/a/b.git', 'ssh://git@git.example.com/a/b.git'],
  [parseUrlPath, '/faro', '/faro'],
  [parseSlackChannel, '#team-alpha_1', '#team-alpha_1'],
  [parseSlackChannel, 'C024BE91L', 'C024BE91L'],
  [parseEmail, 'oncall@example.com', 'oncall@example.com'],
  [parseRegistry, 'registry.example.com:5000/mirror/docker', 'registry.example.com:5000/mirror/docker'],
  [parseRegistry, 'registry:5000', 'registry:5000'],
  [parseRegistry, 'localhost/mirror', 'localhost/mirror'],
  [parseRevision, 'release/1.2', 'release/1.2'],
  [parseFolder, 'clusters/eu', 'clusters/eu'],
  [parseAlloyFile, 'alloy/node-agent_2.v1.alloy', 'alloy/node-agent_2.v1.alloy'],
])('%p takes %s', (parse, written, value) => {
  expect(parse(written)).toEqual({ ok: true, value });
});

test.each([
  [parseUrl, 'dev.example.com:6443', 'no URL', 'write https://dev.example.com:6443'],
  [parseUrl, 'ftp://example.com', 'no URL', 'write a full URL with https://'],
  [parseUrl, 'https://', 'no URL', 'write a full URL with https://'],
  [parseUrl, 'https://example.com/?a=b', 'a URL with a query, fragment or space', 'leave them out'],
  [parseGitUrl, 'acme', 'no URL', 'write https://acme'],
  [parseUrlPath, 'faro', 'no path', 'start it with / and use letters, digits, - _ . /'],
  [parseSlackChannel, 'Team Alpha', 'no Slack channel', 'write "#team-alpha" in quotes'],
  [parseSlackChannel, '#', 'no Slack channel', 'write "#channel" in quotes'],
  [parseEmail, 'oncall', 'no mail address', 'write name@host'],
  [parseRegistry, 'https://registry.example.com', 'no registry', 'leave out the scheme'],
  [
    parseRegistry,
    'mirror/hub',
    'no registry: runtimes would look for it on docker.io',
    'write the full host name, or its port',
  ],
  ...['registry..example.com', 'registry.example.com:70000', 'registry.example.com:5000/a//b', ''].map(
    (text): [typeof parseRegistry, string, string, string] => [
      parseRegistry,
      text,
      'no registry',
      'write host[:port][/path] in lower case, without a slash at the end',
    ],
  ),
  [
    parseRegistry,
    'registry.example.com/',
    'no registry',
    'write host[:port][/path] in lower case, without a slash at the end',
  ],
  [parseRevision, 'a b', 'no git revision', 'write a revision such as main'],
  [parseRevision, '-f', 'no git revision', 'write a revision such as main'],
  [parseAlloyFile, 'agent.alloy', 'no file for Alloy', 'write alloy/agent.alloy'],
  [parseAlloyFile, 'alloy/../x.alloy', 'no file for Alloy', 'write alloy/x.alloy'],
  [parseAlloyFile, 'alloy/agent.river', 'no file for Alloy', 'write alloy/NAME.alloy'],
  [parseFolder, '../dist', 'no folder of the repository', 'write a path without ".", ".." or a slash at either end'],
  [parseFolder, '/dist', 'no folder of the repository', 'write a path without ".", ".." or a slash at either end'],
])('%p refuses %s: %s', (parse, written, problem, fix) => {
  expect(parse(written)).toMatchObject({ ok: false, problem, fix });
});

test('a URL with credentials is refused without being repeated', () => {
  expect(parseGitUrl('ssh://git:hunter2@git.example.com/a.git')).toMatchObject({
    ok: false,
    problem: 'a URL with a password',
    hide: true,
  });
  expect(parseGitUrl('https://me:hunter2@git.example.com/a.git')).toMatchObject({
    ok: false,
    problem: 'a URL with a user or password',
    hide: true,
  });
});
