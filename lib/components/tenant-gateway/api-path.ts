/** A path of a program's HTTP API that its gateway lets through; `R` names the parts of the program that answer. */
export interface ApiPath<R extends string = string> {
  readonly path: string;
  /** `prefix`: everything that begins with the path. The longest path that fits a request decides. */
  readonly match: 'exact' | 'prefix';
  readonly route: R;
  /** Whether callers outside the cluster may use it, where the environment is exposed at all. */
  readonly exposed: boolean;
  /** Whether it takes telemetry and answers nothing of it: what a tenant's own credentials are good for, by POST. @default false */
  readonly push?: boolean;
  /** Whether a caller may name several tenants, joined by `|`: for reads that the program can answer over all of them. @default false */
  readonly federated?: boolean;
  /** Answers with a stream of messages (WebSocket) that may be silent for an hour. @default false */
  readonly stream?: boolean;
  /** Methods that are let through. @default - every one */
  readonly methods?: readonly HttpMethod[];
}

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
