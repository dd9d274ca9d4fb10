import { groupBy } from '../lib/manifests/group-by';
import { containersOf, type PodTemplate, podTemplate } from '../lib/manifests/pods';
import type { Manifest, RenderedApp } from '../lib/rendered';

interface Spec {
  readonly replicas?: number;
  readonly resources?: { readonly requests?: { readonly storage?: string } };
  readonly volumeClaimTemplates?: readonly { readonly spec: Spec }[];
}

/**
 * Every object in a line, by environment and app; workloads with replicas, images and requests. What a change adds,
 * removes or makes larger shows here at a glance.
 */
export function inventory(apps: readonly RenderedApp[]): string {
  const byEnvironment = groupBy(apps, (app) => app.environment.name);
  const lines = [...byEnvironment].flatMap(([environment, own]) => [
    environment,
    ...own.flatMap((app) => [`  ${app.app}`, ...app.objects.map((object) => `    ${line(object)}`).sort()]),
  ]);
  return `${lines.join('\n')}\n`;
}

function line(object: Manifest): string {
  const { namespace, name } = object.metadata;
  const id = `${object.kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  return [id, ...workload(object), ...storage(object)].join(', ');
}

function workload(object: Manifest): readonly string[] {
  const template = podTemplate(object);
  if (template === undefined) return [];
  const { replicas } = object.spec as Spec;
  return [...(replicas === undefined ? [] : [`${replicas} ×`]), ...containers(template)];
}

function containers(template: PodTemplate): readonly string[] {
  return containersOf(template).map(({ container, init }) => {
    const { cpu, memory } = container.resources?.requests ?? {};
    const limit = container.resources?.limits?.memory;
    return `${init ? 'init ' : ''}${container.image} (${cpu} CPU, ${memory} of ${limit})`;
  });
}

function storage({ kind, spec }: Manifest): readonly string[] {
  const claims =
    kind === 'PersistentVolumeClaim'
      ? [spec as Spec]
      : ((spec as Spec)?.volumeClaimTemplates ?? []).map((claim) => claim.spec);
  return claims.map(({ resources }) => `${resources?.requests?.storage} volume`);
}
