import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './source-files';

const pages = [
  ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Anchors of the headings of a page, as GitHub makes them. */
function anchorsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links of a page to files of this repository that are not there, or to headings that they do not have. */
function brokenLinks(page: string, text: string): readonly string[] {
  const links = [...text.replace(/^```.*?^```/gms, '').matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
  return links.flatMap(([, path = '', anchor]) => {
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(ROOT, target))) return [`${page}: ${target}`];
    const known = anchor === undefined || !target.endsWith('.md') || anchorsOf(target).includes(anchor);
    return known ? [] : [`${page}: ${target}#${anchor}`];
  });
}

test('every link of the documentation leads somewhere', () => {
  expect(pages).toContain(join('docs', 'adr', '001-own-renderer-and-writer.md'));
  expect(pages.flatMap((page) => brokenLinks(page, read(page)))).toEqual([]);
});

test('a link to a file or a heading that is not there would be found', () => {
  const text =
    '[a](nowhere.md) [b](CONTRIBUTING.md#no-such-heading) [c](CONTRIBUTING.md#style) [d](https://example.com)';
  expect(brokenLinks('README.md', text)).toEqual([
    'README.md: nowhere.md',
    'README.md: CONTRIBUTING.md#no-such-heading',
  ]);
});

test('every npm script that the documentation names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name),
  );
  expect(named).toContain('synth');
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
