import { ComponentChart, type Endpoint, type EnvironmentScope } from '../../component';
import { type Mount, reloadedConfigsVolume, scratchVolume, secretsVolume } from '../../kube/volume';
import { deployment } from '../../kube/workload';
import type { SecretRef, TenantId } from '../../spec/model';
import { imageReference } from '../image';
import { tenantFiles } from '../tenant-files';
import { SEND_AGAIN_AND_AGAIN } from './script';

export interface AlertRoutesProps {
  /** Where the Alertmanager takes the configuration of a tenant. */
  readonly alertmanager: Endpoint;
  readonly tenants: readonly TenantRoutes[];
}

/** How the alerts of a tenant reach people. */
export interface TenantRoutes {
  readonly tenant: TenantId;
  /** What is sent to the Alertmanager, with places for secrets. */
  readonly text: string;
  readonly secrets: readonly SecretRef[];
}

const NAME = 'alert-routes';
const FOLDER = '/etc/alert-routes';
const WORK = '/tmp/alert-routes';

/** User of the unprivileged nginx image. */
const NGINX_USER = 101;

/**
 * Brings the configurations of all tenants to the Alertmanager, which takes them by its API alone, and keeps what it was sent
 * and what is silenced in its store. A changed route or Secret restarts nothing but, at most, this.
 */
export class AlertRoutes extends ComponentChart {
  constructor(scope: EnvironmentScope, { alertmanager, tenants }: AlertRoutesProps) {
    super(scope, { app: NAME, layer: 'presentation' });
    const templates = tenantFiles(
      this,
      NAME,
      { name: NAME },
      tenants.map(({ tenant, text }) => ({ tenant, files: { yaml: text } })),
    );
    const password = this.password(alertmanager);
    const workload = deployment(this, {
      name: NAME,
      identity: { name: NAME },
      pod: {
        user: NGINX_USER,
        containers: [
          {
            name: NAME,
            image: imageReference(this.environment, 'nginx'),
            command: ['sh', '-c', `mkdir -p "$3"\n${SEND_AGAIN_AND_AGAIN}`, NAME],
            args: [
              `${FOLDER}/templates`,
              `${FOLDER}/secrets`,
              WORK,
              alertmanager.url,
              alertmanager.auth?.user ?? '',
              password.file,
            ],
            probes: PROBES,
            resources: { cpuRequest: '10m', memoryRequest: '16Mi', cpuLimit: 'none', memoryLimit: '64Mi' },
            mounts: [
              { volume: reloadedConfigsVolume('templates', templates), path: `${FOLDER}/templates`, readOnly: true },
              ...this.secretMounts(tenants),
              ...password.mounts,
              // What is filled in holds secrets: it never touches a disk.
              { volume: scratchVolume('tmp', '64Mi', 'memory'), path: '/tmp' },
            ],
          },
        ],
      },
    });
    this.connect(workload.pods, alertmanager, 'alert-routes: configurations of the Alertmanager');
  }

  private secretMounts(tenants: readonly TenantRoutes[]): readonly Mount[] {
    const used = tenants.flatMap(({ tenant, secrets }) => secrets.map((secret) => ({ tenant, secret })));
    if (used.length === 0) return [];
    for (const { tenant, secret } of used) {
      this.requireSecret(secret, { purpose: `alerts of ${tenant}`, content: 'as its receiver takes it, on one line' });
    }
    // One that is missing must not keep back the others.
    const volume = secretsVolume(
      'secrets',
      used.map(({ secret }) => secret),
      { optional: true },
    );
    return [{ volume, path: `${FOLDER}/secrets`, readOnly: true }];
  }

  private password({ auth }: Endpoint): { readonly file: string; readonly mounts: readonly Mount[] } {
    if (auth === undefined) return { file: '', mounts: [] };
    const { name, key } = this.requireSecret(auth.password, {
      purpose: 'alert-routes: password of the backends',
      content: 'as the gateways of the backends have it',
    });
    const path = `${FOLDER}/password`;
    return {
      file: `${path}/${name}/${key}`,
      mounts: [{ volume: secretsVolume('password', [{ name, key }]), path, readOnly: true }],
    };
  }
}

const PROBES = {
  readiness: { command: ['test', '-e', `${WORK}/ready`] },
  liveness: {
    command: ['sh', '-c', 'test -n "$(find "$0" -mmin -10)"', `${WORK}/alive`],
    periodSeconds: 60,
    failureThreshold: 10,
  },
  startup: { command: ['test', '-e', `${WORK}/alive`], periodSeconds: 5, failureThreshold: 60 },
};
