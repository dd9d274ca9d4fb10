import * as yaml from 'js-yaml';
import type { Correlation } from './correlation';
import { type Organization, organizationNumber } from './organization';

/** Data sources of Grafana that are used, by the id of their plugin. */
export type DataSourceType =
  | 'alertmanager'
  | 'grafana-postgresql-datasource'
  | 'grafana-pyroscope-datasource'
  | 'loki'
  | 'prometheus'
  | 'redis-datasource'
  | 'tempo';

/** A data source as Grafana's provisioning files write it, without its organization: the fields that we set, with Grafana's names. */
export interface DataSource {
  /** Unique in its organization, at most 40 characters. */
  readonly uid: string;
  /** Shown to people, unique in its organization. */
  readonly name: string;
  readonly type: DataSourceType;
  readonly url: string;
  /** Chosen where somebody chooses none; one in each organization. @default false */
  readonly isDefault?: true;
  /** @default false */
  readonly basicAuth?: true;
  readonly basicAuthUser?: string;
  /** User of a database. */
  readonly user?: string;
  readonly jsonData: Readonly<Record<string, unknown>>;
  readonly secureJsonData: Readonly<Record<string, string>>;
  /** Links that start at data of this source. @default - none */
  readonly correlations?: readonly Correlation[];
}

/**
 * Provisioning file with the data sources of an organization; those that an earlier file had and this one has not are
 * removed.
 */
export function dataSourcesFile({ name }: Organization, dataSources: readonly DataSource[]): string {
  const datasources = dataSources.map((source) => ({
    // Never the name of the organization: Grafana parses that, ignores it and takes the first organization.
    orgId: organizationNumber(name),
    // Grafana's server calls the backend, never the browser.
    access: 'proxy',
    editable: false,
    ...source,
  }));
  return yaml.dump({ apiVersion: 1, prune: true, datasources }, { lineWidth: -1, noRefs: true });
}

/** Text of a provisioning file in which Grafana is to see each `$` as it is: it expands `$NAME` to a variable otherwise. */
export function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}
