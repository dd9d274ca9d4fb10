import { messages } from './test-support/findings';

test.each([
  ['prometheus.exporter.unix', 'netdev { device_include = "^eth" }'],
  ['prometheus.exporter.static', 'text = "a 1\\n"'],
  ['prometheus.scrape', 'scheme = "https"'],
])('%s takes %s', (component, statements) => {
  expect(messages(component, statements)).toEqual([]);
});

test.each([
  ['prometheus.exporter.unix', 'netdev { device_include = "^(eth" }', 'device_include: error parsing regexp'],
  ['prometheus.exporter.static', 'text = "a one\\n"', 'text: text format parsing error in line 1'],
  ['prometheus.scrape', 'scheme = "ftp"', 'scheme: "ftp" is none of http, https'],
])('%s can not work with %s', (component, statements, message) => {
  expect(messages(component, statements)).toEqual([expect.stringContaining(message)]);
});
