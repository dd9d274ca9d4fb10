import type { TenantId } from '../spec/model';
import { provisioningFile } from './data-source';
import { lokiDataSources } from './loki-data-sources';

const alpha = 'team-alpha' as TenantId;
const beta = 'team-beta' as TenantId;
const url = 'http://loki';

test('the file has one data source that reads all tenants, and one per tenant', () => {
  expect(provisioningFile(lokiDataSources({ url, tenants: [alpha], federated: [alpha, beta] }))).toBe(`apiVersion: 1
prune: true
datasources:
  - orgId: 1
    uid: loki-platform
    name: Loki (all tenants)
    type: loki
    access: proxy
    url: http://loki
    isDefault: true
    editable: false
    jsonData:
      manageAlerts: false
      httpHeaderName1: X-Scope-OrgID
    secureJsonData:
      httpHeaderValue1: team-alpha|team-beta
  - orgId: 1
    uid: loki-team-alpha
    name: Loki team-alpha
    type: loki
    access: proxy
    url: http://loki
    isDefault: false
    editable: false
    jsonData:
      httpHeaderName1: X-Scope-OrgID
    secureJsonData:
      httpHeaderValue1: team-alpha
`);
});

test('a password is a variable of the environment, never a value', () => {
  const [first, ...others] = lokiDataSources({
    url,
    tenants: [alpha, beta],
    federated: [alpha, beta],
    basicAuth: { user: 'telemetry', passwordVariable: 'LOGS_PASSWORD' },
  });
  for (const source of [first, ...others]) {
    expect(source).toMatchObject({
      basicAuth: true,
      basicAuthUser: 'telemetry',
      secureJsonData: { basicAuthPassword: '$LOGS_PASSWORD' },
    });
  }
});

test('one data source is the default', () => {
  const sources = lokiDataSources({ url, tenants: [alpha, beta], federated: [alpha, beta] });
  expect(sources.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test('without data sources the file removes those of an earlier one', () => {
  expect(provisioningFile([])).toBe('apiVersion: 1\nprune: true\ndatasources: []\n');
});
