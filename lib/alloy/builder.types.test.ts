import { argument, optionalArgument } from './argument';
import { component, configBlock } from './component';
import { alloyConfig, alloyConfigAt } from './config';
import { declareComponent } from './declare';
import { at, field, std } from './expression';
import { foreach } from './foreach';
import { atLeastOne, type Duration, type Secret, type Str } from './values';

/**
 * What must not compile. `tsc` checks this file (an unused `@ts-expect-error` is an error); jest runs it only to list the
 * sentences. Nothing inside `compile` is called.
 */
function compile(_: () => unknown): void {}

const logs = component('loki.write', 'logs', {});
const metrics = component('prometheus.remote_write', 'metrics', {});
const pods = component('discovery.kubernetes', 'pods', { role: 'pod' });
const secrets = component('remote.vault', 'secrets', { server: 'https://vault', path: 'kv', key: 'loki' });
const file = component('local.file', 'token', { filename: '/token' });
const experimental = component('otelcol.exporter.debug', 'all', {});
const preview = component('prometheus.exporter.static', 'static', { text: '' });
const community = component('otelcol.receiver.googlecloudpubsub', 'in', { subscription: 's', output: {} });

test('an attribute that does not exist is refused', () => {
  compile(() =>
    component('loki.process', 'a', {
      forward_to: [],
      // @ts-expect-error: 'forward_too' does not exist in type 'LokiProcessArguments'
      forward_too: [],
    }),
  );
});

test('a missing required attribute is refused', () => {
  // @ts-expect-error: Property 'forward_to' is missing
  compile(() => component('loki.process', 'a', {}));
});

test('a missing required attribute of a nested block is refused', () => {
  // @ts-expect-error: Property 'url' is missing in type '{}'
  compile(() => component('loki.write', 'a', { endpoint: [{}] }));
});

test('a missing required block is refused', () => {
  // @ts-expect-error: Property 'output' is missing
  compile(() => component('otelcol.processor.batch', 'a', {}));
});

test('a receiver of metrics in a forward_to of logs is refused', () => {
  // @ts-expect-error: Type 'Ref<"prometheus.MetricsReceiver">' is not assignable to type 'Ref<"loki.LogsReceiver">'
  compile(() => component('loki.process', 'a', { forward_to: [metrics.exports.receiver] }));
});

test('a receiver of logs in a forward_to of metrics is refused', () => {
  compile(() =>
    component('prometheus.scrape', 'a', {
      targets: pods.exports.targets,
      // @ts-expect-error: Type 'Ref<"loki.LogsReceiver">' is not assignable to type 'Ref<"prometheus.MetricsReceiver">'
      forward_to: [logs.exports.receiver],
    }),
  );
});

test('a receiver outside a list is refused', () => {
  // @ts-expect-error: Type 'Ref<"loki.LogsReceiver">' is not assignable to type 'List<Ref<"loki.LogsReceiver">>'
  compile(() => component('loki.process', 'a', { forward_to: logs.exports.receiver }));
});

test('a reference to an export that does not exist is refused', () => {
  // @ts-expect-error: Property 'input' does not exist on type '{ readonly receiver: Ref<"loki.LogsReceiver">; }'
  compile(() => logs.exports.input);
});

test('an export of a component without exports is refused', () => {
  const source = component('loki.source.file', 'a', { targets: [], forward_to: [] });
  // @ts-expect-error: Property 'receiver' does not exist
  compile(() => source.exports.receiver);
});

test('a component that does not exist is refused', () => {
  // @ts-expect-error: '"loki.wriite"' is not assignable to parameter of type 'keyof ComponentArguments'
  compile(() => component('loki.wriite', 'a', {}));
});

test('a value outside an enumeration is refused', () => {
  // @ts-expect-error: Type '"kep"' is not assignable to type 'Enum<CommonRelabelAction>'. Did you mean '"keep"'?
  compile(() => component('discovery.relabel', 'a', { targets: [], rule: [{ action: 'kep' }] }));
});

test('a role that discovery.kubernetes does not know is refused', () => {
  // @ts-expect-error: Type '"pods"' is not assignable to type … Did you mean '"pod"'?
  compile(() => component('discovery.kubernetes', 'a', { role: 'pods' }));
});

test('a duration with a unit that Go lacks is refused', () => {
  // @ts-expect-error: Type '"5d"' is not assignable to type 'Duration'
  compile(() => component('loki.write', 'a', { endpoint: [{ url: 'http://loki', batch_wait: '5d' }] }));
});

test('a size without a unit is refused', () => {
  // @ts-expect-error: Type '"1048576"' is not assignable to type 'Size'
  compile(() => component('loki.write', 'a', { endpoint: [{ url: 'http://loki', batch_size: '1048576' }] }));
});

test('a string where a number belongs, and the other way round, is refused', () => {
  // @ts-expect-error: Type 'string' is not assignable to type 'Num'
  compile(() => component('loki.write', 'a', { max_streams: '5' }));
  // @ts-expect-error: Type 'number' is not assignable to type 'Str'
  compile(() => component('local.file', 'a', { filename: 5 }));
});

test('a block that occurs once is no list, and a repeated one is', () => {
  // @ts-expect-error: Object literal may only specify known properties
  compile(() => component('loki.write', 'a', { wal: [{ enabled: true }] }));
  // @ts-expect-error: 'url' does not exist in type 'readonly LokiWriteEndpointOptions[]'
  compile(() => component('loki.write', 'a', { endpoint: { url: 'http://loki' } }));
});

test('an empty list of required blocks is refused', () => {
  // @ts-expect-error: Source has 0 element(s) but target requires 1
  compile(() => component('loki.source.syslog', 'a', { listener: [], forward_to: [] }));
  const listeners = ['a:1', 'b:1'].map((address) => ({ address }));
  compile(() => component('loki.source.syslog', 'a', { listener: atLeastOne(listeners), forward_to: [] }));
});

test('labelled blocks are an object by label', () => {
  // @ts-expect-error: Type '{ … }[]' is not assignable to type 'Readonly<Record<string, …>>'
  compile(() => component('prometheus.exporter.snmp', 'a', { target: [{ address: 'switch' }] }));
  compile(() => component('prometheus.exporter.snmp', 'a', { target: { core: { address: 'switch' } } }));
});

test('a stage that does not exist, or an attribute of another stage, is refused', () => {
  // @ts-expect-error: Type '"jsn"' is not assignable to type …. Did you mean '"json"'?
  compile(() => component('loki.process', 'a', { forward_to: [], stages: [{ stage: 'jsn', expressions: {} }] }));
  // @ts-expect-error: 'expressions' does not exist in type 'StageTenantBlock'
  compile(() => component('loki.process', 'a', { forward_to: [], stages: [{ stage: 'tenant', expressions: {} }] }));
});

test('a secret never becomes a string, a string does become a secret', () => {
  const password = field(secrets.exports.data, 'password');
  // @ts-expect-error: Type 'Expression<SecretText>' is not assignable to type 'Str'
  compile(() => component('loki.write', 'a', { endpoint: [{ url: password }] }));
  compile(() => component('loki.write', 'a', { endpoint: [{ url: std.convert.nonsensitive(password) }] }));
  compile(() => component('loki.write', 'a', { endpoint: [{ url: 'http://loki', bearer_token: password }] }));
  compile(() => component('loki.write', 'a', { endpoint: [{ url: 'http://loki', bearer_token: std.sys.env('T') }] }));
});

test('an optional secret fits strings and secrets', () => {
  const { content } = file.exports;
  compile(() => component('loki.write', 'a', { endpoint: [{ url: content, bearer_token: content }] }));
  // @ts-expect-error: Type 'Expression<OptionalSecretText>' is not assignable to type 'Num'
  compile(() => component('loki.write', 'a', { max_streams: content }));
});

test('targets are a list of targets, not a list of lists', () => {
  compile(() => component('discovery.relabel', 'a', { targets: pods.exports.targets }));
  compile(() =>
    component('discovery.relabel', 'a', { targets: [{ __address__: 'a:1' }, at(pods.exports.targets, 0)] }),
  );
  compile(() =>
    component('discovery.relabel', 'a', { targets: std.array.concat(pods.exports.targets, [{ __address__: 'a:1' }]) }),
  );
  // @ts-expect-error: Type 'Expression<readonly Ref<"discovery.Target">[]>' is not assignable to type 'Target'
  compile(() => component('discovery.relabel', 'a', { targets: [pods.exports.targets] }));
});

test('the functions of the standard library take arguments of their types', () => {
  // @ts-expect-error: Argument of type 'number' is not assignable to parameter of type 'Str'
  compile(() => std.sys.env(5));
  // @ts-expect-error: Expected 2 arguments, but got 1
  compile(() => std.string.split('a,b'));
  // @ts-expect-error: Property 'shout' does not exist
  compile(() => std.string.shout('a'));
  // @ts-expect-error: Type 'Expression<number>' … lists only
  compile(() => std.array.concat(logs.exports.receiver));
});

test('a value of unknown type fits everywhere', () => {
  const settings = std.encoding.from_json(file.exports.content);
  compile(() => component('loki.write', 'a', { max_streams: settings, external_labels: settings }));
});

test('deprecated functions are not offered', () => {
  // @ts-expect-error: Property 'env' does not exist on type 'StandardLibrary'
  compile(() => std.env('HOME'));
});

test('a component above the level of the configuration is refused', () => {
  // @ts-expect-error: Type '"experimental"' is not assignable to type '"generally-available"'
  compile(() => alloyConfig(experimental));
  // @ts-expect-error: Type '"public-preview"' is not assignable to type '"generally-available"'
  compile(() => alloyConfig(preview));
  // @ts-expect-error: Type '"experimental"' is not assignable to type …
  compile(() => alloyConfigAt({ stability: 'public-preview' }, experimental));
  // @ts-expect-error: nodes in nested lists count too
  compile(() => alloyConfig(logs, [pods, [experimental]]));
  // @ts-expect-error: Type '"community"' is not assignable to type …
  compile(() => alloyConfigAt({ stability: 'experimental' }, community));
  compile(() => alloyConfigAt({ stability: 'experimental', community: true }, experimental, preview, logs, community));
});

test('a config block takes its own arguments and no label', () => {
  // @ts-expect-error: Type '"loud"' is not assignable to type 'Enum<RuntimeLoggingLevel>'
  compile(() => configBlock('logging', { level: 'loud' }));
  // @ts-expect-error: Argument of type 'string' is not assignable to parameter of type 'RuntimeLoggingOptions'
  compile(() => configBlock('logging', 'default', {}));
  compile(() => configBlock('logging', { write_to: [logs.exports.receiver] }));
});

test('undefined leaves an optional attribute out, and is refused for a required one', () => {
  compile(() => component('loki.write', 'a', { max_streams: undefined }));
  // @ts-expect-error: Type 'undefined' is not assignable to type 'Str'
  compile(() => component('local.file', 'a', { filename: undefined }));
});

const lane = declareComponent('lane', { url: argument<Str>(), wait: optionalArgument<Duration>('1s') }, (args) => {
  const write = component('loki.write', 'out', { endpoint: [{ url: args.url, batch_wait: args.wait }] });
  return { nodes: write, exports: { receiver: write.exports.receiver } };
});

test('a custom component has the arguments and exports of its declaration', () => {
  compile(() => lane.instance('a', { url: 'http://loki' }));
  // @ts-expect-error: Property 'url' is missing
  compile(() => lane.instance('a', { wait: '1s' }));
  // @ts-expect-error: Type '"1 day"' is not assignable to type 'Duration'
  compile(() => lane.instance('a', { url: 'http://loki', wait: '1 day' }));
  // @ts-expect-error: 'uri' does not exist in type …
  compile(() => lane.instance('a', { url: 'http://loki', uri: '' }));
  // @ts-expect-error: Property 'input' does not exist on type '{ receiver: Ref<"loki.LogsReceiver">; }'
  compile(() => lane.instance('a', { url: 'http://loki' }).exports.input);
});

test('the arguments of a declaration have their types inside it', () => {
  compile(() =>
    declareComponent('wrong', { url: argument<Secret>() }, ({ url }) => ({
      // @ts-expect-error: Type 'Expression<…SecretText…>' is not assignable to type 'Str'
      nodes: component('loki.write', 'out', { endpoint: [{ url }] }),
    })),
  );
});

test('a declaration needs the level of its body', () => {
  const debug = declareComponent('debug', {}, () => ({ nodes: [logs, experimental] }));
  // @ts-expect-error: Type '"experimental"' is not assignable to type '"generally-available"'
  compile(() => alloyConfig(debug));
  compile(() => alloyConfigAt({ stability: 'experimental' }, debug));
});

test('foreach is experimental and its element has the type of the collection', () => {
  const each = foreach('x', { collection: pods.exports.targets }, (pod) =>
    component('prometheus.exporter.redis', 'a', { redis_addr: field(pod, '__address__') }),
  );
  // @ts-expect-error: Type '"experimental"' is not assignable to type '"generally-available"'
  compile(() => alloyConfig(each));
  compile(() =>
    foreach('x', { collection: ['a', 'b'] }, (name) =>
      // @ts-expect-error: Type 'Expression<string>' is not assignable to type 'Num'
      component('loki.write', 'a', { max_streams: name }),
    ),
  );
});
