import { bytesOf, goMemoryLimit } from './memory';

test.each([
  ['1Gi', 1_073_741_824],
  ['512Mi', 536_870_912],
  ['1500M', 1_500_000_000],
  ['1.5Ki', 1536],
  ['7', 7],
])('%s is %i bytes', (quantity, bytes) => {
  expect(bytesOf(quantity)).toBe(bytes);
});

test.each(['', 'Gi', '1GB', '1 Gi', '-1Gi', '500m'])('"%s" is refused', (quantity) => {
  expect(() => bytesOf(quantity)).toThrow(`not a quantity of bytes: ${quantity}`);
});

test("Go's limit is nine tenths of the container's, in whole MiB", () => {
  expect(goMemoryLimit('1Gi')).toBe('921MiB');
  expect(goMemoryLimit('128Mi')).toBe('115MiB');
});
