import { groupBy } from '../manifests/group-by';
import type { RenderedApp } from '../rendered';
import { type Requests, totalRequests } from './requests';

/** What a run rendered in one environment. */
export interface EnvironmentSummary {
  readonly environment: string;
  /** Argo CD Applications. */
  readonly applications: number;
  readonly objects: number;
  /** CPU in cores, memory and storage in bytes, replicas counted. */
  readonly requests: Requests;
  /** What each node is asked for on top, by DaemonSets. */
  readonly requestsPerNode: Requests;
}

export function summarize(apps: readonly RenderedApp[]): readonly EnvironmentSummary[] {
  return [...groupBy(apps, (app) => app.environment.name)].map(([environment, ofEnvironment]) => {
    const objects = ofEnvironment.flatMap((app) => app.objects);
    const { fixed, perNode } = totalRequests(objects);
    return {
      environment,
      applications: objects.filter(({ kind }) => kind === 'Application').length,
      objects: objects.length,
      requests: fixed,
      requestsPerNode: perNode,
    };
  });
}

const COLUMNS = ['environment', 'applications', 'objects', 'CPU', 'memory', 'storage', 'on each node'];

/** The summary as a table for people. */
export function summaryTable(summaries: readonly EnvironmentSummary[]): string {
  const rows = summaries.map((summary) => [
    summary.environment,
    String(summary.applications),
    String(summary.objects),
    formatCores(summary.requests.cpu),
    formatBytes(summary.requests.memory),
    formatBytes(summary.requests.storage),
    `${formatCores(summary.requestsPerNode.cpu)} CPU, ${formatBytes(summary.requestsPerNode.memory)}`,
  ]);
  const widths = COLUMNS.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(COLUMNS), ...rows.map(line)].join('\n');
}

/** Cores with at most two decimals, e.g. `1.25`. */
function formatCores(cores: number): string {
  return String(Math.round(cores * 100) / 100);
}

/** Bytes in the largest binary unit that keeps them at 1 or more, e.g. `1.5Gi`. */
function formatBytes(bytes: number): string {
  const units = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  return `${Math.round((bytes / 1024 ** power) * 10) / 10}${units[power]}`;
}
