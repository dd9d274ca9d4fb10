import { timeZoneFault } from './time-zone';

test.each(['', 'UTC', 'Local', 'Europe/Berlin', 'America/Argentina/Ushuaia', 'Asia/Kolkata'])(
  '%s is a zone',
  (name) => {
    expect(timeZoneFault(name)).toBeUndefined();
  },
);

test.each(['Europe/Bonn', 'europe/berlin', '+02:00', 'local', 'Berlin'])('%s is none', (name) => {
  expect(timeZoneFault(name)).toBe(`unknown time zone ${name}: expected a name like "Europe/Berlin"`);
});
