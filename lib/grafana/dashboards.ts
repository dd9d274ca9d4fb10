import * as yaml from 'js-yaml';
import { type Organization, organizationNumber } from './organization';
import { namedUid } from './uid';

/** Dashboards of one folder, the same in each organization that has it: uids of data sources are the same in all. */
export interface DashboardFolder {
  /** Beginning of the folder's uid, and name of its ConfigMap and directory: lower-case letters, digits and `-`. */
  readonly name: string;
  /** What people see. */
  readonly title: string;
  /** Names of the organizations that get it. */
  readonly organizations: readonly string[];
  /** JSON of each dashboard by file name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Provisioning file with the folders of an organization; undefined: it has none. `root` holds a directory for each folder. */
export function dashboardsFile(
  { name }: Organization,
  folders: readonly DashboardFolder[],
  root: string,
): string | undefined {
  const providers = folders
    .filter(({ organizations }) => organizations.includes(name))
    .map((folder) => ({
      // One in all organizations: dashboards whose provider is gone are deleted by its name alone.
      name: `${name}/${folder.name}`,
      orgId: organizationNumber(name),
      folder: folder.title,
      // The same in each organization would do, but Grafana reports an error of it at every start.
      folderUid: namedUid(folder.name, name),
      type: 'file',
      disableDeletion: false,
      allowUiUpdates: false,
      // A change restarts Grafana, which reads everything then.
      updateIntervalSeconds: 3600,
      options: { path: `${root}/${folder.name}` },
    }));
  return providers.length === 0 ? undefined : yaml.dump({ apiVersion: 1, providers }, { lineWidth: -1, noRefs: true });
}
