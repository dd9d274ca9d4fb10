import { type Files, loadFiles, messages } from './folder.fixture';

const TEXT = 'loki.write "mine" { }\n';

function dev(collectors: string): Files {
  return { 'environments/dev.yaml': `cluster: { server: https://dev.example.com }\ncollectors: ${collectors}\n` };
}

function agentOf(files: Files) {
  const loaded = loadFiles(files);
  if (!loaded.ok) throw new Error(messages(loaded).join('\n'));
  return loaded.value.environments[0]?.agent.extraConfig;
}

test('the file that is named is read', () => {
  expect(agentOf({ ...dev('{ agent: { extraConfig: alloy/agent.alloy } }'), 'alloy/agent.alloy': TEXT })).toEqual({
    path: 'alloy/agent.alloy',
    file: expect.stringMatching(/\/alloy\/agent\.alloy$/),
    text: TEXT,
    stability: 'generally-available',
    community: false,
  });
});

test('a mapping says what the file may use', () => {
  const said = '{ agent: { extraConfig: { file: alloy/x.alloy, stability: experimental, community: true } } }';
  expect(agentOf({ ...dev(said), 'alloy/x.alloy': TEXT })).toMatchObject({
    stability: 'experimental',
    community: true,
  });
});

test('a file may be named for all environments at once', () => {
  const platform = `git: { url: https://git.example.com/a.git }
domain: example.com
defaults: { environments: { collectors: { agent: { extraConfig: alloy/all.alloy } } } }
`;
  expect(agentOf({ 'platform.yaml': platform, 'alloy/all.alloy': TEXT })).toMatchObject({ path: 'alloy/all.alloy' });
});

test('a file that does not exist', () => {
  const files = { ...dev('{ gateway: { extraConfig: alloy/gatway.alloy } }'), 'alloy/gateway.alloy': TEXT };
  expect(messages(loadFiles(files))).toEqual([
    'environments/dev.yaml:2:39: collectors.gateway.extraConfig: no such file (got alloy/gatway.alloy, expected alloy/gateway.alloy) → did you mean alloy/gateway.alloy?',
  ]);
  expect(messages(loadFiles(dev('{ events: { extraConfig: { file: alloy/events.alloy } } }')))).toEqual([
    'environments/dev.yaml:2:38: collectors.events.extraConfig: no such file (got alloy/events.alloy) → write it, next to platform.yaml in alloy/events.alloy',
  ]);
});

test('a file that nobody names', () => {
  expect(messages(loadFiles({ 'alloy/agent.alloy': TEXT }))).toEqual([
    'alloy/agent.alloy: no collector uses this file → write `collectors: { agent: { extraConfig: alloy/agent.alloy } }` in an environment, or delete it',
  ]);
});

test('a path that leads elsewhere', () => {
  expect(messages(loadFiles(dev('{ agent: { extraConfig: ../agent.alloy } }')))).toEqual([
    'environments/dev.yaml:2:37: collectors.agent.extraConfig: no file for Alloy (got ../agent.alloy, expected a file such as alloy/agent.alloy in the platform folder) → write alloy/agent.alloy',
  ]);
});

test('a key that is misspelt', () => {
  const said = '{ agent: { extraConfig: { file: alloy/x.alloy, stabilty: experimental } } }';
  expect(messages(loadFiles({ ...dev(said), 'alloy/x.alloy': TEXT }))).toEqual([
    'environments/dev.yaml:2:60: collectors.agent.extraConfig.stabilty: unknown key (got stabilty) → did you mean `stability`?',
  ]);
});

test('files with other names, and bytes that are no text', () => {
  const files = {
    ...dev('{ agent: { extraConfig: alloy/agent.alloy } }'),
    'alloy/agent.alloy': Buffer.from('// caf\xe9\n', 'latin1'),
    'alloy/agent.river': TEXT,
  };
  expect(messages(loadFiles(files))).toEqual([
    'alloy/agent.alloy:1:7: no UTF-8 text (got byte 0xe9 at offset 6) → save the file as UTF-8',
    'alloy/agent.river: not a file of the spec → move it elsewhere; nothing reads it here',
  ]);
});

test('nothing is said of unused files while an environment is beyond reading', () => {
  const files = { 'environments/dev.yaml': 'cluster: [\n', 'alloy/agent.alloy': TEXT };
  expect(messages(loadFiles(files)).filter((line) => line.startsWith('alloy/'))).toEqual([]);
});

test('every kind of collector may have one, and one that is not there is a problem of its own', () => {
  const namespaced = (file: string) => ({
    'environments/dev.yaml': `cluster: { server: https://dev.example.com }\ncollection: [per-namespace, clustered]\ncollectors: { namespace: { extraConfig: alloy/${file} }, scraper: { extraConfig: alloy/${file} } }\n`,
    'alloy/team.alloy': TEXT,
  });
  expect(messages(loadFiles(namespaced('team.alloy')))).toEqual([]);
  expect(messages(loadFiles(namespaced('teams.alloy')))).toEqual([
    expect.stringMatching(/collectors\.\w+\.extraConfig: no such file/),
    expect.stringMatching(/collectors\.\w+\.extraConfig: no such file/),
  ]);
});
