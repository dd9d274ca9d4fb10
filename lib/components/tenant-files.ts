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
  const digested = all.map((one) => ({ ...one, digest: digest(one.tenant) }));
  let number = 1;
  let maps = dealt(digested, number);
  while (maps.some((map) => size(map) > ROOM) && number < all.length * 2) {
    number *= 2;
    maps = dealt(digested, number);
  }
  return maps.map((map, i) => configFiles(chart, { name: `${name}-${i}`, identity, files: map }));
}

interface Digested extends TenantFiles {
  readonly digest: number;
}

function dealt(all: readonly Digested[], number: number): readonly Readonly<Record<string, string>>[] {
  const maps = Array.from({ length: number }, (): Record<string, string> => ({}));
  for (const { tenant, files, digest } of all) {
    const map = maps[digest % number] ?? {};
    for (const [name, text] of Object.entries(files)) map[`${tenant}.${name}`] = text;
  }
  return maps;
}

function digest(tenant: TenantId): number {
  return createHash('sha256').update(tenant).digest().readUInt16BE(0);
}

function size(map: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(JSON.stringify(map));
}
