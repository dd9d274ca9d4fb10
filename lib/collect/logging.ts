/** Alloy's own log: JSON, so that the level of its lines is known like that of any other JSON log. */
export const LOGGING = { level: 'info', format: 'json' } as const;
