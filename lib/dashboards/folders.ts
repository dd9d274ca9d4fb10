import type { DashboardFolder } from '../grafana/dashboards';
import type { Environment } from '../spec/model';
import type { Board, BoardRow } from './board';
import { alerts } from './boards/alerts';
import { beyla } from './boards/beyla';
import { collectors } from './boards/collectors';
import { cost } from './boards/cost';
import { grafanaItself } from './boards/grafana-itself';
import { kubernetes } from './boards/kubernetes';
import { logs } from './boards/logs';
import { logsBackend } from './boards/logs-backend';
import { metricsBackend } from './boards/metrics-backend';
import { namespaces } from './boards/namespaces';
import { nodes } from './boards/nodes';
import { objectStore } from './boards/object-store';
import { profilesBackend } from './boards/profiles-backend';
import { services } from './boards/services';
import { shortTerm } from './boards/short-term';
import { tenants } from './boards/tenants';
import { traces } from './boards/traces';
import { tracesBackend } from './boards/traces-backend';
import { renderBoard } from './render';

/** A folder of dashboards, and what has to be there for each of them beside its signals. */
interface Folder {
  readonly name: string;
  readonly title: string;
  readonly boards: readonly (readonly [Board, (environment: Environment) => boolean])[];
}

const always = () => true;

const FOLDERS: readonly Folder[] = [
  {
    name: 'applications',
    title: 'Applications',
    boards: [
      [services, ({ backends }) => backends.traces.kind === 'off' || backends.traces.metricsGenerator !== 'off'],
      [namespaces, always],
      [logs, always],
      [traces, always],
      [beyla, (environment) => environment.beyla !== 'off'],
      [alerts, always],
    ],
  },
  {
    name: 'cluster',
    title: 'Cluster',
    boards: [
      [nodes, always],
      [kubernetes, (environment) => environment.kubeStateMetrics !== 'off'],
      [cost, (environment) => environment.openCost !== 'off'],
    ],
  },
  {
    name: 'platform',
    title: 'Observability platform',
    boards: [
      [tenants, always],
      [collectors, always],
      [metricsBackend, always],
      [logsBackend, always],
      [tracesBackend, always],
      [profilesBackend, always],
      [shortTerm, ({ backends }) => backends.shortTermMetrics.kind !== 'off'],
      [objectStore, ({ storage }) => storage.kind === 'seaweedfs'],
      [grafanaItself, always],
    ],
  },
];

/** Organization of the platform's own people; the others are those of tenants. */
const PLATFORM = 'platform';

/** The dashboards of an environment, by folder and by who sees them. */
export function dashboardFolders(
  environment: Environment,
  organizations: readonly string[],
): readonly DashboardFolder[] {
  return FOLDERS.flatMap(({ name, title, boards }) => {
    const here = boards
      .filter(([board, isThere]) => isThere(environment) && isKept(board, environment))
      .map(([board]) => withoutDeadLinks(withRowsOfWhatIsKept(board, environment), environment));
    const forAll = here.filter(({ audience }) => audience !== 'platform');
    const forPlatform = here.filter(({ audience }) => audience === 'platform');
    return [
      ...folder(name, title, organizations, forAll),
      ...folder(forAll.length === 0 ? name : `${name}-platform`, title, [PLATFORM], forPlatform),
    ];
  });
}

function isKept({ signals = [] }: Board | BoardRow, { keptIn }: Environment): boolean {
  return signals.every((signal) => keptIn[signal] !== undefined);
}

function withRowsOfWhatIsKept(board: Board, environment: Environment): Board {
  return { ...board, rows: board.rows.filter((row) => isKept(row, environment)) };
}

/** A link to a dashboard that is not there leads to an error. */
function withoutDeadLinks(board: Board, environment: Environment): Board {
  const there = new Set(
    FOLDERS.flatMap(({ boards }) => boards)
      .filter(([one, isThere]) => isThere(environment) && isKept(one, environment))
      .map(([one]) => one.uid),
  );
  return { ...board, links: (board.links ?? []).filter((uid) => there.has(uid)) };
}

function folder(
  name: string,
  title: string,
  organizations: readonly string[],
  boards: readonly Board[],
): readonly DashboardFolder[] {
  if (boards.length === 0) return [];
  const files = Object.fromEntries(boards.map((board) => [`${board.uid}.json`, renderBoard(board)]));
  return [{ name, title, organizations, files }];
}

/** Every dashboard that there is. For tests. */
export const ALL_BOARDS: readonly Board[] = FOLDERS.flatMap(({ boards }) => boards.map(([board]) => board));
