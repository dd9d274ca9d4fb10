import type { SeaweedFsStorage } from '../model';
import { copiesOf } from '../resolve-storage';
import type { StorageSpec } from '../schema/storage';
import type { Said } from './storage';

/** Numbers of servers with which SeaweedFS would not start, or would lose what it promises to keep. */
export function seaweedFsProblems(spec: StorageSpec, storage: SeaweedFsStorage): readonly Said[] {
  return [...twoVolumes(spec), ...(storage.mode === 'single' ? single(storage) : highlyAvailable(storage))];
}

const PARTS = ['master', 'volumeServer', 'filer'] as const;

function twoVolumes(spec: StorageSpec): readonly Said[] {
  if (spec.kind !== 'seaweedfs' || spec.volume === undefined || spec.volumeServer?.volume === undefined) {
    return [];
  }
  return [[['volumeServer', 'volume'], { problem: 'also said as `volume`', fix: 'keep one of the two' }]];
}

function single(storage: SeaweedFsStorage): readonly Said[] {
  const fix = 'leave it out, or write `mode: ha`';
  const many = PARTS.filter((part) => storage[part].replicas > 1).map(
    (part): Said => [
      [part, 'replicas'],
      { problem: 'single mode has one of each part', got: String(storage[part].replicas), expected: '1', fix },
    ],
  );
  return copiesOf(storage.replication) === 1
    ? many
    : [
        ...many,
        [
          ['replication'],
          { problem: 'single mode has one volume server', got: storage.replication, expected: '"000"', fix },
        ],
      ];
}

function highlyAvailable({ replication, master, volumeServer, filer }: SeaweedFsStorage): readonly Said[] {
  const servers = copiesOf(replication) + 1;
  return [
    ...(master.replicas % 2 === 1
      ? tooFew('master', master.replicas, 3, 'masters elect a leader by majority')
      : [
          [
            ['master', 'replicas'],
            {
              problem: 'an even number of masters survives no more losses than one fewer',
              got: String(master.replicas),
              expected: 'an odd number, 3 or more',
              fix: `write ${master.replicas + 1}`,
            },
          ] satisfies Said,
        ]),
    ...tooFew(
      'volumeServer',
      volumeServer.replicas,
      servers,
      `each file has ${copiesOf(replication)} copies, and is written while one server is down`,
    ),
    ...tooFew('filer', filer.replicas, 2, 'one of them may be down'),
  ];
}

function tooFew(part: (typeof PARTS)[number], replicas: number, least: number, why: string): readonly Said[] {
  if (replicas >= least) {
    return [];
  }
  const expected = `${least} or more`;
  return [
    [[part, 'replicas'], { problem: `too few: ${why}`, got: String(replicas), expected, fix: `write ${expected}` }],
  ];
}
