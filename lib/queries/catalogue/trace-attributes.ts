/** Attributes of spans, as queries, links and dashboards name them. */
export interface TraceAttributes {
  /** Of whoever sends. */
  readonly resource: readonly string[];
  readonly span: readonly string[];
}

/**
 * What Beyla, SDKs of OpenTelemetry and the Kubernetes metadata of the collectors give to spans. Applications add their own, so
 * that another name is no mistake in a query; a link, though, should use one of these.
 */
export const PLATFORM_TRACE_ATTRIBUTES: TraceAttributes = {
  resource: [
    ...['service.name', 'service.namespace', 'service.version', 'service.instance.id'],
    ...['deployment.environment', 'deployment.environment.name'],
    ...['telemetry.sdk.name', 'telemetry.sdk.language', 'telemetry.sdk.version'],
    ...['host.name', 'host.id', 'os.type', 'process.pid', 'process.runtime.name', 'process.runtime.version'],
    ...['k8s.cluster.name', 'k8s.namespace.name', 'k8s.node.name', 'k8s.pod.name', 'k8s.pod.uid', 'k8s.pod.start_time'],
    ...['k8s.container.name', 'k8s.deployment.name', 'k8s.replicaset.name', 'k8s.statefulset.name'],
    ...['k8s.daemonset.name', 'k8s.job.name', 'k8s.cronjob.name', 'k8s.owner.name', 'k8s.kind', 'container.id'],
  ],
  span: [
    ...[
      'http.request.method',
      'http.response.status_code',
      'http.route',
      'url.path',
      'url.full',
      'url.scheme',
      'url.query',
    ],
    ...['http.method', 'http.status_code', 'http.target', 'http.url'],
    ...[
      'server.address',
      'server.port',
      'client.address',
      'client.port',
      'network.peer.address',
      'user_agent.original',
    ],
    ...['peer.service', 'error.type', 'exception.type', 'exception.message'],
    ...['rpc.system', 'rpc.service', 'rpc.method', 'rpc.grpc.status_code'],
    ...['db.system', 'db.system.name', 'db.statement', 'db.query.text', 'db.operation', 'db.operation.name'],
    ...['db.name', 'db.namespace', 'db.collection.name', 'db.sql.table', 'db.redis.database_index'],
    ...['messaging.system', 'messaging.destination.name', 'messaging.operation', 'messaging.operation.name'],
    ...['messaging.operation.type', 'messaging.client.id', 'messaging.kafka.message.offset'],
  ],
};
