import type * as z from 'zod';
import * as D from '../defaults';
import { alerting } from './alerting';
import { choice, list, mapping, optional, required } from './doc';
import { environmentDefaults } from './environment';
import { folder, gitUrl, hostName, label, revision, secretRef, url, words } from './scalars';
import { tenantDefaults } from './tenant';

/** `platform.yaml`: what all environments and tenants have in common. */

const git = mapping({
  url: required(gitUrl, 'Repository that Argo CD reads; the one that holds this file.'),
  revision: optional(revision, 'Branch, tag or commit that Argo CD follows.', { byDefault: D.DEFAULT_REVISION }),
  path: optional(folder, 'Folder of the repository that holds what synth writes.', { byDefault: D.DEFAULT_FOLDER }),
});

const client = {
  clientId: required(words, 'Client id of Grafana.', { example: 'grafana' }),
  clientSecret: required(secretRef, 'Client secret.', { example: 'grafana-oidc/client-secret' }),
};

const identity = mapping({
  keycloak: optional(
    mapping({
      issuer: required(url, 'URL of the realm.', { example: 'https://sso.example.com/realms/acme' }),
      ...client,
    }),
    'Log in by Keycloak.',
  ),
  oidc: optional(
    mapping({
      name: optional(words, 'Name on the login button.', { byDefault: D.IDENTITY_NAME }),
      authUrl: required(url, 'Authorization endpoint.', { example: 'https://sso.example.com/authorize' }),
      tokenUrl: required(url, 'Token endpoint.', { example: 'https://sso.example.com/token' }),
      apiUrl: required(url, 'User info endpoint.', { example: 'https://sso.example.com/userinfo' }),
      logoutUrl: optional(url, 'Endpoint at which the browser ends the session (RP-initiated logout).', {
        byDefault: 'signing out of Grafana leaves the session at the provider',
        example: 'https://sso.example.com/logout',
      }),
      scopes: optional(list(words), 'Scopes.', { byDefault: `[${D.IDENTITY_SCOPES.join(', ')}]` }),
      ...client,
    }),
    'Log in by any other OpenID Connect provider.',
  ),
  groupsClaim: optional(words, "Claim, or path of it, that holds the list of a user's groups.", {
    byDefault: D.GROUPS_CLAIM,
    example: 'realm_access.roles',
  }),
  platformGroup: optional(words, 'Group that administers Grafana and sees all tenants.', { example: 'sre' }),
});

export const platform = mapping({
  git: required(git, 'Where Argo CD finds the manifests.', {
    example: '{ url: "https://git.example.com/acme/observability.git" }',
  }),
  domain: required(hostName, 'DNS domain under which the platform is reached.', {
    example: 'observability.example.com',
  }),
  unknownNamespaces: optional(
    choice(['infrastructure', 'drop']),
    'Where telemetry of namespaces that no tenant claims goes: to the tenant `infrastructure`, or nowhere.',
    { byDefault: 'infrastructure' },
  ),
  platformNamespaces: optional(
    list(label),
    "More namespaces of the platform (tenant `infrastructure`); each environment's own, Argo CD's and those of Kubernetes always are.",
    { byDefault: '[]', example: '[ingress-nginx, cert-manager]' },
  ),
  argocd: optional(
    mapping({
      namespace: optional(label, 'Namespace of Argo CD.', { byDefault: D.DEFAULT_ARGOCD_NAMESPACE, example: 'argocd' }),
    }),
    'Argo CD.',
  ),
  identity: optional(identity, 'How people log in to Grafana.'),
  alerting: optional(alerting, 'How people are told.'),
  defaults: optional(
    mapping({
      environments: optional(
        environmentDefaults,
        'What environments have in common; a file in environments/ goes before it, key by key.',
      ),
      tenants: optional(tenantDefaults, 'What tenants have in common; a file in tenants/ goes before it, key by key.'),
    }),
    'What is said once for all environments or tenants.',
  ),
});

export type PlatformSpec = z.output<typeof platform>;
