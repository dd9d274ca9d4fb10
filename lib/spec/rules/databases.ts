import type { Draft } from '../draft';
import type { Problem } from '../problem';
import type { TenantSpec } from '../schema/tenant';

/** What data sources and exporters need of the databases that tenants declare. */
export function checkDatabases(tenants: readonly Draft<TenantSpec>[]): readonly Problem[] {
  return tenants.flatMap((of) => [...repeatedDatabases(of), ...blanksForExporter(of)]);
}

function repeatedDatabases({ spec, say }: Draft<TenantSpec>): readonly Problem[] {
  return (['postgres', 'redis'] as const).flatMap((kind) => {
    const names = (spec.datasources?.[kind] ?? []).map(({ name }) => name);
    return names.flatMap((name, i) =>
      names.indexOf(name) === i
        ? []
        : [
            say(['datasources', kind, i, 'name'], {
              problem: 'another data source of the tenant has this name',
              got: name,
              fix: 'give each a name of its own',
            }),
          ],
    );
  });
}

/** The exporter splits what it connects with at blanks, fails, and writes all of it to its log: the password too. */
function blanksForExporter({ spec, say }: Draft<TenantSpec>): readonly Problem[] {
  return (spec.datasources?.postgres ?? []).flatMap((database, i) =>
    (['database', 'user'] as const)
      .filter((key) => database.exporter && database[key].includes(' '))
      .map((key) =>
        say(['datasources', 'postgres', i, key], {
          problem: 'the exporter cannot connect with a name that has a blank, and would log the password',
          got: database[key],
          expected: 'a name without blanks',
          fix: 'rename it, or leave out `exporter`',
        }),
      ),
  );
}
