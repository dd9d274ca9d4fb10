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

const LONGEST_SCRAPE_SECONDS = 10;

/** A duration of the spec, which may have days, for Alloy, which knows none; at most `longest` seconds. */
function alloyDuration(text: Scraping['interval'], longest = Number.POSITIVE_INFINITY): Duration {
  return `${Math.min(durationSeconds(text), longest)}s`;
}
