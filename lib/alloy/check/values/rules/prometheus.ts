import { checkMetricsText } from '../metrics-text';
import { attributes, oneOf, REGEXP, text, type ValueRules } from './kinds';

const UNIX = 'prometheus/exporter/unix';
const SCHEME = text('run', oneOf('http', 'https'));

/** Metrics as text, and patterns of exporters, whose components can't be built, or crash, if they do not compile. */
export const PROMETHEUS_VALUES: ValueRules = {
  ...attributes(
    'prometheus/exporter/kafka.Arguments',
    ['groups_exclude_regex', 'groups_filter_regex', 'topics_exclude_regex', 'topics_filter_regex'],
    REGEXP,
  ),
  'prometheus/exporter/static.Arguments#text': text('load', checkMetricsText),
  'prometheus/exporter/process.MatcherGroup#cmdline': REGEXP,
  ...attributes(`${UNIX}.ArpConfig`, ['device_exclude', 'device_include'], REGEXP),
  ...attributes(`${UNIX}.CPUConfig`, ['bugs_include', 'flags_include'], REGEXP),
  ...attributes(`${UNIX}.DiskStatsConfig`, ['device_exclude', 'device_include'], REGEXP),
  ...attributes(`${UNIX}.FilesystemConfig`, ['fs_types_exclude', 'mount_points_exclude'], REGEXP),
  ...attributes(`${UNIX}.HwMonConfig`, ['chip_exclude', 'chip_include'], REGEXP),
  ...attributes(`${UNIX}.NetdevConfig`, ['device_exclude', 'device_include'], REGEXP),
  [`${UNIX}.NetclassConfig#ignored_devices`]: REGEXP,
  [`${UNIX}.NetstatConfig#fields`]: REGEXP,
  [`${UNIX}.PowersupplyConfig#ignored_supplies`]: REGEXP,
  [`${UNIX}.VMStatConfig#fields`]: REGEXP,
  'prometheus/scrape.Arguments#scheme': SCHEME,
  'pyroscope/scrape.Arguments#scheme': SCHEME,
};
