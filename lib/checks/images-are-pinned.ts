import { containersOf } from '../manifests/pods';
import { type Check, problemOf } from './check';

/** An image without a version is another program after the next restart. */
export const imagesArePinned: Check = {
  id: 'images-are-pinned',
  sentence: 'Every image has a tag other than latest, or a digest.',
  run: ({ workloads }) =>
    workloads.flatMap((workload) =>
      containersOf(workload.template)
        .filter(({ container }) => !isPinned(container.image ?? ''))
        .map(({ container, path }) =>
          problemOf(workload, {
            path: `${path}.image`,
            problem: `the image of container ${container.name} is not pinned`,
            got: container.image ?? 'nothing',
            expected: 'repository:version or repository@sha256:digest',
            fix: 'take the image from versions.json',
          }),
        ),
    ),
};

function isPinned(image: string): boolean {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return true;
  const name = image.slice(image.lastIndexOf('/') + 1);
  return name.includes(':') && !name.endsWith(':') && !name.endsWith(':latest');
}
