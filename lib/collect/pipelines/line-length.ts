import type { LokiProcessStagesRuleConfig } from '../../../imports/alloy/arguments.gen';

/** Longest line that Loki takes by default (`limits_config.max_line_size`), in bytes. */
export const MAX_LINE_BYTES = 256 * 1024;

/** Rule of `stage.truncate` that cuts a line which Loki would refuse. */
export const LONGEST_LINE: LokiProcessStagesRuleConfig = {
  limit: `${MAX_LINE_BYTES / 1024}KiB`,
  suffix: ' (truncated)',
};
