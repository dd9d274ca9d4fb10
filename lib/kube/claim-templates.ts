import { KubePersistentVolumeClaim, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import { storageClass } from './claim';
import type { Labels } from './labels';
import type { PodProps } from './pod';
import type { WorkloadSettings } from './settings';
import { type ClaimTemplate, isClaimTemplate } from './volume';

/** The claim templates that the containers of a pod mount, each once, as a StatefulSet has them. */
export function claimTemplates(pod: PodProps, labels: Labels, settings: WorkloadSettings): readonly object[] {
  const byName = new Map<string, ClaimTemplate>();
  for (const c of [...(pod.initContainers ?? []), ...pod.containers]) {
    for (const { volume } of c.mounts ?? []) if (isClaimTemplate(volume)) byName.set(volume.name, volume);
  }
  return [...byName.values()].map((claim) => claimTemplate(claim, labels, settings));
}

function claimTemplate({ name, claim }: ClaimTemplate, labels: Labels, settings: WorkloadSettings): object {
  return KubePersistentVolumeClaim.manifest({
    metadata: { name, labels: { ...labels } },
    spec: {
      ...storageClass(settings),
      accessModes: ['ReadWriteOnce'],
      volumeMode: 'Filesystem',
      resources: { requests: { storage: Quantity.fromString(claim.size) } },
    },
  });
}
