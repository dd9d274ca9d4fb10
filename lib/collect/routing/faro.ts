import type { StageBlock } from '../../../imports/alloy/arguments.gen';
import {
  type AlloyNode,
  argument,
  component,
  declareComponent,
  type List,
  label,
  type Num,
  optionalArgument,
  type Ref,
  type Str,
  std,
} from '../../alloy';
import type { Tenant } from '../../spec/model';
import { NAMESPACE_ATTRIBUTE, ottlString } from '../ottl';
import { LONGEST_LINE } from '../pipelines/line-length';
import { ERASE_CLAIMS } from '../pipelines/otlp-identity';
import type { TenantPorts } from './tenant-ports';

/** A tenant whose browsers may send. */
export interface FaroRoute {
  readonly tenant: string;
  /** Namespace that what browsers send is counted to: there is none that they run in. */
  readonly namespace: string;
  readonly port: number;
  /** Origins of the pages that may send. */
  readonly allowedOrigins: readonly string[];
}

/** Receivers of tenants that want one. A tenant without namespaces in an environment has nothing to count to. */
export function faroRoutes(tenants: readonly Tenant[], ports: ReadonlyMap<string, TenantPorts>): readonly FaroRoute[] {
  return tenants.flatMap(({ id, namespaces, faro }) => {
    const [namespace, port] = [namespaces[0], ports.get(id)?.faro];
    if (!faro.enabled || namespace === undefined || port === undefined) return [];
    return [{ tenant: id, namespace, port, allowedOrigins: faro.allowedOrigins }];
  });
}

/** Everything that a page can make up goes beside the line, where it multiplies no streams. */
const STAGES: readonly StageBlock[] = [
  { stage: 'logfmt', mapping: { app: 'app_name', detected_level: 'level', trace_id: 'traceID' } },
  { stage: 'structured_metadata', values: { app: '', detected_level: '', trace_id: '' } },
  { stage: 'truncate', rule: [LONGEST_LINE, { limit: '1KiB', source_type: 'structured_metadata' }] },
];

/** An empty value takes the field of that name: log, exception, measurement or event. */
const LABELS = { job: 'faro', kind: '' } as const;

/** A receiver for browsers, and whose what they send is. */
export interface BrowserReceiverProps {
  readonly namespace: Str;
  /** The statement that says so of a resource. */
  readonly ofNamespace: Str;
  readonly port: Num;
  readonly allowedOrigins: List<Str>;
  readonly logs: List<Ref<'loki.LogsReceiver'>>;
  readonly traces: List<Ref<'otelcol.Consumer'>>;
}

/** A receiver of Faro for browsers. Whatever they say, it counts to the one namespace. */
export function browserReceiver(props: BrowserReceiverProps): readonly AlloyNode[] {
  const { namespace, ofNamespace, port, allowedOrigins, logs, traces } = props;
  const process = component('loki.process', 'browsers', { forward_to: logs, stages: STAGES });
  const transform = component('otelcol.processor.transform', 'browsers', {
    trace_statements: [{ context: 'resource', statements: [ERASE_CLAIMS, ofNamespace] }],
    output: { traces },
  });
  const receiver = component('faro.receiver', 'browsers', {
    extra_log_labels: { namespace, ...LABELS },
    server: { listen_address: '0.0.0.0', listen_port: port, cors_allowed_origins: allowedOrigins },
    output: { logs: [process.exports.receiver], traces: [transform.exports.input] },
  });
  return [receiver, process, transform];
}

/**
 * Custom component `browsers`: a receiver of Faro for browsers for each tenant that wants one. Whose it is follows from the port alone: it
 * goes on with a namespace of the tenant, as if it came from there.
 */
export function faroReceivers(routes: readonly FaroRoute[]) {
  const outputs = {
    logs: optionalArgument<List<Ref<'loki.LogsReceiver'>>>([]),
    traces: optionalArgument<List<Ref<'otelcol.Consumer'>>>([]),
  };
  const tenantBrowsers = declareComponent(
    'tenant_browsers',
    { namespace: argument<Str>(), port: argument<Num>(), allowed_origins: argument<List<Str>>(), ...outputs },
    ({ namespace, port, allowed_origins, logs, traces }) => {
      const own = std.string.format(`set(resource.attributes[${ottlString(NAMESPACE_ATTRIBUTE)}], "%s")`, namespace);
      const to = { namespace, ofNamespace: own, port, allowedOrigins: allowed_origins, logs, traces };
      return { nodes: browserReceiver(to) };
    },
  );
  const browsers = declareComponent('browsers', outputs, ({ logs, traces }) => ({
    nodes: routes.map(({ tenant, namespace, port, allowedOrigins }) =>
      tenantBrowsers.instance(label(tenant), { namespace, port, allowed_origins: allowedOrigins, logs, traces }),
    ),
  }));
  return { tenantBrowsers, browsers };
}
