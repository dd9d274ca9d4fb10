import { createHash } from 'node:crypto';
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
      const configMap = context.find(workload, 'ConfigMap', volume?.configMap?.name ?? '');
      const expected = configMap && dataHash((configMap.data ?? {}) as Readonly<Record<string, string>>);
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

/** First 16 hexadecimal digits of SHA-256 over the sorted names and contents. */
function dataHash(data: Readonly<Record<string, string>>): string {
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
}
