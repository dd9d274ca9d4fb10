import { examplePlatform } from '../../../test/example-platform';
import type { Provider } from '../../grafana/access';
import type { Organization } from '../../grafana/organization';
import type { Tenant, TenantId } from '../../spec/model';
import { signIn } from './sign-in';

const PROVIDER: Provider = {
  kind: 'oidc',
  name: 'Keycloak',
  authUrl: 'https://sso.example.com/auth',
  tokenUrl: 'https://sso.example.com/token',
  apiUrl: 'https://sso.example.com/userinfo',
  logoutUrl: 'https://sso.example.com/logout',
  scopes: ['openid', 'profile', 'email'],
  clientId: 'grafana',
  clientSecret: { name: 'grafana-oidc', key: 'client-secret' },
  groupsClaim: 'groups',
  platformGroup: 'sre',
  keycloakRealm: 'acme',
};
const alpha = 'team-alpha' as TenantId;
const ORGANIZATIONS: readonly Organization[] = [
  { name: 'platform', shows: 'all' },
  { name: alpha, shows: alpha },
];

function sectionOf(said: Partial<Provider>, groups: Tenant['groups'] = []) {
  const tenants = examplePlatform().tenants.map((tenant) => (tenant.id === alpha ? { ...tenant, groups } : tenant));
  const identity = { ...PROVIDER, ...said };
  return signIn({ identity, organizations: ORGANIZATIONS, tenants, rootUrl: 'https://grafana.example.com/' });
}

const oauthOf = (said: Partial<Provider>, groups?: Tenant['groups']) => sectionOf(said, groups)['auth.generic_oauth'];

test('each group has its role in its organization, the platform’s the highest in all', () => {
  const groups = [
    { group: 'leads', role: 'Admin' },
    { group: 'developers', role: 'Editor' },
    { group: 'support', role: 'Viewer' },
  ] as const;
  expect(JSON.parse(String(oauthOf({}, groups)?.org_mapping))).toEqual([
    'sre:${org:platform}:Admin',
    'sre:${org:team-alpha}:Admin',
    'leads:${org:team-alpha}:Admin',
    'developers:${org:team-alpha}:Editor',
    'support:${org:team-alpha}:Viewer',
  ]);
});

test('nobody is everybody: no entry is for all groups or all organizations', () => {
  expect(String(oauthOf({})?.org_mapping)).not.toContain('*');
});

test('a colon in the name of a group stays in the name', () => {
  expect(JSON.parse(String(oauthOf({ platformGroup: 'acme:sre' })?.org_mapping))[0]).toBe(
    'acme\\:sre:${org:platform}:Admin',
  );
});

test('an ordinary user has no role by itself, a user without groups too', () => {
  expect(oauthOf({})).toMatchObject({
    role_attribute_path: "groups && contains(groups, 'sre') && 'GrafanaAdmin' || 'None'",
    role_attribute_strict: true,
    allow_assign_grafana_admin: true,
    org_attribute_path: 'groups',
    skip_org_role_sync: false,
  });
  expect(sectionOf({}).users).toMatchObject({ auto_assign_org_id: 1, auto_assign_org_role: 'None' });
});

test('without a group of the platform nobody becomes administrator by it', () => {
  expect(oauthOf({ platformGroup: '' })).toMatchObject({
    role_attribute_path: "'None'",
    allow_assign_grafana_admin: false,
    org_mapping: '[]',
  });
});

test('a claim may be a path or a name that is none', () => {
  expect(oauthOf({ groupsClaim: 'realm_access.roles' })?.org_attribute_path).toBe('realm_access.roles');
  expect(oauthOf({ groupsClaim: 'https://acme.example/groups' })?.org_attribute_path).toBe(
    '"https://acme.example/groups"',
  );
});

test('a quote in the name of a group ends no text', () => {
  expect(oauthOf({ platformGroup: "s'r\\e" })?.role_attribute_path).toContain("contains(groups, 's\\'r\\\\e')");
});

test('signing out ends the session at the provider, where it has a way', () => {
  expect(oauthOf({})?.signout_redirect_url).toBe(
    'https://sso.example.com/logout?client_id=grafana&post_logout_redirect_uri=https%3A%2F%2Fgrafana.example.com%2Flogin',
  );
  expect(oauthOf({ logoutUrl: '' })).not.toHaveProperty('signout_redirect_url');
});

test('the secret of the client is in no file', () => {
  expect(oauthOf({})).not.toHaveProperty('client_secret');
  expect(oauthOf({})).toMatchObject({ use_pkce: true, use_refresh_token: true });
});

test('without a provider the administrator alone gets in', () => {
  const sections = signIn({ identity: { kind: 'none' }, organizations: [], tenants: [], rootUrl: '' });
  expect(sections).not.toHaveProperty(['auth.generic_oauth']);
  expect(sections['auth.anonymous']).toEqual({ enabled: false });
  expect(sections['auth.basic']).toEqual({ enabled: true });
});
