import { parseUrl } from '../url';
import { all, atMostOne, exactlyOne, notEmpty, oneOf, positive, type Rules, refuse, url, when } from './combinators';
import { headers, httpClient, proxy } from './http-client';
import type { Rule } from './rule';

const refreshed = positive('refresh_interval');

const dns: Rule = (fields) => {
  const type = fields.text('type')?.toUpperCase();
  if (type === undefined || type === 'SRV') return undefined;
  if (!['A', 'AAAA', 'MX', 'NS'].includes(type)) return `type must be one of SRV, A, AAAA, MX, NS, got "${type}"`;
  return fields.isSet('port') === false ? `records of type ${type} need a port` : undefined;
};

const CLUSTER_ROLES = ['ecs', 'elasticache', 'msk', 'rds'];

const aws: Rule = all(
  oneOf('role', 'ec2', 'ecs', 'elasticache', 'lightsail', 'msk', 'rds'),
  when(
    (fields) => fields.blocks('filter').length > 0,
    (fields) => {
      const role = fields.text('role');
      if (role === undefined || role === 'ec2' || role === 'rds') return undefined;
      return `filter blocks are only supported with the roles ec2 and rds, not "${role}"`;
    },
  ),
  filterValues,
  ...['clusters', 'request_concurrency'].map(
    (name): Rule =>
      (fields) => {
        const role = fields.text('role');
        if (role === undefined || CLUSTER_ROLES.includes(role) || fields.isSet(name) !== true) return undefined;
        return `${name} is only supported with the roles ${CLUSTER_ROLES.join(', ')}, not "${role}"`;
      },
  ),
);

function filterValues(fields: Parameters<Rule>[0]): string | undefined {
  const empty = fields.blocks('filter').some((filter) => filter.isSet('values') === false);
  return empty ? 'the values of a filter must not be empty' : undefined;
}

const marathon: Rule = all(
  refreshed,
  notEmpty('servers'),
  atMostOne('auth_token', 'auth_token_file'),
  (fields) => {
    if (fields.count(['auth_token', 'auth_token_file']).least === 0) return undefined;
    const other = ['basic_auth', 'bearer_token', 'bearer_token_file', 'authorization'].find(
      (name) => fields.has(name) === true,
    );
    return other && `at most one of auth_token, auth_token_file and ${other} may be set`;
  },
  httpClient,
);

/** A URL with one of some schemes and a host. */
function webUrl(name: string, schemes?: readonly string[]): Rule {
  return (fields) => {
    const text = fields.text(name);
    const parsed = text === undefined ? undefined : parseUrl(text);
    if (parsed === undefined) return undefined;
    if (typeof parsed === 'string') return `${name}: "${text}" is no URL: ${parsed}`;
    const scheme = schemes ? schemes.includes(parsed.scheme) : parsed.scheme !== '';
    return scheme && parsed.host !== '' ? undefined : `${name}: expected a URL such as "http://host:80", got "${text}"`;
  };
}

const serverset: Rule = all(notEmpty('servers', 'paths'), (fields) => {
  const bad = fields.texts('paths')?.find((path) => !path.startsWith('/'));
  return bad === undefined ? undefined : `paths must begin with "/", got "${bad}"`;
});

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** A text of a certain form, if it is known. */
function formed(name: string, form: RegExp, what: string): Rule {
  return (fields) => {
    const text = fields.text(name);
    return text === undefined || text === '' || form.test(text) ? undefined : `${name} must be ${what}`;
  };
}

/** Keys of Scaleway have fixed forms, which its client library checks. */
const scaleway: Rule = all(
  notEmpty('project_id'),
  exactlyOne('secret_key', 'secret_key_file'),
  notEmpty('access_key'),
  proxy,
  headers,
  formed('access_key', /^SCW[A-Z0-9]{17}$/, 'SCW and 17 capital letters or digits'),
  formed('secret_key', UUID, 'a UUID'),
  formed('project_id', UUID, 'a UUID'),
  formed('zone', /^[a-z]{2}-[a-z]{3,7}-\d{1,2}$/, 'a zone such as "fr-par-1"'),
);

/** `discovery.*`. */
export const DISCOVERY_RULES: Rules = {
  'discovery/aws.AWSArguments': [aws],
  'discovery/aws.EC2Arguments': [filterValues],
  'discovery/azure.Arguments': [
    all(exactlyOne('oauth', 'managed_identity', 'sdk_auth', 'workload_identity'), headers, proxy),
  ],
  'discovery/consul.Arguments': [all(refreshed, httpClient)],
  'discovery/consulagent.Arguments': [refreshed],
  'discovery/digitalocean.Arguments': [all(exactlyOne('bearer_token', 'bearer_token_file'), headers, proxy)],
  'discovery/dns.Arguments': [dns],
  'discovery/docker.Arguments': [all(notEmpty('host'), url('host'), refreshed, httpClient)],
  'discovery/dockerswarm.Arguments': [
    all(url('host'), refreshed, oneOf('role', 'services', 'nodes', 'tasks'), httpClient),
  ],
  'discovery/eureka.Arguments': [all(webUrl('server'), httpClient)],
  'discovery/hetzner.Arguments': [all(oneOf('role', 'robot', 'hcloud'), httpClient)],
  'discovery/ionos.Arguments': [all(notEmpty('datacenter_id'), refreshed, httpClient)],
  'discovery/kubelet.Arguments': [httpClient],
  'discovery/kubernetes.Arguments': [httpClient],
  'discovery/kuma.Arguments': [all(positive('refresh_interval', 'fetch_timeout'), httpClient)],
  'discovery/linode.Arguments': [all(refreshed, httpClient)],
  'discovery/marathon.Arguments': [marathon],
  'discovery/nerve.Arguments': [positive('timeout')],
  'discovery/nomad.Arguments': [
    all(
      refuse((fields) => fields.text('server')?.trim() === '', 'server must not be empty'),
      httpClient,
    ),
  ],
  'discovery/openstack.Arguments': [
    all(oneOf('availability', 'public', 'internal', 'admin'), oneOf('role', 'instance', 'hypervisor')),
  ],
  'discovery/ovhcloud.Arguments': [
    all(
      notEmpty('endpoint', 'application_key', 'application_secret', 'consumer_key'),
      oneOf('service', 'dedicated_server', 'vps'),
    ),
  ],
  'discovery/puppetdb.Arguments': [all(webUrl('url', ['http', 'https']), httpClient)],
  'discovery/scaleway.Arguments': [scaleway],
  'discovery/serverset.Arguments': [serverset],
  'discovery/triton.Arguments': [refreshed],
  'discovery/uyuni.Arguments': [all(url('server'), headers, proxy)],
};
