import { PINNED, pinnedVersions, versionOf } from './versions';

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

test('every pinned image names its registry and a version', () => {
  for (const { repository, tag } of Object.values(PINNED)) {
    expect(repository).toMatch(/^[a-z0-9.-]+\.[a-z]+\/[a-z0-9/._-]+$/);
    expect(versionOf(tag).major).toBeGreaterThan(0);
  }
  expect(pinnedVersions().loki.text).toBe(PINNED.loki.tag);
});
