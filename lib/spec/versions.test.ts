import { formatProblem } from './problem';
import { PINNED, pinnedVersions, versionOf, versionProblems } from './versions';

test.each([
  ['v1.18.1', { major: 1, minor: 18, patch: 1, text: '1.18.1' }],
  ['1.31-alpine', { major: 1, minor: 31, patch: 0, text: '1.31' }],
  ['4.44', { major: 4, minor: 44, patch: 0, text: '4.44' }],
  ['3.7.6', { major: 3, minor: 7, patch: 6, text: '3.7.6' }],
])('the tag %s is of version %j', (tag, version) => {
  expect(versionOf(tag)).toEqual(version);
});

test.each(['latest', '', 'sha-abcdef'])('the tag "%s" holds no version', (tag) => {
  expect(() => versionOf(tag)).toThrow('holds no version');
});

test.each([
  [{ repository: 'docker.io/grafana/loki', tag: 3.7 }, ['loki.tag: no tag that holds a version (got 3.7)']],
  [{ repository: 'docker.io/grafana/loki', tag: 'latest' }, ['loki.tag: no tag that holds a version (got "latest")']],
  [
    { repository: 'grafana/loki', tag: '3.7.6' },
    ['loki.repository: no repository with its registry (got "grafana/loki")'],
  ],
  [
    { repo: 'docker.io/grafana/loki' },
    ['loki.repository: no repository with its registry', 'loki.tag: no tag that holds a version'],
  ],
  [null, ['loki.repository: no repository with its registry', 'loki.tag: no tag that holds a version']],
])('an image pinned as %j is refused', (image, said) => {
  expect(versionProblems({ loki: image }).map(formatProblem)).toEqual(
    said.map((text) => `versions.json: ${text} → write { "repository": "docker.io/grafana/loki", "tag": "3.7.6" }`),
  );
});

test('Loki has to be pinned: rules of the spec depend on its version', () => {
  for (const images of [{}, [], 'x']) {
    expect(versionProblems(images).map(({ path, problem }) => [path, problem])).toEqual([
      ['loki', 'the image is missing'],
    ]);
  }
  expect(versionProblems()).toEqual([]);
});

test('every pinned image names its registry and a version', () => {
  for (const { repository, tag } of Object.values(PINNED)) {
    expect(repository).toMatch(/^[a-z0-9.-]+\.[a-z]+\/[a-z0-9/._-]+$/);
    const { major, minor } = versionOf(tag);
    expect(major + minor).toBeGreaterThan(0);
  }
  expect(pinnedVersions().loki.text).toBe(PINNED.loki.tag);
});
