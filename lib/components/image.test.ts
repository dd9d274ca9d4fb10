import { PINNED } from '../spec/versions';
import { imageReference } from './image';

const { tag } = PINNED.loki;

test('an image comes from upstream where no registry is set', () => {
  const images = { registry: '', pullSecrets: [] };
  expect(imageReference({ images }, 'loki')).toBe(`docker.io/grafana/loki:${tag}`);
});

test('a registry takes the place of the upstream host', () => {
  const images = { registry: 'registry.example.com/mirror', pullSecrets: [] };
  expect(imageReference({ images }, 'loki')).toBe(`registry.example.com/mirror/grafana/loki:${tag}`);
});
