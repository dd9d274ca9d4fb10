import { claimPath, organizationMapping, type Provider, serverRole } from '../../grafana/access';
import type { Organization } from '../../grafana/organization';
import type { Tenant } from '../../spec/model';
import type { Identity } from '../../spec/model-grafana';
import type { GrafanaIni } from './ini';

export interface SignInProps {
  readonly identity: Identity;
  readonly organizations: readonly Organization[];
  /** All tenants, wherever they exist. */
  readonly tenants: readonly Tenant[];
  /** Address of Grafana in the browser, with a slash at the end. */
  readonly rootUrl: string;
}

/**
 * Who gets in: the administrator by password, everybody else by the provider. The login form stays, at
 * `/login?disableAutoLogin`: with a provider that is down or set up wrongly it is the only way in.
 */
export function signIn(props: SignInProps): GrafanaIni {
  return {
    users: {
      allow_sign_up: false,
      allow_org_create: false,
      // Whom no group says anything about lands in the first organization, which is empty, and without a role.
      auto_assign_org: true,
      auto_assign_org_id: 1,
      auto_assign_org_role: 'None',
      viewers_can_edit: false,
    },
    auth: { disable_login_form: false, oauth_allow_insecure_email_lookup: false },
    // The organizations are made with the administrator's password.
    'auth.basic': { enabled: true },
    'auth.anonymous': { enabled: false },
    public_dashboards: { enabled: false },
    ...(props.identity.kind === 'oidc' && { 'auth.generic_oauth': provider(props.identity, props) }),
  };
}

function provider(identity: Provider, { organizations, tenants, rootUrl }: SignInProps) {
  return {
    enabled: true,
    name: identity.name,
    client_id: identity.clientId,
    auth_url: identity.authUrl,
    token_url: identity.tokenUrl,
    api_url: identity.apiUrl,
    scopes: identity.scopes.join(' '),
    use_pkce: true,
    // The session ends with that at the provider, and groups are read again each time.
    use_refresh_token: true,
    allow_sign_up: true,
    auto_login: true,
    ...(identity.logoutUrl !== '' && { signout_redirect_url: signOutUrl(identity, rootUrl) }),
    login_attribute_path: 'preferred_username',
    name_attribute_path: 'name',
    org_attribute_path: claimPath(identity.groupsClaim),
    org_mapping: JSON.stringify(organizationMapping(identity, organizations, tenants)),
    role_attribute_path: serverRole(identity),
    role_attribute_strict: true,
    allow_assign_grafana_admin: identity.platformGroup !== '',
    skip_org_role_sync: false,
  };
}

function signOutUrl({ logoutUrl, clientId }: Provider, rootUrl: string): string {
  const query = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${rootUrl}login` });
  return `${logoutUrl}?${query}`;
}
