import type { Problem } from '../problem';
import type { UpstreamVersions } from '../versions';
import type { EnvironmentPair } from './environments';

const PATH = ['backends', 'logs'] as const;

/** What Loki can and cannot do. */
export function checkLogs(environments: readonly EnvironmentPair[], versions: UpstreamVersions): readonly Problem[] {
  return environments.flatMap(({ of, resolved: { logs } }) => {
    if (logs.kind === 'off') {
      return [];
    }
    if (logs.mode === 'simple-scalable' && versions.loki.major >= 4) {
      const problem = `Loki ${versions.loki.text}, pinned in versions.json, has no simple-scalable mode: Loki 4 removed it`;
      return [
        of.say([...PATH, 'mode'], {
          problem,
          got: logs.mode,
          expected: 'single-binary or distributed',
          fix: 'write one of them, or pin Loki 3 in versions.json',
        }),
      ];
    }
    if (logs.mode === 'single-binary' && logs.replicas > 1) {
      const problem = 'single-binary mode has one replica';
      return [
        of.say([...PATH, 'replicas'], {
          problem,
          got: String(logs.replicas),
          expected: '1',
          fix: 'leave it out, or write `mode: simple-scalable`',
        }),
      ];
    }
    return [];
  });
}
