import { KubePersistentVolumeClaim, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, objectLabels } from './labels';
import { settingsOf, type WorkloadChart, type WorkloadSettings } from './settings';

/** A claim of its own, `ReadWriteOnce`, for a Deployment that is recreated on update. Returns its name. */
export function persistentClaim(
  chart: WorkloadChart,
  props: { readonly name: string; readonly identity: Identity; readonly size: string },
): string {
  new KubePersistentVolumeClaim(chart, `persistentvolumeclaim-${props.name}`, {
    metadata: { name: props.name, labels: objectLabels(props.identity) },
    spec: {
      ...storageClass(settingsOf(chart)),
      accessModes: ['ReadWriteOnce'],
      volumeMode: 'Filesystem',
      resources: { requests: { storage: Quantity.fromString(props.size) } },
    },
  });
  return props.name;
}

/** The class of a claim's volume, where it is not the cluster's default. */
export function storageClass({ storageClass }: Pick<WorkloadSettings, 'storageClass'>): {
  readonly storageClassName?: string;
} {
  return storageClass === 'default' ? {} : { storageClassName: storageClass };
}
