import { App } from 'cdk8s';
import { alertTables } from './alerting/alert-tables';
import { argocdApps } from './argocd/apps';
import { rootApplications } from './argocd/root';
import { withSyncOptions } from './argocd/sync-options';
import { CHECKS, runChecks, runNotes } from './checks';
import { isolationLines } from './checks/support/isolation-lines';
import { withExternalSecrets } from './external-secrets';
import { keycloakRealm, printRealm } from './grafana/keycloak-realm';
import { withNetworkPolicies } from './network-policies';
import { buildPlatform } from './platform';
import { loadPlatform } from './spec/load';
import { layout } from './synth/layout';
import { render } from './synth/render';
import { isolationFile } from './synth/reports';
import type { Synthesize } from './synth/run';

/** The whole way from a platform folder to files: load → resolve → build → render → check → lay out. */
export const synthesize: Synthesize = (platformDir, step) => {
  step('reading the platform');
  const loaded = loadPlatform(platformDir);
  if (!loaded.ok) return loaded;
  step('building the objects');
  const components = withSyncOptions(
    withExternalSecrets(withNetworkPolicies(render(buildPlatform(new App(), loaded.value)))),
  );
  const apps = [...components, ...argocdApps(loaded.value, components)];
  step('checking the objects');
  const rendered = { platform: loaded.value, apps };
  const problems = runChecks(rendered);
  if (problems.length > 0) return { ok: false, problems: problems.map(loaded.atItsSource) };
  const notes = runNotes(rendered);
  step('printing the files');
  const realm = keycloakRealm(loaded.value);
  const files = layout({
    apps,
    roots: rootApplications(loaded.value),
    others: [
      ...alertTables(components),
      ...[...isolationLines(rendered)].map(isolationFile),
      ...(realm === undefined ? [] : [{ path: 'keycloak-realm.json', content: printRealm(realm) }]),
    ],
  });
  return files.ok ? { ok: true, value: { apps, files: files.value, checks: CHECKS.length, notes } } : files;
};
