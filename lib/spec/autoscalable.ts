/**
 * Parts that keep nothing: replicas come and go without moving data. All others are scaled by hand, because what they keep
 * has to be handed over (rings), or because one of them decides for all.
 */
export const AUTOSCALABLE: readonly string[] = [
  'gateway',
  'distributor',
  'querier',
  'queryFrontend',
  'read',
  'queryBackend',
];
