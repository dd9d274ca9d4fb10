/** How text is taken out of a field: the groups of an expression, or one value. */
export interface Transformation {
  readonly type: 'regex' | 'logfmt';
  readonly field?: string;
  readonly expression?: string;
  readonly mapValue?: string;
}

/**
 * A correlation as Grafana's provisioning files write it, below the data source it starts from. Grafana crashes at start on
 * one without a label or a description, and on one that says `type` beside `config`.
 */
export interface Correlation {
  readonly targetUID: string;
  readonly label: string;
  readonly description: string;
  readonly config: {
    readonly type: 'query';
    /** Field of the source's answer that shows the link. */
    readonly field: string;
    /** Query of the target, as its own editor would save it. */
    readonly target: Readonly<Record<string, unknown>>;
    readonly transformations?: readonly Transformation[];
  };
}
