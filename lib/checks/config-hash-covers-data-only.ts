import { createHash } from 'node:crypto';
import type { Volume } from '../manifests/pods';
import type { Problem } from '../spec/problem';
import { type Check, problemOf } from './check';
import type { CheckContext, PlacedWorkload } from './context';

const PREFIX = 'checksum/';

/**
 * A pod restarts when the files that it reads at start change, and for no other reason: the hash in its template is
 * that of the ConfigMap's data. A hash over labels or versions too would restart everything with every upgrade.
 */
export const configHashCoversDataOnly: Check = {
  id: 'config-hash-covers-data-only',
  sentence:
    'Every checksum annotation of a pod template is the hash of the data of the ConfigMap behind the volume it names.',
  run: (context) => context.workloads.flatMap((workload) => check(context, workload)),
};

function check(context: CheckContext, workload: PlacedWorkload): readonly Problem[] {
  const { annotations, spec, path } = workload.template;
  return Object.entries(annotations)
    .filter(([name]) => name.startsWith(PREFIX))
    .flatMap(([name, hash]) => {
      const volume = spec.volumes?.find((one) => `${PREFIX}${one.name}` === name);
      const expected = volume && hashOf(context, workload, volume);
      if (hash === expected) return [];
      return [
        problemOf(workload, {
          path: `${path.replace(/\.?spec$/, '')}.metadata.annotations["${name}"]`,
          problem:
            expected === undefined ? 'the annotation names no mounted ConfigMap' : 'the hash is not that of the data',
          got: hash,
          expected: expected ?? `a ConfigMap volume called ${name.slice(PREFIX.length)}`,
          fix: 'mount the ConfigMap with configVolume, which sets the hash',
        }),
      ];
    });
}

/** Of one ConfigMap, or of the hashes of several by their names. */
function hashOf(context: CheckContext, workload: PlacedWorkload, volume: Volume): string | undefined {
  const ofOne = (name = '') => {
    const configMap = context.find(workload, 'ConfigMap', name);
    return configMap && dataHash((configMap.data ?? {}) as Readonly<Record<string, string>>);
  };
  if (volume.projected === undefined) return ofOne(volume.configMap?.name);
  const names = (volume.projected.sources ?? []).flatMap(({ configMap }) => configMap?.name ?? []);
  const hashes = names.map((name) => [name, ofOne(name) ?? ''] as const);
  return hashes.some(([, hash]) => hash === '') ? undefined : dataHash(Object.fromEntries(hashes));
}

/** First 16 hexadecimal digits of SHA-256 over the sorted names and contents. */
function dataHash(data: Readonly<Record<string, string>>): string {
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
}
