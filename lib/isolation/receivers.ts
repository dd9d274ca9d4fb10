import { attributeOf, blockOf, fieldsOf, outputs, portOf, type Sent } from './flow';
import { absent, changedOthers, type Item } from './item';
import type { ConfigNode, Known } from './scope';
import { CLAIM, type Value } from './value';

/** A port that a component listens on. */
export interface Listening {
  readonly node: ConfigNode;
  readonly port: number;
}

/** Where each receiver says on which ports it listens, and what they are if it says nothing. */
const PORTS: Readonly<Record<string, (node: ConfigNode) => readonly (number | undefined)[]>> = {
  'loki.source.api': (node) => [httpPort(node)],
  'prometheus.receive_http': (node) => [httpPort(node)],
  'pyroscope.receive_http': (node) => [httpPort(node)],
  'faro.receiver': (node) => [number(attributeOf(node, 'listen_port', blockOf(node, 'server') ?? [])) ?? 12347],
  'otelcol.receiver.otlp': (node) => [endpointPort(node, 4317, 'grpc'), endpointPort(node, 4318, 'http')],
  'otelcol.receiver.jaeger': (node) => [
    endpointPort(node, 14250, 'protocols', 'grpc'),
    endpointPort(node, 14268, 'protocols', 'thrift_http'),
    endpointPort(node, 6831, 'protocols', 'thrift_compact'),
    endpointPort(node, 6832, 'protocols', 'thrift_binary'),
  ],
  'otelcol.receiver.zipkin': (node) => [portOf(attributeOf(node, 'endpoint') ?? '0.0.0.0:9411')],
};

function httpPort(node: ConfigNode): number | undefined {
  const http = blockOf(node, 'http');
  return http === undefined ? undefined : number(attributeOf(node, 'listen_port', http));
}

function endpointPort(node: ConfigNode, otherwise: number, ...path: readonly string[]): number | undefined {
  const block = blockOf(node, ...path);
  if (block === undefined) return undefined;
  return attributeOf(node, 'endpoint', block) === undefined ? otherwise : portOf(attributeOf(node, 'endpoint', block));
}

function number(value: Known | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Whether a component takes what others push. */
export function isReceiver(name: string): boolean {
  return name in PORTS;
}

/** The ports of a component that takes what others push. */
export function listening(node: ConfigNode): readonly Listening[] {
  return (PORTS[node.name]?.(node) ?? []).flatMap((port) => (port === undefined ? [] : [{ node, port }]));
}

/** What arrives at a receiver of all that another collector sends: labels for the sender alone are gone. */
export function received(item: Item, tenant: Value, sender: Value): Item {
  const wired = (name: string) => !name.startsWith('__');
  const labels = new Map([...item.labels].filter(([name]) => wired(name)));
  if (tenant !== '') labels.set('__tenant_id__', tenant);
  const others = changedOthers(item.others, 'received', (name) => (wired(name) ? item.others(name) : ''));
  return { ...item, labels, others, sender };
}

/** What a receiver makes of what it is given. */
export function taken(node: ConfigNode, items: readonly Item[]): readonly Sent[] {
  if (node.name === 'faro.receiver') {
    return outputs(node, (signal) => (signal === 'logs' ? items.map((item) => ofBrowser(node, item)) : items));
  }
  if (node.name.startsWith('otelcol.')) return outputs(node, () => items);
  const signal = node.name.startsWith('loki.') ? 'logs' : node.name.startsWith('prometheus.') ? 'metrics' : 'profiles';
  return [{ signal, items, to: attributeOf(node, 'forward_to') ?? [] }];
}

/** Entries have the labels of the receiver alone; one without a value is what the browser says. */
function ofBrowser(node: ConfigNode, item: Item): Item {
  const fields = fieldsOf(attributeOf(node, 'extra_log_labels'));
  if (fields === undefined) return item;
  const labels = [...fields].map(([name, value]): [string, Value] => [
    name,
    typeof value === 'string' && value !== '' ? value : CLAIM,
  ]);
  return { ...item, labels: new Map(labels), others: absent };
}
