import { exampleWith, problemsOf } from '../../test/example-objects';
import { imagesArePinned } from './images-are-pinned';

function problemsOfImage(image: string | undefined): readonly string[] {
  return problemsOf(imagesArePinned, exampleWith('Deployment web', 'spec.template.spec.containers.0.image', image));
}

test.each([
  'docker.io/grafana/loki:3.7.6',
  'registry.example.com:5000/mirror/loki:v3',
  `grafana/loki@sha256:${'0'.repeat(64)}`,
])('%s passes', (image) => {
  expect(problemsOfImage(image)).toEqual([]);
});

test.each(['grafana/loki', 'grafana/loki:latest', 'registry.example.com:5000/loki', 'grafana/loki:'])(
  '%s is found',
  (image) => {
    expect(problemsOfImage(image)).toEqual([
      `dist/test/shop/deployment.shop.web.yaml: spec.template.spec.containers[0].image: the image of container web is not pinned (got ${image}, expected repository:version or repository@sha256:digest) → take the image from versions.json`,
    ]);
  },
);

test('a container without an image is found', () => {
  expect(problemsOfImage(undefined)).toEqual([expect.stringContaining('got nothing')]);
});
