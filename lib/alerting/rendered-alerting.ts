import * as yaml from 'js-yaml';
import type { Manifest, RenderedApp } from '../rendered';
import type { AlertmanagerConfig } from './alertmanager';
import { readConfig } from './print-config';

/** An alert as a ruler reads it. */
export interface RenderedAlert {
  /** Program that evaluates it. */
  readonly program: string;
  readonly tenant: string;
  readonly file: string;
  readonly alert: string;
  readonly expr: string;
  /** Labels that the rule gives; those with templates are left out, because nobody knows their values before it fires. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels that it gives, whose values come with the alert. */
  readonly laterLabels: readonly string[];
}

/** What an environment evaluates, and where the alerts go. */
export interface RenderedAlerting {
  readonly environment: string;
  readonly alerts: readonly RenderedAlert[];
  /** Configuration of the Alertmanager that the alerts of each tenant go to. */
  readonly routes: ReadonlyMap<string, AlertmanagerConfig>;
}

/** Reads rules and routes back from what was rendered: what is said about them is what the programs will be told. */
export function renderedAlerting(apps: readonly RenderedApp[]): readonly RenderedAlerting[] {
  const environments = [...new Map(apps.map(({ environment }) => [environment.name, environment])).values()];
  return environments
    .map(({ name, keptIn }) => {
      const keeper = keptIn.metrics ?? name;
      return {
        environment: name,
        alerts: apps.filter(({ environment }) => environment.name === name).flatMap(alertsOf),
        routes: new Map(
          apps
            .filter(({ app, environment }) => app === 'alert-routes' && environment.name === keeper)
            .flatMap(routesOf),
        ),
      };
    })
    .filter(({ alerts }) => alerts.length > 0);
}

function routesOf({ objects }: RenderedApp): readonly (readonly [string, AlertmanagerConfig])[] {
  return filesOf(objects, /^alert-routes-\d+$/).map(({ tenant, text }) => [tenant, readConfig(text)]);
}

interface RuleFileText {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert?: string;
      readonly expr: string;
      readonly labels?: Readonly<Record<string, string>>;
    }[];
  }[];
}

function alertsOf({ app, objects }: RenderedApp): readonly RenderedAlert[] {
  return filesOf(objects, /^(mimir|loki)-rules-\d+$/).flatMap(({ tenant, file, text }) =>
    (yaml.load(text) as RuleFileText).groups
      .flatMap(({ rules }) => rules)
      .flatMap(({ alert, expr, labels = {} }) => {
        if (alert === undefined) return [];
        const known = Object.entries(labels).filter(([, value]) => !value.includes('{{'));
        const later = Object.keys(labels).filter((label) => labels[label]?.includes('{{'));
        return [{ program: app, tenant, file, alert, expr, labels: Object.fromEntries(known), laterLabels: later }];
      }),
  );
}

/** Files of tenants, which are keys `<tenant>.<file>` of ConfigMaps; sorted. */
function filesOf(objects: readonly Manifest[], name: RegExp) {
  return objects
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && name.test(metadata.name))
    .flatMap(({ data }) => Object.entries((data ?? {}) as Readonly<Record<string, string>>))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => {
      const dot = key.indexOf('.');
      return { tenant: key.slice(0, dot), file: key.slice(dot + 1), text };
    });
}
