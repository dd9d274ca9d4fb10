import { createHash } from 'node:crypto';
import type { ComponentChart } from '../component';
import { type ConfigFiles, configFiles } from '../kube/config-files';
import type { Identity } from '../kube/labels';
import type { TenantId } from '../spec/model';

/** Files of a tenant, by name. */
export interface TenantFiles {
  readonly tenant: TenantId;
  readonly files: Readonly<Record<string, string>>;
}

/** As much as an object can hold that Argo CD applies from its side, with some room. Bytes. */
const ROOM = 150 * 1024;

/**
 * The files of all tenants as `<tenant>.<file>`, in as few ConfigMaps as hold them: `<name>-0`, `<name>-1` … A tenant stays where
 * it is for as long as their number does, so that a new one changes one ConfigMap and no pod.
 */
export function tenantFiles(
  chart: ComponentChart,
  name: string,
  identity: Identity,
  all: readonly TenantFiles[],
): readonly ConfigFiles[] {
  let number = 1;
  let maps = dealt(all, number);
  while (maps.some((map) => size(map) > ROOM) && number < all.length * 2) {
    number *= 2;
    maps = dealt(all, number);
  }
  return maps.map((map, i) => configFiles(chart, { name: `${name}-${i}`, identity, files: map }));
}

function dealt(all: readonly TenantFiles[], number: number): readonly Readonly<Record<string, string>>[] {
  return Array.from({ length: number }, (_, i) => {
    const here = all.filter(({ tenant }) => digest(tenant) % number === i);
    return Object.fromEntries(
      here.flatMap(({ tenant, files }) =>
        Object.entries(files).map(([name, text]) => [`${tenant}.${name}`, text] as const),
      ),
    );
  });
}

function digest(tenant: TenantId): number {
  return createHash('sha256').update(tenant).digest().readUInt16BE(0);
}

function size(map: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(JSON.stringify(map));
}
