/** Labels that every series gets: from the collector that sends it, and from Mimir when several tenants are read at once. */
export const EVERYWHERE = ['cluster', 'environment', 'job', 'instance', '__tenant_id__'] as const;

/** Labels of a scraped pod, Service or node, beside those of every series. */
export const TARGET_LABELS = ['namespace', 'pod', 'container', 'service', 'endpoint', 'node', 'app'] as const;

/** Of kube-state-metrics, whose `namespace` and `pod` are those of the objects that it is about. */
export const KUBE_STATE_LABELS = ['service', 'endpoint', 'uid'] as const;

/** Of what reaches the platform by OTLP, whose labels are those of the sender alone. */
export const NO_LABELS = [] as const;
