import { isIP } from 'node:net';

/** What is wrong with a network like `10.0.0.0/8`, as Go's `net.ParseCIDR` reads it. */
export function cidrFault(text: string): string | undefined {
  const [, address = '', bits = ''] = /^([^/%]+)\/(\d{1,3})$/.exec(text) ?? [];
  const version = isIP(address);
  const fits = version > 0 && Number(bits) <= (version === 4 ? 32 : 128);
  return fits ? undefined : `invalid CIDR address: ${text}: expected a network like 10.0.0.0/8`;
}
