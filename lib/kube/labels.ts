/** What a workload is: decides its labels, and with them the immutable selectors. */
export interface Identity {
  /** Program, e.g. `loki`: `app.kubernetes.io/name`. */
  readonly name: string;
  /** Part of it, e.g. `read`: `app.kubernetes.io/component`. @default - the program has one part */
  readonly component?: string;
  /** Zone that its pods run in, where there is a workload for each: `zone`. @default - there is one workload */
  readonly zone?: string;
}

export type Labels = Readonly<Record<string, string>>;

/**
 * Labels that choose a workload's pods. They go into immutable selectors, so nothing that may change (version,
 * environment, managing tool) belongs here.
 */
export function selectorLabels(identity: Identity): Labels {
  return {
    'app.kubernetes.io/name': identity.name,
    ...(identity.component === undefined ? {} : { 'app.kubernetes.io/component': identity.component }),
    ...(identity.zone === undefined ? {} : { zone: identity.zone }),
  };
}

/**
 * Labels of an object. The version is not among them on purpose: on a pod template it would restart a workload for
 * a label, and the image says it already.
 */
export function objectLabels(identity: Identity): Labels {
  return {
    ...selectorLabels(identity),
    'app.kubernetes.io/part-of': 'observability',
    'app.kubernetes.io/managed-by': 'observability-platform',
  };
}
