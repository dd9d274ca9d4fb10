import { attributeOf, blockOf, fieldsOf, type Given, type Leaving, type Step, textOf } from './flow';
import { labelOf } from './item';
import { once } from './once';
import { made } from './own';
import { type Relabelling, relabelling } from './relabel';
import { rulesOf } from './rules';
import { blocksIn, Fields, type Known, Reference } from './scope';
import { CLAIM, type Single } from './value';
import type { World } from './world';

const TENANT_HEADER = 'x-scope-orgid';

/** Components by which data leaves a collector, by name. */
export const SINKS: Readonly<Record<string, (given: Given) => Step>> = {
  'loki.write': (given) =>
    endpoints(given, ({ fixed, header }) => {
      const otherwise = fixed ?? header;
      return (item) => made([labelOf(item, '__tenant_id__')], (own) => (own === '' ? otherwise : own));
    }),
  'prometheus.remote_write': (given) => endpoints(given, byHeader),
  'pyroscope.write': (given) => endpoints(given, byHeader),
  'otelcol.exporter.otlphttp': (given) => client(given),
  'otelcol.exporter.otlp': (given) => client(given),
  'otelcol.exporter.loadbalancing': ({ node, signal, items }) => {
    const dns = blockOf(node, 'resolver', 'dns');
    const [host, port] = dns ? [textOf(node, 'hostname', dns), attributeOf(node, 'port', dns) ?? '4317'] : [];
    if (host === undefined || typeof port !== 'string') return { unproven: 'where it sends to is not constant' };
    return { leaving: [{ signal, items, tenantOf: () => '', url: `http://${host}:${port}` }] };
  },
};

interface Endpoint {
  readonly url: string;
  /** The tenant that its headers name. */
  readonly header: Single;
  /** The tenant that it names otherwise, which Loki's does. @default - none */
  readonly fixed: string | undefined;
  readonly relabel: Relabelling;
}

function byHeader({ header }: Endpoint): Leaving['tenantOf'] {
  return () => header;
}

/** A signal to each endpoint of a component that writes. */
function endpoints({ node, signal, items, world }: Given, tenant: (endpoint: Endpoint) => Leaving['tenantOf']): Step {
  const all = endpointsOf(node, world);
  if (typeof all === 'string') return { unproven: all };
  return {
    leaving: all.map((endpoint) => {
      return { signal, items: endpoint.relabel(items), tenantOf: tenant(endpoint), url: endpoint.url };
    }),
  };
}

/** The endpoints of a component, or what is not known of one. */
const endpointsOf = once((node, { known }: World): readonly Endpoint[] | string => {
  const all = blocksIn(node.block.body, 'endpoint').map(({ body }): Endpoint | string => {
    const url = textOf(node, 'url', body);
    const rules = rulesOf(node, 'write_relabel_config', body);
    if (url === undefined) return 'where it sends to is not constant';
    if (rules === undefined) return 'a rule of an endpoint is not constant';
    const header = headerOf(attributeOf(node, 'headers', body));
    return { url, header, fixed: textOf(node, 'tenant_id', body), relabel: relabelling(rules, known) };
  });
  return all.find((one) => typeof one === 'string') ?? all.filter((one) => typeof one !== 'string');
});

function client({ node, signal, items }: Given): Step {
  const url = textOf(node, `${signal}_endpoint`) ?? textOf(node, 'endpoint', blockOf(node, 'client') ?? []);
  if (url === undefined) return { unproven: 'where it sends to is not constant' };
  return { leaving: [{ signal, items, tenantOf: () => clientTenant(node), url }] };
}

const clientTenant = once((node): Single => {
  const body = blockOf(node, 'client') ?? [];
  // What authenticates puts its headers over those of the client.
  const headers: readonly Single[] = [
    ...authHeaders(attributeOf(node, 'auth', body)),
    headerOf(attributeOf(node, 'headers', body)),
  ];
  return headers.find((one) => one !== '') ?? '';
});

/** The tenant that headers name. */
function headerOf(headers: Known | undefined): Single {
  if (headers !== undefined && !(headers instanceof Fields)) return CLAIM;
  for (const [name, value] of fieldsOf(headers) ?? []) {
    if (name.toLowerCase() === TENANT_HEADER) return typeof value === 'string' ? value : CLAIM;
  }
  return '';
}

/** Headers that a component of authentication adds: those of a request come from whoever sent that. */
function authHeaders(auth: Known | undefined): readonly Single[] {
  if (auth === undefined) return [];
  if (!(auth instanceof Reference)) return [CLAIM];
  if (/^otelcol\.auth\.(basic|bearer|oauth2|sigv4)$/.test(auth.node.name)) return [];
  if (auth.node.name !== 'otelcol.auth.headers') return [CLAIM];
  const { node } = auth;
  return blocksIn(node.block.body, 'header')
    .filter(({ body }) => textOf(node, 'key', body)?.toLowerCase() === TENANT_HEADER)
    .map(({ body }): Single => textOf(node, 'value', body) ?? CLAIM);
}
