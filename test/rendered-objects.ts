import { App, Chart } from 'cdk8s';
import type { Manifest } from '../lib/rendered';

/** What a piece of code puts into a chart in namespace `observability`, as plain objects. For tests. */
export function renderedObjects(make: (chart: Chart) => void): readonly Manifest[] {
  const chart = new Chart(new App(), 'test', { namespace: 'observability', disableResourceNameHashes: true });
  make(chart);
  return plainObjects(chart);
}

/** The objects of a chart. */
export function plainObjects(chart: Chart): readonly Manifest[] {
  return JSON.parse(JSON.stringify(chart.toJson()));
}

/** Kind and name of each object, e.g. `Service loki`, sorted. */
export function namesOf(objects: readonly Manifest[]): readonly string[] {
  return objects.map((o) => `${o.kind} ${o.metadata.name}`).sort();
}

/** The one object of a kind and name. */
export function objectNamed(objects: readonly Manifest[], kind: string, name: string): Manifest {
  const [found, ...more] = objects.filter((o) => o.kind === kind && o.metadata.name === name);
  if (found === undefined || more.length > 0) throw new Error(`not exactly one ${kind} ${name}`);
  return found;
}

/** A value deep in an object, by the keys that lead to it. */
export function valueAt(object: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], object);
}
