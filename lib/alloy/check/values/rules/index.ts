import type { BodyRule } from '../../value-rule';
import { DUPLICATE_BODIES } from './duplicates';
import type { BodyRules, ValueRules } from './kinds';
import { KUBERNETES_BODIES, KUBERNETES_VALUES } from './kubernetes';
import { LABEL_BODIES } from './labels';
import { LOKI_PROCESS_BODIES, LOKI_PROCESS_VALUES } from './loki-process';
import { NETWORK_BODIES, NETWORK_VALUES } from './network';
import { OTELCOL_BODIES, OTELCOL_VALUES } from './otelcol';
import { OTTL_BODIES } from './ottl-rules';
import { PROMETHEUS_VALUES } from './prometheus';
import { TAIL_SAMPLING_BODIES } from './tail-sampling';

/** The rules for texts in other languages, by `BODY#ATTRIBUTE` of the table. */
export const VALUE_RULES: ValueRules = {
  ...KUBERNETES_VALUES,
  ...LOKI_PROCESS_VALUES,
  ...NETWORK_VALUES,
  ...OTELCOL_VALUES,
  ...PROMETHEUS_VALUES,
};

/** The rules between the values of a body that only building its component, or nothing at all, would apply. */
export const BODY_RULES: BodyRules = merged([
  DUPLICATE_BODIES,
  KUBERNETES_BODIES,
  LABEL_BODIES,
  LOKI_PROCESS_BODIES,
  NETWORK_BODIES,
  OTELCOL_BODIES,
  OTTL_BODIES,
  TAIL_SAMPLING_BODIES,
]);

/** Several files may have rules for one body. */
function merged(all: readonly BodyRules[]): BodyRules {
  const rules = new Map<string, BodyRule[]>();
  for (const [body, own] of all.flatMap((one) => Object.entries(one))) {
    rules.set(body, [...(rules.get(body) ?? []), ...own]);
  }
  return Object.fromEntries(rules);
}
