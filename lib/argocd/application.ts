import { Application, type ApplicationSpecSyncPolicy } from '../../imports/application-argoproj.io';
import { objectLabels } from '../kube/labels';
import type { Manifest } from '../rendered';
import type { Environment, Platform } from '../spec/model';
import { repositoryPath } from './names';
import { SYNC_WAVE } from './waves';

/** The cluster that Argo CD runs in, by the address under which it always knows it. */
export const IN_CLUSTER = 'https://kubernetes.default.svc';

/** Deleting the Application deletes its objects and waits for them. Those that hold data ask first: `sync-options.ts`. */
const CASCADE_FINALIZER = 'resources-finalizer.argocd.argoproj.io/foreground';

/** Syncs kept in the Application's status. Going back is `git revert`, so they are only there to be read. */
const HISTORY = 3;

export interface ApplicationProps {
  readonly environment: Environment;
  readonly name: string;
  /** App whose folder is followed, e.g. `loki`. */
  readonly app: string;
  readonly project: string;
  readonly destination: { readonly server: string; readonly namespace: string };
  /** @default - none: nothing is ordered against it */
  readonly wave?: string;
  /** What deleting the Application does to its objects. @default delete */
  readonly onDelete?: 'delete' | 'keep';
}

/** An Application that keeps one namespace of one cluster as one folder of the repository says. */
export function application(platform: Platform, props: ApplicationProps): Manifest {
  return Application.manifest({
    metadata: {
      name: props.name,
      namespace: platform.argocd.namespace,
      labels: { ...objectLabels({ name: props.app }), environment: props.environment.name },
      annotations: {
        ...(props.wave === undefined ? {} : { [SYNC_WAVE]: props.wave }),
        // `.` is the folder in `path`: commits that do not touch it make Argo CD render nothing again.
        'argocd.argoproj.io/manifest-generate-paths': '.',
      },
      ...(props.onDelete === 'keep' ? {} : { finalizers: [CASCADE_FINALIZER] }),
    },
    spec: {
      project: props.project,
      source: {
        repoUrl: platform.git.url,
        targetRevision: props.environment.revision,
        path: repositoryPath(platform, props.environment, props.app),
      },
      destination: { ...props.destination },
      revisionHistoryLimit: HISTORY,
      syncPolicy: syncPolicy(props.environment),
    },
  });
}

function syncPolicy({ operations }: Environment): ApplicationSpecSyncPolicy {
  return {
    ...(operations.sync === 'automated' && { automated: { prune: true, selfHeal: true } }),
    // Without end, and with the newest revision each time (Argo CD 3.2 and later): what an application waits for may
    // take long to appear, and Argo CD does not sync a revision again once it gave up on it.
    retry: { limit: -1, refresh: true, backoff: { duration: '5s', factor: 2, maxDuration: '3m' } },
    // What another Application manages stays its own, e.g. a Loki of the same name that is there already.
    syncOptions: ['ApplyOutOfSyncOnly=true', 'FailOnSharedResource=true'],
  };
}
