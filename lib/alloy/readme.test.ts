import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from './test-support/readme-example';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');

test('the example of the README is the one that is compiled', () => {
  const code = readFileSync(join(__dirname, 'test-support', 'readme-example.ts'), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${code.replace("'../index'", "'./lib/alloy'")}\`\`\`\n`);
});

test('the output shown in the README is what the example renders', () => {
  expect(readme).toContain(`\`\`\`alloy\n${text}\`\`\`\n`);
});
