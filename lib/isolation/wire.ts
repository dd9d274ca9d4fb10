import { attributeOf, blockOf, fieldsOf, type Given, type Leaving, type Step, textOf } from './flow';
import { labelOf } from './item';
import { relabelling } from './relabel';
import { rulesOf } from './rules';
import { blocksIn, Fields, type Known, Reference } from './scope';
import { CLAIM, type Value } from './value';

const TENANT_HEADER = 'x-scope-orgid';

/** Components by which data leaves a collector, by name. */
export const SINKS: Readonly<Record<string, (given: Given) => Step>> = {
  'loki.write': (given) =>
    endpoints(given, (endpoint, header) => {
      const fixed = textOf(given.node, 'tenant_id', endpoint) ?? header;
      return (item) => {
        const own = labelOf(item, '__tenant_id__');
        return own === '' ? fixed : own;
      };
    }),
  'prometheus.remote_write': (given) => endpoints(given, (_, header) => () => header),
  'pyroscope.write': (given) => endpoints(given, (_, header) => () => header),
  'otelcol.exporter.otlphttp': (given) => client(given),
  'otelcol.exporter.otlp': (given) => client(given),
  'otelcol.exporter.loadbalancing': ({ node, signal, items }) => {
    const dns = blockOf(node, 'resolver', 'dns');
    const [host, port] = dns ? [textOf(node, 'hostname', dns), attributeOf(node, 'port', dns) ?? '4317'] : [];
    if (host === undefined || typeof port !== 'string') return { unproven: 'where it sends to is not constant' };
    return { leaving: [{ signal, items, tenantOf: () => '', url: `http://${host}:${port}` }] };
  },
};

type Endpoint = ReturnType<typeof blocksIn>[number]['body'];

/** A signal to each endpoint of a component that writes. */
function endpoints(
  { node, signal, items, world }: Given,
  tenant: (endpoint: Endpoint, header: Value) => Leaving['tenantOf'],
): Step {
  const leaving = blocksIn(node.block.body, 'endpoint').map(({ body }): Leaving | string => {
    const url = textOf(node, 'url', body);
    const header = headerOf(attributeOf(node, 'headers', body));
    const rules = rulesOf(node, 'write_relabel_config', body);
    if (url === undefined) return 'where it sends to is not constant';
    if (rules === undefined) return 'a rule of an endpoint is not constant';
    return { signal, items: relabelling(rules, world.known)(items), tenantOf: tenant(body, header), url };
  });
  return stepOf(leaving);
}

function client({ node, signal, items }: Given): Step {
  const body = blockOf(node, 'client') ?? [];
  const url = textOf(node, `${signal}_endpoint`) ?? textOf(node, 'endpoint', body);
  if (url === undefined) return { unproven: 'where it sends to is not constant' };
  const headers: readonly Value[] = [
    // What authenticates puts its headers over those of the client.
    ...authHeaders(attributeOf(node, 'auth', body)),
    headerOf(attributeOf(node, 'headers', body)),
  ];
  return { leaving: [{ signal, items, tenantOf: (): Value => headers.find((one) => one !== '') ?? '', url }] };
}

function stepOf(leaving: readonly (Leaving | string)[]): Step {
  const unproven = leaving.find((one) => typeof one === 'string');
  return unproven === undefined ? { leaving: leaving.filter((one) => typeof one !== 'string') } : { unproven };
}

/** The tenant that headers name. */
function headerOf(headers: Known | undefined): Value {
  if (headers !== undefined && !(headers instanceof Fields)) return CLAIM;
  for (const [name, value] of fieldsOf(headers) ?? []) {
    if (name.toLowerCase() === TENANT_HEADER) return typeof value === 'string' ? value : CLAIM;
  }
  return '';
}

/** Headers that a component of authentication adds: those of a request come from whoever sent that. */
function authHeaders(auth: Known | undefined): readonly Value[] {
  if (auth === undefined) return [];
  if (!(auth instanceof Reference)) return [CLAIM];
  if (/^otelcol\.auth\.(basic|bearer|oauth2|sigv4)$/.test(auth.node.name)) return [];
  if (auth.node.name !== 'otelcol.auth.headers') return [CLAIM];
  const { node } = auth;
  return blocksIn(node.block.body, 'header')
    .filter(({ body }) => textOf(node, 'key', body)?.toLowerCase() === TENANT_HEADER)
    .map(({ body }): Value => textOf(node, 'value', body) ?? CLAIM);
}
