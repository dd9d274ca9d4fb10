import { App } from 'cdk8s';
import { argocdApps } from './lib/argocd/apps';
import { rootApplications } from './lib/argocd/root';
import { withSyncOptions } from './lib/argocd/sync-options';
import { CHECKS, runChecks, runNotes } from './lib/checks';
import { withExternalSecrets } from './lib/external-secrets';
import { keycloakRealm, printRealm } from './lib/grafana/keycloak-realm';
import { withNetworkPolicies } from './lib/network-policies';
import { buildPlatform } from './lib/platform';
import { loadPlatform } from './lib/spec/load';
import { layout } from './lib/synth/layout';
import { render } from './lib/synth/render';
import { ofProcess, run, type Synthesize } from './lib/synth/run';

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
    others: realm === undefined ? [] : [{ path: 'keycloak-realm.json', content: printRealm(realm) }],
  });
  return files.ok ? { ok: true, value: { apps, files: files.value, checks: CHECKS.length, notes } } : files;
};

if (require.main === module) process.exitCode = run(synthesize, ofProcess());
