import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Renovate {
  readonly customManagers: readonly [
    { readonly managerFilePatterns: readonly string[]; readonly matchStrings: readonly [string] },
  ];
}

const read = (file: string): string => readFileSync(join(__dirname, '..', file), 'utf8');

test('Renovate finds every image of versions.json', () => {
  const [manager] = (JSON.parse(read('renovate.json')) as Renovate).customManagers;
  const found = [...read('versions.json').matchAll(new RegExp(manager.matchStrings[0], 'g'))].map(({ groups }) => [
    groups?.depName,
    groups?.currentValue,
  ]);
  const images: readonly { readonly repository: string; readonly tag: string }[] = Object.values(
    JSON.parse(read('versions.json')),
  );
  expect(manager.managerFilePatterns).toEqual(['/^versions\\.json$/']);
  expect(images.length).toBeGreaterThan(0);
  expect(found).toEqual(images.map(({ repository, tag }) => [repository, tag]));
});
