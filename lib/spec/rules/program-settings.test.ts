import { type ProgramSchema, validateAgainst } from '../../schema/programs';
import { OWN_SETTINGS } from './program-settings';

const PROGRAM_OF: Readonly<Record<keyof typeof OWN_SETTINGS, ProgramSchema>> = {
  metrics: 'mimir',
  logs: 'loki',
  traces: 'tempo',
  profiles: 'pyroscope',
  shortTermMetrics: 'prometheus',
};

const SETTINGS = Object.entries(OWN_SETTINGS).flatMap(([backend, settings]) =>
  Object.keys(settings).map((setting) => [backend as keyof typeof OWN_SETTINGS, setting] as const),
);

test.each(SETTINGS)('%s: the program has a setting %s', (backend, setting) => {
  const config = setting.split('.').reduceRight<unknown>((value, key) => ({ [key]: value }), null);
  const unknown = validateAgainst(PROGRAM_OF[backend], config).filter(({ message }) => message === 'unknown field');
  expect(unknown).toEqual([]);
});
