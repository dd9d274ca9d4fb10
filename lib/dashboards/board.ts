import type { Signal } from '../spec/model';
import type { Panel } from './panels';

/** Who a dashboard is for: the organizations of tenants, that of the platform, or all. */
export type Audience = 'tenants' | 'platform' | 'all';

/** A variable that people choose at the top of a dashboard. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  /** Selector and label whose values are offered, as PromQL's `label_values`. */
  readonly metric: string;
  readonly of: string;
  /** Whether several may be chosen, and all: then queries match it with `=~`. @default true */
  readonly multi?: boolean;
  /** Whether all of them are also those series that do not have the label. @default false */
  readonly mayBeMissing?: boolean;
}

export interface BoardRow {
  readonly title: string;
  /** The row is left out where one of these is kept nowhere. @default - those of the board */
  readonly signals?: readonly Signal[];
  readonly panels: readonly Panel[];
}

/** A dashboard: what it shows, for whom, and which signals have to be kept for it. */
export interface Board {
  /** Uid, and name of its file: lower-case letters, digits and `-`. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly audience: Audience;
  /** It is left out where one of these is kept nowhere. */
  readonly signals: readonly Signal[];
  /** @default - none */
  readonly variables?: readonly Variable[];
  readonly rows: readonly BoardRow[];
  /** Uids of dashboards that it leads to, with the same time range and variables. @default - none */
  readonly links?: readonly string[];
}
