import type { ComponentChart, Endpoint } from '../../component';
import type { ConfigTree } from '../deep-merge';
import { DATA, RULES_DIRECTORY } from './ports';

/** Variable with the password of the Alertmanager. */
export const ALERTS_PASSWORD = 'ALERTS_PASSWORD';

/** Sections of Loki's configuration about its ruler. It names the tenant of an alert in `X-Scope-OrgID` by itself. */
export function ruler({
  cluster,
  alertmanager,
}: {
  readonly cluster: object | 'alone';
  readonly alertmanager?: Endpoint | undefined;
}): ConfigTree {
  return {
    ruler: {
      enable_api: true,
      enable_sharding: cluster !== 'alone',
      // The default is in the root of the file system, which is read-only.
      rule_path: `${DATA}/ruler`,
      ...(alertmanager && {
        alertmanager_url: alertmanager.at('/alertmanager').url,
        enable_alertmanager_v2: true,
        ...(alertmanager.auth && {
          alertmanager_client: {
            basic_auth_username: alertmanager.auth.user,
            basic_auth_password: `\${${ALERTS_PASSWORD}}`,
          },
        }),
      }),
    },
    ruler_storage: { backend: 'local', local: { directory: RULES_DIRECTORY } },
  };
}

export function requireAlertsPassword(chart: ComponentChart, alertmanager: Endpoint | undefined): void {
  if (alertmanager?.auth === undefined) return;
  chart.requireSecret(alertmanager.auth.password, {
    purpose: 'loki: password of the Alertmanager',
    content: 'as the gateways of the backends have it',
  });
}
