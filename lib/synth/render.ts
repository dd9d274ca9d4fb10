import { ApiObject } from 'cdk8s';
import type { ComponentChart } from '../component';
import { isClusterScoped } from '../manifests/cluster-scoped';
import { objectFile } from '../manifests/object-file';
import type { Manifest, RenderedApp } from '../rendered';

/**
 * Turns constructs into plain data: each API object to JSON exactly once, in the order of the files that they become.
 * Not `app.synth()`, which validates the whole app once per chart.
 */
export function render(charts: readonly ComponentChart[]): readonly RenderedApp[] {
  return charts.map((chart) => ({
    environment: chart.environment,
    app: chart.app,
    layer: chart.layer,
    objects: objectsOf(chart),
    connections: [...chart.connections],
    admissions: [...chart.admissions],
    secrets: [...chart.secrets],
    ...(chart.scrapers.length > 0 && { scrapers: [...chart.scrapers] }),
  }));
}

function objectsOf(chart: ComponentChart): readonly Manifest[] {
  const objects = chart.node
    .findAll()
    .filter(ApiObject.isApiObject)
    .map((object) => withoutNamespace(object.toJson() as Manifest));
  const files = new Map(objects.map((object) => [object, objectFile(object)]));
  return objects.sort((a, b) => compare(files.get(a) ?? '', files.get(b) ?? ''));
}

/** cdk8s gives the namespace of the chart also to objects that live in none. */
function withoutNamespace(object: Manifest): Manifest {
  if (!isClusterScoped(object)) return object;
  const { namespace: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
