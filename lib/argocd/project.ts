import { AppProject } from '../../imports/appproject-argoproj.io';
import { objectLabels } from '../kube/labels';
import type { Manifest } from '../rendered';
import type { Environment, Platform } from '../spec/model';
import type { AllowedKind } from './kinds';
import { SYNC_WAVE } from './waves';

/** The project stays until no Application refers to it, so that deletions can still be carried out. */
const IN_USE_FINALIZER = 'resources-finalizer.argocd.argoproj.io';

export interface ProjectProps {
  readonly environment: Environment;
  readonly name: string;
  readonly description: string;
  readonly server: string;
  /** Namespaces that its applications may write to. */
  readonly namespaces: readonly string[];
  /** Kinds in no namespace that its applications may have; empty: none. */
  readonly cluster: readonly AllowedKind[];
  /** Kinds in namespaces that its applications may have; never empty: an absent list allows all. */
  readonly namespaced: readonly [AllowedKind, ...AllowedKind[]];
  /** @default - none: nothing is ordered against it */
  readonly wave?: string;
  /**
   * Whether applications warn of objects in their namespace that Git does not know, e.g. a volume that outlived its
   * StatefulSet. @default false
   */
  readonly warnOfOrphans?: boolean;
}

/** An AppProject: one repository, one cluster, the listed namespaces and kinds. No wildcard anywhere. */
export function project(platform: Platform, props: ProjectProps): Manifest {
  return AppProject.manifest({
    metadata: {
      name: props.name,
      namespace: platform.argocd.namespace,
      labels: { ...objectLabels({ name: 'argocd' }), environment: props.environment.name },
      ...(props.wave === undefined ? {} : { annotations: { [SYNC_WAVE]: props.wave } }),
      finalizers: [IN_USE_FINALIZER],
    },
    spec: {
      description: props.description,
      sourceRepos: [platform.git.url],
      destinations: [...new Set(props.namespaces)].sort().map((namespace) => ({ server: props.server, namespace })),
      ...(props.cluster.length > 0 ? { clusterResourceWhitelist: [...props.cluster] } : {}),
      namespaceResourceWhitelist: [...props.namespaced],
      ...(props.warnOfOrphans ? { orphanedResources: { warn: true } } : {}),
    },
  });
}
