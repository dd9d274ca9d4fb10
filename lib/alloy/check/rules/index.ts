import { BEYLA_RULES } from './beyla';
import type { Rules } from './combinators';
import { CONFIG_BLOCK_RULES } from './config-blocks';
import { DATABASE_RULES } from './database';
import { DISCOVERY_RULES } from './discovery';
import { EXPORTER_RULES } from './exporters';
import { HTTP_CLIENT_RULES } from './http-client';
import { KUBERNETES_ATTRIBUTES_RULES } from './kubernetes-attributes';
import { LOKI_RULES } from './loki';
import { OTELCOL_COMMON_RULES } from './otelcol-common';
import { OTELCOL_CONNECTOR_RULES } from './otelcol-connectors';
import { OTELCOL_EXPORTER_RULES } from './otelcol-exporters';
import { OTELCOL_PROCESSOR_RULES } from './otelcol-processors';
import { OTELCOL_RECEIVER_RULES } from './otelcol-receivers';
import { PROMETHEUS_RULES } from './prometheus';
import { PYROSCOPE_RULES } from './pyroscope';
import { RELABEL_RULES } from './relabel';
import { REMOTE_RULES } from './remote';

/**
 * The rules between the values of one body that Alloy applies when it loads a configuration (upstream's `Validate`
 * methods), by body of the table. A body's rules are applied in their order up to the first that finds something.
 */
export const RULES: Rules = {
  ...BEYLA_RULES,
  ...CONFIG_BLOCK_RULES,
  ...DATABASE_RULES,
  ...DISCOVERY_RULES,
  ...EXPORTER_RULES,
  ...HTTP_CLIENT_RULES,
  ...KUBERNETES_ATTRIBUTES_RULES,
  ...LOKI_RULES,
  ...OTELCOL_COMMON_RULES,
  ...OTELCOL_CONNECTOR_RULES,
  ...OTELCOL_EXPORTER_RULES,
  ...OTELCOL_PROCESSOR_RULES,
  ...OTELCOL_RECEIVER_RULES,
  ...PROMETHEUS_RULES,
  ...PYROSCOPE_RULES,
  ...RELABEL_RULES,
  ...REMOTE_RULES,
};
