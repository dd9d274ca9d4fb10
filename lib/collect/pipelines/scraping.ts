import type { Duration } from '../../alloy';
import type { Scraping } from '../../spec/model';
import { durationSeconds } from '../../spec/scalars/duration';

/** What every scrape has in common. */
export function scrapeArguments({ interval, nativeHistograms }: Scraping) {
  return {
    scrape_interval: alloyDuration(interval),
    scrape_timeout: alloyDuration(interval, LONGEST_SCRAPE_SECONDS),
    // Asks for protobuf first, which alone has native histograms. A classic one beside it is kept: rules and dashboards of teams ask for it.
    ...(nativeHistograms && { scrape_native_histograms: true, scrape_classic_histograms: true }),
  };
}

/** A page that leads elsewhere would have the collector ask any address that it reaches, on behalf of whoever wrote the page. */
export const NO_REDIRECTS = { follow_redirects: false } as const;

/** What one page may hold, so that one application does not fill the memory of the collector of all. */
export const LIMITED_PAGES = { body_size_limit: '16MiB', sample_limit: 50_000 } as const;

const LONGEST_SCRAPE_SECONDS = 10;

/** A duration of the spec, which may have days, for Alloy, which knows none; at most `longest` seconds. */
function alloyDuration(text: Scraping['interval'], longest = Number.POSITIVE_INFINITY): Duration {
  return `${Math.min(durationSeconds(text), longest)}s`;
}
