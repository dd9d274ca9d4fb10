import type { Duration, Quantity } from '../../spec/model';
import { S3_KEYS } from '../object-storage/stores.fixture';
import { type Cluster, type MimirConfigProps, mimirConfig } from './config';

/** Three ingesters, one store gateway, two Alertmanagers. For tests. */
export const THREE: Cluster = {
  label: 'prod.observability.mimir',
  memberlist: 'mimir-gossip-ring.example:7946',
  replicationFactor: 3,
  storeGateways: 1,
  zoneAware: false,
};

/** The configuration of one process with everything on, and what a test changes of it. */
export function configOf(changes: Partial<MimirConfigProps> = {}) {
  return mimirConfig({
    cluster: 'alone',
    store: S3_KEYS,
    retention: '1y' as Duration,
    exemplars: true,
    nativeHistograms: true,
    alertmanager: 'http://localhost:8080/alertmanager',
    caches: {},
    memoryLimit: '1Gi' as Quantity,
    overrides: {},
    ...changes,
  });
}
