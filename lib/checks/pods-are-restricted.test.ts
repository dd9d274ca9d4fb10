import { exampleApp, exampleWith, problemsOf } from '../../test/example-objects';
import { EXEMPTIONS, podsAreRestricted } from './pods-are-restricted';

const POD = 'spec.template.spec';
const CONTAINER = `${POD}.containers.0`;
const SECURITY = `${CONTAINER}.securityContext`;

test('restricted pods pass', () => {
  expect(problemsOf(podsAreRestricted, exampleApp())).toEqual([]);
});

test('a message names the control, the field and what to write', () => {
  expect(problemsOf(podsAreRestricted, exampleWith('Deployment web', `${POD}.hostNetwork`, true))).toEqual([
    'dist/test/shop/deployment.shop.web.yaml: spec.template.spec.hostNetwork: the pod is not restricted (host-namespaces): hostNetwork is not allowed so (got true, expected false) → set hostNetwork: false',
  ]);
});

test.each([
  ['host-namespaces', `${POD}.hostPID`, true],
  ['host-namespaces', `${POD}.hostIPC`, true],
  ['host-path-volumes', `${POD}.volumes`, [{ name: 'x', hostPath: { path: '/' } }]],
  ['volume-types', `${POD}.volumes`, [{ name: 'x', nfs: { path: '/', server: 'x' } }]],
  ['sysctls', `${POD}.securityContext.sysctls`, [{ name: 'kernel.msgmax', value: '1' }]],
  ['running-as-non-root', `${POD}.securityContext.runAsNonRoot`, undefined],
  ['running-as-non-root', `${POD}.securityContext.runAsUser`, 0],
  ['running-as-non-root', `${SECURITY}.runAsNonRoot`, false],
  ['seccomp', `${POD}.securityContext.seccompProfile`, undefined],
  ['seccomp', `${SECURITY}.seccompProfile`, { type: 'Unconfined' }],
  ['app-armor', `${SECURITY}.appArmorProfile`, { type: 'Unconfined' }],
  ['se-linux', `${SECURITY}.seLinuxOptions`, { user: 'root' }],
  ['se-linux', `${SECURITY}.seLinuxOptions`, { type: 'spc_t' }],
  ['windows-host-process', `${POD}.securityContext.windowsOptions`, { hostProcess: true }],
  ['privileged-containers', `${SECURITY}.privileged`, true],
  ['privilege-escalation', `${SECURITY}.allowPrivilegeEscalation`, undefined],
  ['capabilities', `${SECURITY}.capabilities.drop`, ['NET_RAW']],
  ['capabilities', `${SECURITY}.capabilities.add`, ['SYS_ADMIN']],
  ['host-ports', `${CONTAINER}.ports.0.hostPort`, 8080],
  ['proc-mount', `${SECURITY}.procMount`, 'Unmasked'],
  ['host-probes', `${CONTAINER}.livenessProbe.httpGet.host`, 'example.com'],
  ['read-only-root', `${SECURITY}.readOnlyRootFilesystem`, undefined],
])('%s: %s = %j is found', (control, path, value) => {
  expect(problemsOf(podsAreRestricted, exampleWith('Deployment web', path, value))).toEqual([
    expect.stringContaining(`the pod is not restricted (${control})`),
  ]);
});

test('NET_BIND_SERVICE may be added, as the standard says', () => {
  const app = exampleWith('Deployment web', `${SECURITY}.capabilities.add`, ['NET_BIND_SERVICE']);
  expect(problemsOf(podsAreRestricted, app)).toEqual([]);
});

test('only the two node agents are exempt, from named controls and with a reason', () => {
  expect([...new Set(EXEMPTIONS.map(({ app }) => app))]).toEqual(['alloy-agent', 'beyla']);
  expect(EXEMPTIONS.every(({ reason }) => reason.length > 20)).toBe(true);
  const { objects } = exampleWith('Deployment web', `${POD}.volumes`, [
    { name: 'logs', hostPath: { path: '/var/log' } },
  ]);
  const privileged = exampleWith('Deployment web', `${SECURITY}.privileged`, true);
  expect(problemsOf(podsAreRestricted, exampleApp({ app: 'alloy-agent', objects }))).toEqual([]);
  expect(problemsOf(podsAreRestricted, exampleApp({ app: 'alloy-agent', objects: privileged.objects }))).toHaveLength(
    1,
  );
});

test('an exempt app may add the capabilities of its list, and no others', () => {
  const adding = (capability: string) =>
    exampleApp({
      app: 'alloy-agent',
      objects: exampleWith('Deployment web', `${SECURITY}.capabilities.add`, [capability]).objects,
    });
  expect(problemsOf(podsAreRestricted, adding('DAC_READ_SEARCH'))).toEqual([]);
  expect(problemsOf(podsAreRestricted, adding('SYS_ADMIN'))).toHaveLength(1);
});
