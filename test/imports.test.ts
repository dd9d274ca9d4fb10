import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
let output: string;

beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), 'imports-'));
  const cdk8s = join(root, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
  execFileSync(process.execPath, [cdk8s, 'import', '--check-upgrade=false', '--output', output], {
    cwd: root,
    stdio: 'pipe',
  });
});

afterAll(() => rmSync(output, { recursive: true }));

test('every vendored CRD is in the list of cdk8s.yaml, and has an import', () => {
  const crds = readdirSync(join(root, 'crds'));
  expect(crds.length).toBeGreaterThan(0);
  expect(readdirSync(output)).toHaveLength(crds.length);
});

test('the imports are what npx cdk8s import makes of the vendored CRDs', () => {
  for (const file of readdirSync(output)) {
    expect([file, readFileSync(join(root, 'imports', file), 'utf8')]).toEqual([
      file,
      readFileSync(join(output, file), 'utf8'),
    ]);
  }
});
