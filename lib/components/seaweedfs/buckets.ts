import type { ComponentChart } from '../../component';
import { scratchVolume } from '../../kube/volume';
import { job, type Workload } from '../../kube/workload';
import { imageReference } from '../image';
import type { IdentityKeys } from './identities';
import type { S3Gateway } from './s3-gateway';
import { CREATE_BUCKETS } from './scripts';
import { REGION, WEED_USER } from './weed';

export interface BucketJobProps {
  readonly buckets: readonly string[];
  readonly gateway: S3Gateway;
  readonly admin: IdentityKeys;
}

/**
 * Makes the buckets by the S3 protocol, as the admin identity. An ordinary Job, not a hook: Argo CD shows it, keeps it
 * and reports it when it fails; it comes up in any order because it waits for the gateway.
 */
export function bucketJob(chart: ComponentChart, props: BucketJobProps): Workload {
  const { environment } = chart;
  const workload = job(chart, {
    name: 'seaweedfs-buckets',
    identity: { name: 'seaweedfs', component: 'buckets' },
    pod: {
      containers: [
        {
          name: 'create-buckets',
          image: imageReference(environment, 'seaweedfs'),
          command: ['sh', '-c', CREATE_BUCKETS, 'create-buckets'],
          args: props.buckets,
          env: {
            ENDPOINT: props.gateway.endpoint.url,
            REGION,
            ACCESS_KEY: { secret: props.admin.accessKey },
            SECRET_KEY: { secret: props.admin.secretKey },
          },
          resources: { cpuRequest: '10m', memoryRequest: '16Mi', cpuLimit: 'none', memoryLimit: '64Mi' },
          mounts: [{ volume: scratchVolume('tmp', '1Mi'), path: '/tmp' }],
        },
      ],
      user: WEED_USER,
    },
  });
  chart.connect(workload.pods, props.gateway.endpoint, 'make buckets');
  return workload;
}
