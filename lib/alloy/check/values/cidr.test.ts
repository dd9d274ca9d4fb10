import { cidrFault } from './cidr';

test.each(['10.0.0.0/8', '0.0.0.0/0', '192.168.1.7/32', '2001:db8::/32', '::1/128'])('%s is a network', (text) => {
  expect(cidrFault(text)).toBeUndefined();
});

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::1/129', 'host/8', '10.0.0.0/', '10.0.0.0/-1', 'fe80::1%eth0/64'])(
  '%s is none',
  (text) => {
    expect(cidrFault(text)).toBe(`invalid CIDR address: ${text}: expected a network like 10.0.0.0/8`);
  },
);
