import type { Fields } from '../fields';
import { all, oneOf, positive, type Rules } from './combinators';
import { httpClient } from './http-client';
import type { Rule } from './rule';

/** Whether a profile is certainly scraped as the difference between two; CPU profiles are unless told otherwise. */
function hasDeltaProfile(fields: Fields): boolean {
  const config = fields.block('profiling_config');
  if (!config?.hasBlock('profile.process_cpu')) return true;
  return config.children().some((profile) => profile.bool('enabled') === true && profile.bool('delta') === true);
}

const deltaDuration: Rule = (fields) => {
  if (!hasDeltaProfile(fields)) return undefined;
  const [interval, delta] = [fields.duration('scrape_interval'), fields.duration('delta_profiling_duration')];
  if (interval !== undefined && interval < 2e9)
    return 'scrape_interval must be at least 2s for profiles with delta = true';
  if (delta !== undefined && delta <= 1e9) return 'delta_profiling_duration must be larger than 1s';
  if (interval === undefined || delta === undefined || delta <= interval - 1e9) return undefined;
  return 'delta_profiling_duration must be at least 1s smaller than scrape_interval';
};

/** `pyroscope.*`. */
export const PYROSCOPE_RULES: Rules = {
  'pyroscope/ebpf.Arguments': [oneOf('comm', '', 'none', 'label', 'stackframe', 'both')],
  'pyroscope/scrape.Arguments': [all(positive('scrape_timeout'), deltaDuration, httpClient)],
  'pyroscope/write.EndpointOptions': [httpClient],
};
