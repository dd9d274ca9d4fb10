import type { Chart } from 'cdk8s';
import { KubePersistentVolumeClaim, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, objectLabels } from './labels';

/** A claim of its own, `ReadWriteOnce`, for a Deployment that is recreated on update. Returns its name. */
export function persistentClaim(
  chart: Chart,
  props: { readonly name: string; readonly identity: Identity; readonly size: string },
): string {
  new KubePersistentVolumeClaim(chart, `persistentvolumeclaim-${props.name}`, {
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    spec: {
      accessModes: ['ReadWriteOnce'],
      volumeMode: 'Filesystem',
      resources: { requests: { storage: Quantity.fromString(props.size) } },
    },
  });
  return props.name;
}
