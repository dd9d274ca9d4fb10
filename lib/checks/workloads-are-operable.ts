import { containersOf, type Probe } from '../manifests/pods';
import { serviceSpec } from '../manifests/services';
import { type Check, type Finding, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';

/** First minor version of Kubernetes whose kubelet can wait before it stops a container, whatever is in the image. */
const NATIVE_SLEEP = 30;

/** Time that Kubernetes gives a pod that says nothing, in seconds. */
const DEFAULT_GRACE = 30;

interface WorkloadSpec {
  readonly replicas?: number;
  readonly serviceName?: string;
  readonly strategy?: { readonly type?: string };
  readonly volumeClaimTemplates?: readonly unknown[];
  readonly persistentVolumeClaimRetentionPolicy?: { readonly whenDeleted?: string; readonly whenScaled?: string };
}

/** What `lib/kube` gives every workload, and what a hand-made one would lack when somebody is paged. */
export const workloadsAreOperable: Check = {
  id: 'workloads-are-operable',
  sentence:
    'Workloads take no environment from Services, keep their claims, find each other, know their memory limit, and stop only when nobody sends to them any more.',
  run: (context) =>
    context.workloads.flatMap((workload) =>
      [
        ...links(workload),
        ...claims(workload),
        ...peers(context, workload),
        ...drains(context, workload),
        ...memory(workload),
      ].map((finding) => problemOf(workload, finding)),
    ),
};

function specOf({ object }: PlacedWorkload): WorkloadSpec {
  return (object.spec ?? {}) as WorkloadSpec;
}

/** A Service named after a program becomes variables that the program takes for its own: `S3_PORT`, `GRAFANA_PORT`. */
function links({ template }: PlacedWorkload): readonly Finding[] {
  if (template.spec.enableServiceLinks === false) return [];
  const path = `${template.path}.enableServiceLinks`;
  return [
    {
      path,
      problem: 'every Service of the namespace becomes environment variables',
      expected: 'false',
      fix: 'set it to false',
    },
  ];
}

function claims(workload: PlacedWorkload): readonly Finding[] {
  const { volumeClaimTemplates = [], persistentVolumeClaimRetentionPolicy: policy } = specOf(workload);
  if (volumeClaimTemplates.length === 0) return [];
  if (policy?.whenDeleted === 'Retain' && policy.whenScaled === 'Retain') return [];
  return [
    {
      path: 'spec.persistentVolumeClaimRetentionPolicy',
      problem: 'does not say that volumes outlive the StatefulSet',
      got: JSON.stringify(policy) ?? 'nothing',
      expected: 'Retain, when deleted and when scaled',
      fix: 'write it out',
    },
  ];
}

/** Programs written in Go, by a part of their image. Their runtime collects garbage when memory has doubled, not when it ends. */
const GO =
  /\/(grafana|prom|prometheus|prometheus-operator|prometheuscommunity|opencost)\/|seaweedfs|kube-state-metrics|exporter/;

function memory({ template }: PlacedWorkload): readonly Finding[] {
  return containersOf(template).flatMap(({ container, path, init }) =>
    init ||
    container.livenessProbe === undefined ||
    !GO.test(container.image ?? '') ||
    (container.env ?? []).some(({ name }) => name === 'GOMEMLIMIT')
      ? []
      : [
          {
            path: `${path}.env`,
            problem: 'a program in Go that does not know its memory limit is killed before it collects garbage',
            expected: 'GOMEMLIMIT',
            fix: 'add GOMEMLIMIT: goMemoryLimit(memoryLimit)',
          },
        ],
  );
}

/** Members find each other before they are ready, or none of them ever is. Those that keep nothing have no need of each other. */
function peers(context: CheckContext, workload: PlacedWorkload): readonly Finding[] {
  const { replicas = 1, serviceName, volumeClaimTemplates = [] } = specOf(workload);
  if (workload.object.kind !== 'StatefulSet' || replicas < 2 || serviceName === undefined) return [];
  if (volumeClaimTemplates.length === 0) return [];
  const governing = context.find(workload, 'Service', serviceName);
  if (governing === undefined || serviceSpec(governing).publishNotReadyAddresses === true) return [];
  const problem = 'its Service names only pods that are ready, which they become by finding each other';
  return [
    {
      path: 'spec.serviceName',
      problem,
      got: serviceName,
      expected: 'publishNotReadyAddresses: true',
      fix: 'make it with `publishNotReady`',
    },
  ];
}

/** Requests still arrive until every node has forgotten the pod. */
function drains(context: CheckContext, workload: PlacedWorkload): readonly Finding[] {
  const { template, object, environment } = workload;
  const grace = template.spec.terminationGracePeriodSeconds ?? DEFAULT_GRACE;
  const stops = containersOf(template).filter(({ init }) => !init);
  const late = stops.flatMap(({ container, path }) => {
    const seconds = pauseOf(container.lifecycle?.preStop);
    if (seconds < grace) return [];
    const problem = 'no time is left to stop in after the pause';
    return [
      {
        path: `${path}.lifecycle.preStop`,
        problem,
        got: `${seconds} s of ${grace} s`,
        fix: 'raise terminationGraceSeconds',
      },
    ];
  });
  const replaced = object.kind === 'Deployment' && specOf(workload).strategy?.type !== 'Recreate';
  if (!replaced || environment.operations.workloads.kubernetesMinor < NATIVE_SLEEP || !isCalled(context, workload))
    return late;
  if (stops.some(({ container }) => container.lifecycle?.preStop !== undefined)) return late;
  const problem = 'stops while Services still send to it';
  return [
    ...late,
    {
      path: `${template.path}.containers[0].lifecycle`,
      problem,
      expected: 'preStop.sleep',
      fix: 'make it with `deployment`',
    },
  ];
}

/** By the kubelet, or by a program of the image. */
function pauseOf(hook: Probe | undefined): number {
  const [program, seconds] = hook?.exec?.command ?? [];
  return hook?.sleep?.seconds ?? (program === 'sleep' ? Number(seconds) : 0);
}

/** Whether a Service with an address leads to its pods. */
function isCalled(context: CheckContext, workload: PlacedWorkload): boolean {
  return context
    .ofKind('Service')
    .filter((service) => service.cluster === workload.cluster && service.namespace === workload.namespace)
    .filter(({ object }) => serviceSpec(object).clusterIP !== 'None')
    .some(({ object }) =>
      Object.entries(serviceSpec(object).selector ?? { '': '' }).every(
        ([label, value]) => workload.template.labels[label] === value,
      ),
    );
}
