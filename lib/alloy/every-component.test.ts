import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComponentName, component } from './component';
import { alloyConfigAt, render } from './config';
import { format } from './format';
import { loadTable } from './table';
import { sampleArguments } from './test-support/sample-arguments';

/** One configuration with one instance of every component. */
function everyComponent(all: boolean): string {
  const nodes = Object.entries(loadTable().components).map(([name, { body }]) =>
    component(name as ComponentName, 'sample', sampleArguments(body, all) as never),
  );
  return render(alloyConfigAt({ stability: 'experimental', community: true }, nodes as never));
}

const configs = [
  ['the required attributes and blocks', everyComponent(false)],
  ['every attribute and block', everyComponent(true)],
] as const;

test.each(configs)('every component with %s is printed as it is formatted', (_, text) => {
  expect(format(text)).toEqual({ ok: true, output: text });
});

test.each(configs)('every component with %s is there', (_, text) => {
  const blocks = text.match(/^\S+ "sample" \{/gm) ?? [];
  expect(blocks.map((line) => line.split(' ')[0])).toEqual(Object.keys(loadTable().components));
});

const available = spawnSync('alloy', ['--version']).status === 0;

// Skipped where there is no `alloy` on PATH.
(available ? describe : describe.skip)('the real alloy validate', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'alloy-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(configs)('accepts every component with %s', (_, text) => {
    const path = join(folder, 'config.alloy');
    writeFileSync(path, text);
    const flags = ['--stability.level=experimental', '--feature.community-components.enabled=true'];
    const { status, stderr } = spawnSync('alloy', ['validate', ...flags, path], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
