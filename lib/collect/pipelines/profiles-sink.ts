import { component, type Dict, type Str } from '../../alloy';
import type { Endpoint } from '../../component';
import { basicAuth } from '../backend-passwords';
import { TENANT_HEADER } from './metrics-sink';

/** Sends profiles from an agent to the gateway, which knows the tenants. */
export function gatewayProfiles(gateway: Endpoint, label = 'gateway') {
  return component('pyroscope.write', label, { endpoint: [{ url: gateway.url, ...RETRIES }] });
}

/** A profile that nobody takes for about two minutes is given up: profiles wait in memory, and the next one comes soon. */
const RETRIES = { max_backoff_retries: 8, max_backoff_period: '30s', remote_timeout: '30s' } as const;

export interface ProfilesSinkProps {
  readonly push: Endpoint;
  readonly tenant: Str;
  /** Labels of every profile; one that the profile has itself wins. */
  readonly externalLabels: Dict<Str>;
}

/** Sends all profiles to a backend as one tenant's. */
export function profilesSink(label: string, props: ProfilesSinkProps) {
  return component('pyroscope.write', label, {
    external_labels: props.externalLabels,
    endpoint: [
      {
        url: props.push.url,
        headers: { [TENANT_HEADER]: props.tenant },
        ...RETRIES,
        basic_auth: basicAuth(props.push),
      },
    ],
  });
}
