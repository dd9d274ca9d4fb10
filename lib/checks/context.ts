import { groupOf, isClusterScoped } from '../manifests/cluster-scoped';
import { groupBy } from '../manifests/group-by';
import { objectPath } from '../manifests/object-file';
import { type PodTemplate, podTemplate } from '../manifests/pods';
import type { Manifest, RenderedApp } from '../rendered';
import type { Environment, Platform } from '../spec/model';

/** What is checked: the model and what was rendered from it. */
export interface Rendered {
  readonly platform: Platform;
  readonly apps: readonly RenderedApp[];
}

/** An object and where it belongs. */
export interface PlacedObject {
  readonly object: Manifest;
  readonly app: RenderedApp;
  readonly environment: Environment;
  /** Rendered file, e.g. `dist/dev/loki/service.observability.loki.yaml`. */
  readonly file: string;
  /** Cluster that it lives in, by API server. */
  readonly cluster: string;
  /** Empty where the object lives in no namespace. */
  readonly namespace: string;
}

/** An object that makes pods. */
export interface PlacedWorkload extends PlacedObject {
  readonly template: PodTemplate;
}

/** Where names are looked up: a namespace of a cluster. */
export type Scope = Pick<PlacedObject, 'cluster' | 'namespace'>;

/** The folder of the rendered files in messages. */
const OUT = 'dist';

/** Where Argo CD's own objects live, whichever cluster the environment is in. */
const ARGOCD_CLUSTER = 'the cluster of Argo CD';

/** Everything rendered, with the look-ups that checks need. */
export class CheckContext {
  readonly platform: Platform;
  readonly apps: readonly RenderedApp[];
  readonly objects: readonly PlacedObject[];
  private readonly byName: ReadonlyMap<string, readonly PlacedObject[]>;
  private readonly byKind: ReadonlyMap<string, readonly PlacedObject[]>;
  private readonly byPlace: ReadonlyMap<string, readonly PlacedObject[]>;
  private pods: ReadonlyMap<string, readonly PlacedWorkload[]> | undefined;

  constructor({ platform, apps }: Rendered) {
    this.platform = platform;
    this.apps = apps;
    this.objects = apps.flatMap((app) => app.objects.map((object) => place(app, object)));
    this.byName = groupBy(this.objects, (placed) => key(placed, placed.object.kind, placed.object.metadata.name));
    this.byKind = groupBy(this.objects, ({ object }) => object.kind);
    this.byPlace = groupBy(this.objects, (placed) => key(placed, placed.object.kind));
  }

  /** Objects that make pods. Read only once the shape of all objects is proven. */
  get workloads(): readonly PlacedWorkload[] {
    return [...this.byScope.values()].flat();
  }

  private get byScope(): ReadonlyMap<string, readonly PlacedWorkload[]> {
    this.pods ??= groupBy(this.objects.flatMap(asWorkload), (workload) => key(workload));
    return this.pods;
  }

  /** The object of a kind and name in the same namespace of the same cluster. */
  find(scope: Scope, kind: string, name: string): Manifest | undefined {
    return this.placed(scope, kind, name)?.object;
  }

  /** The same, and where it belongs. */
  placed(scope: Scope, kind: string, name: string): PlacedObject | undefined {
    return this.byName.get(key(scope, kind, name))?.[0];
  }

  /** All objects of a kind in the same namespace of the same cluster. */
  ofKindIn(scope: Scope, kind: string): readonly PlacedObject[] {
    return this.byPlace.get(key(scope, kind)) ?? [];
  }

  /** Names of all objects of a kind in the same namespace of the same cluster. */
  namesOf(scope: Scope, kind: string): readonly string[] {
    return this.ofKindIn(scope, kind).map((placed) => placed.object.metadata.name);
  }

  ofKind(kind: string): readonly PlacedObject[] {
    return this.byKind.get(kind) ?? [];
  }

  /** Workloads in a namespace whose pods have all of these labels. */
  selected(scope: Scope, labels: Readonly<Record<string, string>>): readonly PlacedWorkload[] {
    const wanted = Object.entries(labels);
    return (this.byScope.get(key(scope)) ?? []).filter(({ template }) =>
      wanted.every(([name, value]) => template.labels[name] === value),
    );
  }
}

function asWorkload(placed: PlacedObject): readonly PlacedWorkload[] {
  const template = podTemplate(placed.object);
  return template === undefined ? [] : [{ ...placed, template }];
}

function place(app: RenderedApp, object: Manifest): PlacedObject {
  return {
    object,
    app,
    environment: app.environment,
    file: `${OUT}/${objectPath(app, object)}`,
    cluster: groupOf(object) === 'argoproj.io' ? ARGOCD_CLUSTER : app.environment.cluster.server,
    namespace: isClusterScoped(object) ? '' : (object.metadata.namespace ?? ''),
  };
}

function key(scope: Scope, ...parts: readonly string[]): string {
  return [scope.cluster, scope.namespace, ...parts].join('\n');
}
