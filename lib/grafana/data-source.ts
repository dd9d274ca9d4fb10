import * as yaml from 'js-yaml';

/** A data source as Grafana's provisioning files write it: the fields that we set, with Grafana's names. */
export interface DataSource {
  /** Organization that sees it. */
  readonly orgId: number;
  /** Unique in its organization, at most 40 characters. */
  readonly uid: string;
  /** Shown to people, unique in its organization. */
  readonly name: string;
  readonly type: 'loki';
  /** `proxy`: Grafana's server calls the backend, never the browser. */
  readonly access: 'proxy';
  readonly url: string;
  readonly isDefault: boolean;
  /** Whether people may change it in the user interface. */
  readonly editable: false;
  /** @default false */
  readonly basicAuth?: true;
  readonly basicAuthUser?: string;
  readonly jsonData: Readonly<Record<string, unknown>>;
  readonly secureJsonData: Readonly<Record<string, string>>;
}

/** A provisioning file with these data sources; those that an earlier file had and this one has not are removed. */
export function provisioningFile(dataSources: readonly DataSource[]): string {
  return yaml.dump({ apiVersion: 1, prune: true, datasources: dataSources }, { lineWidth: -1, noRefs: true });
}
