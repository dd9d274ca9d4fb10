import type { Environment } from '../spec/model';
import { type ImageName, PINNED } from '../spec/versions';

/**
 * Full reference of a pinned image. The registry of the environment takes the place of the upstream host:
 * `docker.io/grafana/loki:3.7.6` becomes `registry.example.com/mirror/grafana/loki:3.7.6`.
 */
export function imageReference(environment: Pick<Environment, 'images'>, name: ImageName): string {
  const { repository, tag } = PINNED[name] ?? missing(name);
  const { registry } = environment.images;
  const path = repository.slice(repository.indexOf('/') + 1);
  return `${registry === '' ? repository : `${registry}/${path}`}:${tag}`;
}

/** The type of `PINNED` rules it out for whoever type-checks; a running synth reads the file as it is. */
function missing(name: string): never {
  throw new Error(`versions.json has no image "${name}"`);
}
