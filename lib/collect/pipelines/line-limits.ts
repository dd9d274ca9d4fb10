import type { StageBlock } from '../../../imports/alloy/arguments.gen';

/** Longest line that Loki takes by default (`limits_config.max_line_size`), in bytes. */
export const MAX_LINE_BYTES = 256 * 1024;

/**
 * Stages that keep Loki from refusing a request: lines older than a week (`reject_old_samples_max_age`) are dropped and
 * counted, with a day in hand for the time that a line may wait; long lines and values are cut.
 */
export const LINE_LIMITS: readonly StageBlock[] = [
  { stage: 'drop', older_than: '144h', drop_counter_reason: 'too_old' },
  {
    stage: 'truncate',
    rule: [
      { limit: `${MAX_LINE_BYTES / 1024}KiB`, suffix: ' (truncated)' },
      { limit: '1KiB', source_type: 'structured_metadata' },
    ],
  },
];
