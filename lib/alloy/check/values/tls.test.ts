import { checkPem, checkTlsVersion } from './tls';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

test('a certificate is PEM, with or without text around it', () => {
  expect(checkPem(PEM)).toBeUndefined();
  expect(checkPem(`subject=x\r\n${PEM.replaceAll('\n', '\r\n')}`)).toBeUndefined();
});

test.each(['MIIB', '/etc/tls/ca.pem', PEM.replace('END CERTIFICATE', 'END KEY'), PEM.replace('-----END', '')])(
  'refuses %j',
  (text) => {
    expect(checkPem(text)?.message).toMatch(/^expected PEM/);
  },
);

test('versions of TLS are written without a prefix', () => {
  expect(checkTlsVersion('1.2')).toBeUndefined();
  expect(checkTlsVersion('')).toBeUndefined();
  expect(checkTlsVersion('TLS12')?.message).toBe('"TLS12" is no TLS version: expected one of 1.0, 1.1, 1.2, 1.3');
});
