import { check } from '../../lib/alloy/check/check';
import { format } from '../../lib/alloy/format';
import { sampleConfig } from './sample-config';

test('what is measured is long enough, formatted and right, so that nothing is skipped', () => {
  const text = sampleConfig(500);
  expect(text.split('\n').length).toBeGreaterThan(500);
  expect(format(text)).toEqual({ ok: true, output: text });
  expect(check(text, { stability: 'experimental', community: true }).problems).toEqual([]);
});
