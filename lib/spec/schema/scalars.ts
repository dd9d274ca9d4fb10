import * as z from 'zod';
import { KUBERNETES_VERSIONS } from '../model';
import { parseDuration } from '../scalars/duration';
import { parseHostPort, parseLabel, parseSecretName, parseSubdomain } from '../scalars/names';
import { parseBytesQuantity, parseCpu, parseVolume } from '../scalars/quantity';
import { good } from '../scalars/scalar';
import { parseSecretRef } from '../scalars/secret-ref';
import { parseCount, parseRate, parseSize } from '../scalars/size';
import {
  parseAlloyFile,
  parseClockTime,
  parseEmail,
  parseFolder,
  parseGitUrl,
  parseRegistry,
  parseRevision,
  parseSlackChannel,
  parseUrl,
  parseUrlPath,
} from '../scalars/web';
import { choice, text, textOrNumber } from './doc';

/** The scalars of the spec as zod schemas; what each accepts is said in `../scalars`. */

export const cpu = textOrNumber(parseCpu, 'cores, such as 250m or 2', '250m');
export const memory = textOrNumber(parseBytesQuantity, 'bytes with a unit, such as 256Mi or 10Gi', '256Mi');
export const volume = textOrNumber(parseVolume, 'bytes with a unit, such as 10Gi', '10Gi');
export const duration = textOrNumber(parseDuration, 'a duration such as 30s, 6h, 7d or 1y', '7d');
export const size = textOrNumber(parseSize, 'a size such as 500MB or 200GB', '200GB');
export const rate = textOrNumber(parseRate, 'bytes a second, such as 4MB/s', '4MB/s');
export const count = textOrNumber(parseCount, 'a whole number such as 5000, 300k or 2M', '300k');
export const percent = z.number().min(0).max(100).meta({ expected: 'a number from 0 to 100', example: '100' });

export const label = text(parseLabel, 'a name of lower-case letters, digits and "-"', 'team-alpha');
export const secretName = text(parseSecretName, 'the name of a Secret', 'backends-tls');
export const hostName = text(parseSubdomain, 'a host name', 'observability.example.com');
export const hostPort = text(parseHostPort, 'host:port', 'orders-db.team-beta:5432');
export const secretRef = text(parseSecretRef, 'secretName/key', 'grafana-admin/password').meta({ secret: true });

export const url = text(parseUrl, 'a URL', 'https://prod.example.com:6443');
/** `""` says none, as an application's own settings for Faro do. */
export const urlOrNone = text(
  (written) => (written === '' ? good('') : parseUrl(written)),
  'a URL, or "" for none',
  'https://faro.example.com',
);
export const urlPath = text(parseUrlPath, 'a path that starts with /', '/faro');
export const gitUrl = text(parseGitUrl, 'a git repository', 'https://git.example.com/acme/observability.git');
export const revision = text(parseRevision, 'a branch, tag or commit', 'main');
export const folder = text(parseFolder, 'a folder of the repository', 'dist');
export const alloyFile = text(parseAlloyFile, 'a file of the folder alloy/', 'alloy/agent.alloy');
export const registry = text(parseRegistry, 'a registry without a scheme', 'registry.example.com/mirror');
export const slackChannel = text(parseSlackChannel, 'a Slack channel', '"#team-alpha-alerts"');
export const clockTime = text(parseClockTime, 'hours and minutes, such as "22:00"', '"22:00"');
export const email = text(parseEmail, 'a mail address', 'oncall@example.com');

export const kubernetesVersion = choice(KUBERNETES_VERSIONS);

/** Any text that is not empty. */
export const words = z.string().min(1).meta({ expected: 'text', example: 'text' });
