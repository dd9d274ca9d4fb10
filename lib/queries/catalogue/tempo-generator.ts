import { metricSource } from './metric';
import { NO_LABELS } from './target-labels';

/** What Tempo's metrics generator makes of spans. The last two labels are dimensions that the platform adds. */
export const tempoGenerator = () =>
  metricSource({
    name: 'Tempo metrics generator',
    prefixes: ['traces_'],
    targetLabels: NO_LABELS,
    table: `
# Span metrics; latency is kept as classic and as native histogram.
@ __metrics_gen_instance service service_namespace service_instance_id span_name span_kind status_code status_message k8s_namespace_name deployment_environment_name source
counter traces_spanmetrics_calls_total
both traces_spanmetrics_latency
counter traces_spanmetrics_size_total
@
# Resource attributes of whoever sends spans.
gauge traces_target_info *
# Service graphs: who calls whom.
@ __metrics_gen_instance client server connection_type client_service_namespace server_service_namespace virtual_node
counter traces_service_graph_request_total
counter traces_service_graph_request_failed_total
both traces_service_graph_request_server_seconds
both traces_service_graph_request_client_seconds
both traces_service_graph_request_messaging_system_seconds
`,
  });
