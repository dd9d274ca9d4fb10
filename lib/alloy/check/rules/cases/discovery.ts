import type { RuleCase } from './rule-case';

const ovh = 'application_key = "a"\napplication_secret = "b"\nconsumer_key = "c"\n';
const scaleway = 'project_id = "a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5"\nrole = "instance"\n';
const scalewayKeys = 'access_key = "SCW00000000000000000"\nsecret_key = "a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5"';
const dockerHost = 'host = "unix:///var/run/docker.sock"\n';
const uyuni = 'username = "a"\npassword = "b"\n';

export const DISCOVERY_CASES: readonly RuleCase[] = [
  {
    of: 'discovery.aws',
    bad: 'role = "s3"\nregion = "a"',
    good: 'role = "rds"\nregion = "a"',
    says: 'role must be one of',
  },
  {
    of: 'discovery.aws',
    bad: 'role = "ecs"\nregion = "a"\nfilter {\n\tname = "a"\n\tvalues = ["b"]\n}',
    good: 'role = "ec2"\nregion = "a"\nfilter {\n\tname = "a"\n\tvalues = ["b"]\n}',
    says: 'filter blocks are only supported with the roles ec2 and rds, not "ecs"',
  },
  {
    of: 'discovery.aws',
    bad: 'role = "ec2"\nregion = "a"\nclusters = ["a"]',
    good: 'role = "msk"\nregion = "a"\nclusters = ["a"]',
    says: 'clusters is only supported with the roles',
  },
  {
    of: 'discovery.aws',
    bad: 'role = "lightsail"\nregion = "a"\nrequest_concurrency = 4',
    good: 'role = "ecs"\nregion = "a"\nrequest_concurrency = 4',
    says: 'request_concurrency is only supported',
  },
  {
    of: 'discovery.ec2',
    bad: 'region = "a"\nfilter {\n\tname = "a"\n\tvalues = []\n}',
    good: 'region = "a"\nfilter {\n\tname = "a"\n\tvalues = ["b"]\n}',
    says: 'the values of a filter must not be empty',
  },
  {
    of: 'discovery.azure',
    bad: 'port = 80',
    good: 'managed_identity {\n\tclient_id = "a"\n}',
    says: 'exactly one of oauth, managed_identity, sdk_auth, workload_identity must be set, got 0',
  },
  {
    of: 'discovery.consul',
    bad: 'refresh_interval = "0s"',
    good: 'refresh_interval = "1s"',
    says: 'refresh_interval must be greater than 0, got 0s',
  },
  {
    of: 'discovery.consulagent',
    bad: 'refresh_interval = "-1s"',
    good: 'refresh_interval = "1s"',
    says: 'refresh_interval must be greater than 0',
  },
  {
    of: 'discovery.digitalocean',
    bad: 'port = 80',
    good: 'bearer_token = "a"',
    says: 'exactly one of bearer_token, bearer_token_file',
  },
  {
    of: 'discovery.dns',
    bad: 'names = []\ntype = "TXT"',
    good: 'names = []\ntype = "srv"',
    says: 'type must be one of',
  },
  {
    of: 'discovery.dns',
    bad: 'names = []\ntype = "A"',
    good: 'names = []\ntype = "a"\nport = 80',
    says: 'need a port',
  },
  { of: 'discovery.docker', bad: 'host = ""', good: dockerHost, says: 'host must not be empty' },
  { of: 'discovery.docker', bad: 'host = "a b:c"', good: 'host = "a b"', says: 'is no URL' },
  {
    of: 'discovery.docker',
    bad: `${dockerHost}refresh_interval = "0s"`,
    good: `${dockerHost}refresh_interval = "5s"`,
    says: 'refresh_interval must be greater than 0',
  },
  {
    of: 'discovery.dockerswarm',
    bad: `${dockerHost}role = "pods"`,
    good: `${dockerHost}role = "tasks"`,
    says: 'role must be one of "services", "nodes", "tasks", got "pods"',
  },
  {
    of: 'discovery.eureka',
    bad: 'server = "eureka"',
    good: 'server = "http://eureka"',
    says: 'expected a URL such as',
  },
  {
    of: 'discovery.hetzner',
    bad: 'role = "cloud"',
    good: 'role = "hcloud"',
    says: 'role must be one of "robot", "hcloud"',
  },
  {
    of: 'discovery.ionos',
    bad: 'datacenter_id = ""',
    good: 'datacenter_id = "a"',
    says: 'datacenter_id must not be empty',
  },
  {
    of: 'discovery.kuma',
    bad: 'server = "a"\nfetch_timeout = "0s"',
    good: 'server = "a"\nfetch_timeout = "1s"',
    says: 'fetch_timeout must be greater than 0',
  },
  { of: 'discovery.linode', bad: 'refresh_interval = "0s"', good: 'refresh_interval = "1s"', says: 'greater than 0' },
  { of: 'discovery.marathon', bad: 'servers = []', good: 'servers = ["a"]', says: 'servers must not be empty' },
  {
    of: 'discovery.marathon',
    bad: 'servers = ["a"]\nauth_token = "a"\nauth_token_file = "b"',
    good: 'servers = ["a"]\nauth_token = "a"',
    says: 'at most one of auth_token, auth_token_file',
  },
  {
    of: 'discovery.marathon',
    bad: 'servers = ["a"]\nauth_token = "a"\nbearer_token = "b"',
    good: 'servers = ["a"]\nbearer_token = "b"',
    says: 'auth_token_file and bearer_token',
  },
  {
    of: 'discovery.nerve',
    bad: 'servers = []\npaths = []\ntimeout = "0s"',
    good: 'servers = []\npaths = []',
    says: 'timeout',
  },
  { of: 'discovery.nomad', bad: 'server = " "', good: 'server = "http://a"', says: 'server must not be empty' },
  {
    of: 'discovery.openstack',
    bad: 'role = "pods"\nregion = "a"',
    good: 'role = "instance"\nregion = "a"',
    says: 'role must be one of "instance", "hypervisor"',
  },
  {
    of: 'discovery.openstack',
    bad: 'role = "instance"\nregion = "a"\navailability = "b"',
    good: 'role = "instance"\nregion = "a"\navailability = "admin"',
    says: 'availability must be one of',
  },
  {
    of: 'discovery.ovhcloud',
    bad: 'application_key = ""\napplication_secret = "b"\nconsumer_key = "c"\nservice = "vps"',
    good: `${ovh}service = "vps"`,
    says: 'application_key must not be empty',
  },
  {
    of: 'discovery.ovhcloud',
    bad: `${ovh}service = "vm"`,
    good: `${ovh}service = "dedicated_server"`,
    says: 'service must be',
  },
  {
    of: 'discovery.puppetdb',
    bad: 'url = "ftp://a"\nquery = "b"',
    good: 'url = "https://a"\nquery = "b"',
    says: 'url: expected',
  },
  {
    of: 'discovery.scaleway',
    bad: `${scaleway}access_key = "SCW00000000000000000"`,
    good: scaleway + scalewayKeys,
    says: 'exactly one of secret_key, secret_key_file',
  },
  {
    of: 'discovery.scaleway',
    bad: `${scaleway}access_key = "a"\nsecret_key = "a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5"`,
    good: scaleway + scalewayKeys,
    says: 'access_key must be SCW and 17 capital letters or digits',
  },
  {
    of: 'discovery.serverset',
    bad: 'servers = []\npaths = ["/a"]',
    good: 'servers = ["a"]\npaths = ["/a"]',
    says: 'servers',
  },
  {
    of: 'discovery.serverset',
    bad: 'servers = ["a"]\npaths = ["b"]',
    good: 'servers = ["a"]\npaths = ["/b"]',
    says: 'begin with "/"',
  },
  {
    of: 'discovery.triton',
    bad: 'account = "a"\ndns_suffix = "b"\nendpoint = "c"\nrefresh_interval = "0s"',
    good: 'account = "a"\ndns_suffix = "b"\nendpoint = "c"',
    says: 'refresh_interval must be greater than 0',
  },
  { of: 'discovery.uyuni', bad: `${uyuni}server = ":a"`, good: `${uyuni}server = "http://a"`, says: 'is no URL' },
];
