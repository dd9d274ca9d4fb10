/** Alert that always fires, so that its absence tells of a broken path. */
export const WATCHDOG = 'Watchdog';
