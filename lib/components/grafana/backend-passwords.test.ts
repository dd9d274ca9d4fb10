import { Endpoint } from '../../component';
import { BackendPasswords } from './backend-passwords';

const inside = { user: 'telemetry', password: { name: 'telemetry-backends', key: 'password' } };
const outside = { user: 'telemetry', password: { name: 'backends-auth', key: 'password' } };
const endpoint = (host: string, auth?: typeof inside) => new Endpoint({ host, port: 80, ...(auth && { auth }) });
const [loki, mimir, tempo] = [endpoint('loki', outside), endpoint('mimir', inside), endpoint('tempo', inside)];

test('backends that share a password share a variable', () => {
  const passwords = new BackendPasswords([loki, undefined, mimir, tempo]);
  expect([...passwords.variables]).toEqual([
    ['BACKENDS_PASSWORD', outside.password],
    ['BACKENDS_PASSWORD_2', inside.password],
  ]);
  expect(passwords.basicAuth(loki)).toEqual({ user: 'telemetry', passwordVariable: 'BACKENDS_PASSWORD' });
  expect(passwords.basicAuth(tempo)).toEqual({ user: 'telemetry', passwordVariable: 'BACKENDS_PASSWORD_2' });
});

test('a backend that asks for nothing gets nothing', () => {
  const open = endpoint('prometheus');
  const passwords = new BackendPasswords([open]);
  expect([...passwords.variables]).toEqual([]);
  expect(passwords.basicAuth(open)).toBeUndefined();
});

test('a backend that nobody named has no variable', () => {
  expect(() => new BackendPasswords([mimir]).basicAuth(loki)).toThrow('no variable for the password backends-auth');
});
