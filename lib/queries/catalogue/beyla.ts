import { metricSource } from './metric';
import { NO_LABELS } from './target-labels';

/** Request metrics of Beyla 3.33, by OTLP under the names of OpenTelemetry. Applications with an SDK of their own send the same. */
export const beyla = () =>
  metricSource({
    name: 'Beyla',
    prefixes: ['beyla_'],
    targetLabels: NO_LABELS,
    table: `
@ service_name service_namespace k8s_cluster_name k8s_container_name k8s_cronjob_name k8s_daemonset_name k8s_deployment_name k8s_job_name k8s_kind k8s_namespace_name k8s_node_name k8s_owner_name k8s_pod_name k8s_pod_start_time k8s_pod_uid k8s_replicaset_name k8s_statefulset_name
both http_server_request_duration_seconds http_request_method http_response_status_code http_route url_scheme url_path server_address server_port client_address error_type
both http_server_request_body_size_bytes http_request_method http_response_status_code http_route url_scheme url_path server_address server_port client_address
both http_server_response_body_size_bytes http_request_method http_response_status_code http_route url_scheme url_path server_address server_port client_address
both http_client_request_duration_seconds http_request_method http_response_status_code http_route url_scheme url_path server_address server_port error_type
both http_client_request_body_size_bytes http_request_method http_response_status_code http_route url_scheme url_path server_address server_port
both http_client_response_body_size_bytes http_request_method http_response_status_code http_route url_scheme url_path server_address server_port
both rpc_server_call_duration_seconds rpc_method rpc_system_name rpc_system rpc_response_status_code rpc_grpc_status_code server_address server_port client_address
both rpc_client_call_duration_seconds rpc_method rpc_system_name rpc_system rpc_response_status_code rpc_grpc_status_code server_address
both db_client_operation_duration_seconds db_operation_name db_system_name error_type db_collection_name server_address
both db_server_operation_duration_seconds db_operation_name db_system_name error_type db_collection_name server_address server_port client_address
both messaging_client_operation_duration_seconds messaging_system messaging_destination_name messaging_operation_name server_address
both messaging_process_duration_seconds messaging_system messaging_destination_name messaging_operation_name server_address
both dns_lookup_duration_seconds dns_question_name error_type
@
gauge target_info *
# Of Beyla itself.
gauge beyla_build_info *
gauge beyla_internal_build_info *
gauge beyla_instrumented_processes process_name
counter beyla_instrumentation_errors_total process_name error_type
counter beyla_otel_metric_exports_total
counter beyla_otel_metric_export_errors_total error
counter beyla_otel_trace_exports_total
counter beyla_otel_trace_export_errors_total error
unknown beyla_*
`,
  });
