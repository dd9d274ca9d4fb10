import { containersOf, type PlacedContainer, type PodTemplate, type SecurityContext } from '../../manifests/pods';
import type { Finding } from '../check';

/** Controls of the Pod Security Standards, baseline and restricted, and our own: a read-only root file system. */
export type Control =
  | 'host-namespaces'
  | 'host-path-volumes'
  | 'host-ports'
  | 'host-probes'
  | 'privileged-containers'
  | 'capabilities'
  | 'volume-types'
  | 'privilege-escalation'
  | 'running-as-non-root'
  | 'seccomp'
  | 'app-armor'
  | 'se-linux'
  | 'proc-mount'
  | 'sysctls'
  | 'windows-host-process'
  | 'read-only-root';

export interface ControlViolation extends Finding {
  readonly control: Control;
}

/** What the standard allows: https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
const VOLUME_TYPES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];
const SE_LINUX_TYPES = [undefined, '', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const SECCOMP_TYPES = ['RuntimeDefault', 'Localhost'];
const APP_ARMOR_TYPES = [undefined, ...SECCOMP_TYPES];
const SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
];

/** Everything in which a pod falls short; `capabilities` may be added beyond the standard. */
export function violations(template: PodTemplate, capabilities: readonly string[] = []): readonly ControlViolation[] {
  const { path, spec } = template;
  const pod = spec.securityContext ?? {};
  return [
    ...hostNamespaces(template),
    ...volumes(template),
    ...(pod.sysctls ?? [])
      .filter(({ name }) => !SYSCTLS.includes(name))
      .map(({ name }) => violation('sysctls', `${path}.securityContext.sysctls`, name, 'a safe sysctl')),
    ...context(pod, `${path}.securityContext`),
    ...appArmorAnnotations(template),
    ...containersOf(template).flatMap((placed) => container(placed, pod, ['NET_BIND_SERVICE', ...capabilities])),
  ];
}

/** How AppArmor is said until Kubernetes 1.30, and understood ever after. */
const APP_ARMOR = 'container.apparmor.security.beta.kubernetes.io/';

function appArmorAnnotations({ path, annotations }: PodTemplate): readonly ControlViolation[] {
  return Object.entries(annotations)
    .filter(([name, value]) => name.startsWith(APP_ARMOR) && !/^(runtime\/default|localhost\/.+)$/.test(value))
    .map(([name, value]) =>
      violation('app-armor', path.replace(/spec$/, `metadata.annotations[${name}]`), value, 'runtime/default'),
    );
}

function violation(control: Control, path: string, got: unknown, expected: string): ControlViolation {
  const shown = got === undefined ? 'nothing' : typeof got === 'string' ? got : JSON.stringify(got);
  const name = path.slice(path.lastIndexOf('.') + 1);
  return { control, path, problem: `${name} is not allowed so`, got: shown, expected, fix: `set ${name}: ${expected}` };
}

function hostNamespaces({ path, spec }: PodTemplate): readonly ControlViolation[] {
  return (['hostNetwork', 'hostPID', 'hostIPC'] as const)
    .filter((field) => spec[field] === true)
    .map((field) => violation('host-namespaces', `${path}.${field}`, true, 'false'));
}

function volumes({ path, spec }: PodTemplate): readonly ControlViolation[] {
  return (spec.volumes ?? []).flatMap((volume, i) => {
    const types = Object.keys(volume).filter((key) => key !== 'name' && !VOLUME_TYPES.includes(key));
    return types.map((type) =>
      violation(
        type === 'hostPath' ? 'host-path-volumes' : 'volume-types',
        `${path}.volumes[${i}].${type}`,
        volume[type],
        `one of ${VOLUME_TYPES.join(', ')}`,
      ),
    );
  });
}

/** What holds for the security context of a pod and of a container alike. */
function context(security: SecurityContext, path: string): readonly ControlViolation[] {
  const { seLinuxOptions, appArmorProfile, windowsOptions, runAsUser, seccompProfile } = security;
  return [
    ...(SE_LINUX_TYPES.includes(seLinuxOptions?.type) && !seLinuxOptions?.user && !seLinuxOptions?.role
      ? []
      : [violation('se-linux', `${path}.seLinuxOptions`, seLinuxOptions, 'a container type, without user and role')]),
    ...(APP_ARMOR_TYPES.includes(appArmorProfile?.type)
      ? []
      : [violation('app-armor', `${path}.appArmorProfile`, appArmorProfile, 'RuntimeDefault or Localhost')]),
    ...(windowsOptions?.hostProcess === true
      ? [violation('windows-host-process', `${path}.windowsOptions.hostProcess`, true, 'false')]
      : []),
    ...(runAsUser === 0 ? [violation('running-as-non-root', `${path}.runAsUser`, 0, 'a user other than 0')] : []),
    ...(seccompProfile !== undefined && !SECCOMP_TYPES.includes(seccompProfile.type)
      ? [violation('seccomp', `${path}.seccompProfile`, seccompProfile, 'RuntimeDefault or Localhost')]
      : []),
  ];
}

function container(
  { container: c, path }: PlacedContainer,
  pod: SecurityContext,
  capabilities: readonly string[],
): readonly ControlViolation[] {
  const own = c.securityContext ?? {};
  const at = `${path}.securityContext`;
  const { add = [], drop = [] } = own.capabilities ?? {};
  const added = add.filter((capability) => !capabilities.includes(capability));
  const hostPorts = (c.ports ?? []).filter(({ hostPort = 0 }) => hostPort !== 0);
  const rules: readonly (readonly [boolean, Control, string, unknown, string])[] = [
    [own.privileged !== true, 'privileged-containers', `${at}.privileged`, true, 'false'],
    [
      own.allowPrivilegeEscalation === false,
      'privilege-escalation',
      `${at}.allowPrivilegeEscalation`,
      own.allowPrivilegeEscalation,
      'false',
    ],
    [drop.includes('ALL'), 'capabilities', `${at}.capabilities.drop`, drop, '[ALL]'],
    [added.length === 0, 'capabilities', `${at}.capabilities.add`, added, `nothing but ${capabilities.join(', ')}`],
    [hostPorts.length === 0, 'host-ports', `${path}.ports`, hostPorts.map(({ hostPort }) => hostPort), 'no hostPort'],
    [
      (own.runAsNonRoot ?? pod.runAsNonRoot) === true,
      'running-as-non-root',
      `${at}.runAsNonRoot`,
      own.runAsNonRoot ?? pod.runAsNonRoot,
      'true',
    ],
    [
      (own.seccompProfile ?? pod.seccompProfile) !== undefined,
      'seccomp',
      `${at}.seccompProfile`,
      undefined,
      'RuntimeDefault',
    ],
    [
      own.procMount === undefined || own.procMount === 'Default',
      'proc-mount',
      `${at}.procMount`,
      own.procMount,
      'Default',
    ],
    [!probesOtherHost(c), 'host-probes', path, 'a probe or hook with a host', 'probes of the pod itself'],
    [
      own.readOnlyRootFilesystem === true,
      'read-only-root',
      `${at}.readOnlyRootFilesystem`,
      own.readOnlyRootFilesystem,
      'true',
    ],
  ];
  return [
    ...context(own, at),
    ...rules.flatMap(([ok, control, field, got, expected]) => (ok ? [] : [violation(control, field, got, expected)])),
  ];
}

/** Since Kubernetes 1.34 part of the standard: a probe can otherwise be made to call any address from the node. */
function probesOtherHost(c: PlacedContainer['container']): boolean {
  const handlers = [c.livenessProbe, c.readinessProbe, c.startupProbe, c.lifecycle?.postStart, c.lifecycle?.preStop];
  return handlers.some((handler) => [handler?.httpGet?.host, handler?.tcpSocket?.host].some((host) => host));
}
