import type { GrafanaSettings, Identity } from '../../spec/model-grafana';
import type { Password } from './sources';

/** Secrets of Grafana itself, which it takes from variables named after its settings. */
export function ownSecrets(settings: GrafanaSettings, identity: Identity): readonly Password[] {
  return [
    {
      variable: 'GF_SECURITY_ADMIN_USER',
      secret: settings.adminUser,
      purpose: 'name of the administrator',
      content: 'a user name',
    },
    {
      variable: 'GF_SECURITY_ADMIN_PASSWORD',
      secret: settings.adminPassword,
      purpose: 'password of the administrator',
      content: 'a password',
    },
    {
      variable: 'GF_SECURITY_SECRET_KEY',
      secret: settings.secretKey,
      purpose: 'key that encrypts secrets in the database; a new one makes them unreadable',
      content: '32 random characters',
    },
    ...(settings.database.kind === 'postgres'
      ? [
          {
            variable: 'GF_DATABASE_PASSWORD',
            secret: settings.database.password,
            purpose: 'password of its database',
            content: 'as the database has it',
          },
        ]
      : []),
    ...(identity.kind === 'oidc'
      ? [
          {
            variable: 'GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET',
            secret: identity.clientSecret,
            purpose: `secret of client ${identity.clientId}`,
            content: 'as the identity provider has it',
          },
        ]
      : []),
  ];
}
