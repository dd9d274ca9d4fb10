import { type ComponentChart, type Endpoint, serviceEndpoint } from '../../component';
import { configFiles } from '../../kube/config-files';
import type { ContainerProps } from '../../kube/container';
import { service } from '../../kube/service';
import { configVolume, type MountableVolume, scratchVolume } from '../../kube/volume';
import { deployment, type Workload } from '../../kube/workload';
import type { Resources } from '../../spec/model';
import { imageReference } from '../image';
import { type Identity, identitiesEnv, identitiesTemplate } from './identities';
import { FILL_TEMPLATE } from './scripts';
import type { Servers } from './servers';
import { PORTS, WEED_USER, weedContainer } from './weed';

const NAME = 'seaweedfs-s3';
const IDENTITY = { name: 'seaweedfs', component: 's3' } as const;
const IDENTITIES_FILE = 'identities.json';

export interface S3GatewayProps {
  readonly filers: Servers;
  readonly identities: readonly Identity[];
  readonly replicas: number;
  readonly resources: Resources;
}

export interface S3Gateway {
  readonly workload: Workload;
  readonly endpoint: Endpoint;
}

/** The S3 gateway: the only door to the store that anything outside it uses. It keeps nothing itself. */
export function s3Gateway(chart: ComponentChart, props: S3GatewayProps): S3Gateway {
  const { environment } = chart;
  const identities = scratchVolume('identities', '1Mi', 'memory');
  const server = weedContainer(chart, {
    role: 's3',
    flags: { filer: props.filers.addresses.join(','), config: `/identities/${IDENTITIES_FILE}`, ...CLOSED },
    resources: props.resources,
    mounts: [{ volume: identities, path: '/identities', readOnly: true }],
  });
  const workload = deployment(chart, {
    name: NAME,
    identity: IDENTITY,
    replicas: props.replicas,
    pod: {
      initContainers: [writeIdentities(chart, props.identities, identities)],
      containers: [server],
      user: WEED_USER,
    },
  });
  service(chart, {
    name: NAME,
    workload,
    ports: { http: { port: PORTS.s3 }, metrics: { port: PORTS.metrics } },
  });
  return { workload, endpoint: serviceEndpoint(environment, { name: NAME, port: PORTS.s3 }) };
}

/** Init container that writes the identities with their keys to `target`; the ConfigMap has them without. */
function writeIdentities(
  chart: ComponentChart,
  identities: readonly Identity[],
  target: MountableVolume,
): ContainerProps {
  const files = { [IDENTITIES_FILE]: identitiesTemplate(identities) };
  const template = configFiles(chart, { name: `${NAME}-identities`, identity: IDENTITY, files });
  return {
    name: 'identities',
    image: imageReference(chart.environment, 'seaweedfs'),
    command: ['sh', '-c', FILL_TEMPLATE, 'fill-template'],
    args: [`/template/${IDENTITIES_FILE}`, `/identities/${IDENTITIES_FILE}`],
    env: identitiesEnv(identities),
    resources: { cpuRequest: '10m', memoryRequest: '16Mi', cpuLimit: 'none', memoryLimit: '64Mi' },
    mounts: [
      { volume: configVolume('identities-template', template), path: '/template', readOnly: true },
      { volume: target, path: '/identities' },
    ],
  };
}

/**
 * What the gateway can do beyond reading and writing objects, all of it off: catalogs, identity management, buckets that
 * appear by themselves.
 */
const CLOSED = {
  iam: false,
  'port.iceberg': 0,
  'port.lance': 0,
  autoCreateBucket: false,
  allowDeleteBucketNotEmpty: false,
} as const;
