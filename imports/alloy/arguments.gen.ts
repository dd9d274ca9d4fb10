// Generated from imports/alloy/source/components.json by `npm run gen`. Do not edit.
import type {
  Any,
  Bool,
  Dict,
  Duration,
  Enum,
  List,
  Num,
  Obj,
  OneOrMore,
  Ref,
  Secret,
  Size,
  Str,
  Target,
} from '../../lib/alloy/values';

export type CommonConfigSysLogFormat = 'rfc3164' | 'rfc5424';
export type CommonConfigTLSVersion = 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
export type CommonRelabelAction = 'drop' | 'dropequal' | 'hashmod' | 'keep' | 'keepequal' | 'labeldrop' | 'labelkeep' | 'labelmap' | 'lowercase' | 'replace' | 'uppercase';
export type DiscoveryScalewayRole = 'baremetal' | 'instance';
export type FaroReceiverLogFormat = '' | 'json' | 'logfmt';
export type FaroReceiverRateLimitingStrategy = '' | 'global' | 'per_app';
export type FiledetectorDetector = '' | 'fsnotify' | 'poll';
export type GithubComOpenTelemetryOpentelemetryCollectorContribPkgOttlErrorMode = 'ignore' | 'propagate' | 'silent';
export type GoOpentelemetryIoCollectorConfigConfigcompressionType = '' | 'deflate' | 'gzip' | 'lz4' | 'none' | 'snappy' | 'x-snappy-framed' | 'zlib' | 'zstd';
export type LokiProcessStagesSourceType = 'extracted' | 'label' | 'line' | 'structured_metadata';
export type LokiSourceCloudflareFieldsType = 'all' | 'custom' | 'default' | 'extended' | 'minimal';
export type LokiSourceFileCompressionFormat = 'bz2' | 'gz' | 'z';
export type LokiSourceFileOnPositionsFileError = 'restart_from_beginning' | 'restart_from_end' | 'skip';
export type LokiSourceSyslogConfigSyslogFormat = 'raw' | 'rfc3164' | 'rfc5424';
export type OtelcolCompressionType = '' | 'deflate' | 'gzip' | 'none' | 'snappy' | 'zlib' | 'zstd';
export type OtelcolSeverityLevel = 'DEBUG' | 'DEBUG2' | 'DEBUG3' | 'DEBUG4' | 'ERROR' | 'ERROR2' | 'ERROR3' | 'ERROR4' | 'FATAL' | 'FATAL2' | 'FATAL3' | 'FATAL4' | 'INFO' | 'INFO2' | 'INFO3' | 'INFO4' | 'TRACE' | 'TRACE2' | 'TRACE3' | 'TRACE4' | 'WARN' | 'WARN2' | 'WARN3' | 'WARN4';
export type OtelcolAuthHeadersAction = 'delete' | 'insert' | 'update' | 'upsert';
export type OtelcolConfigLevel = 'basic' | 'detailed' | 'none' | 'normal';
export type OtelcolProcessorTailSamplingErrorMode = 'ignore' | 'propagate' | 'silent';
export type OtelcolProcessorTransformContextID = 'datapoint' | 'log' | 'metric' | 'resource' | 'scope' | 'span' | 'spanevent';
export type OtelcolReceiverSplunkhecSplittingStrategy = 'line' | 'none';
export type OtelcolReceiverSyslogFramingTrailer = 'LF' | 'NUL';
export type RuntimeLoggingFormat = '' | 'json' | 'logfmt';
export type RuntimeLoggingLevel = '' | 'debug' | 'error' | 'info' | 'warn';
export type RuntimeLoggingLogDestination = 'stderr' | 'windows_event_log';
export type ServiceHttpClientAuth = 'NoClientCert' | 'RequestClientCert' | 'RequireAndVerifyClientCert' | 'RequireAnyClientCert' | 'VerifyClientCertIfGiven';
export type ServiceHttpTLSCipher = 'TLS_AES_128_GCM_SHA256' | 'TLS_AES_256_GCM_SHA384' | 'TLS_CHACHA20_POLY1305_SHA256' | 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA' | 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256' | 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA' | 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384' | 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256' | 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA' | 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256' | 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA' | 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384' | 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256';
export type ServiceHttpTLSCurve = 'CurveP256' | 'CurveP384' | 'CurveP521' | 'X25519';
export type ServiceHttpTLSVersion = 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

export interface BeylaEbpfInternalConfigAWSConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigAnthropicPayloadExtraction {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigArguments {
  readonly debug?: Bool | undefined;
  readonly enforce_sys_caps?: Bool | undefined;
  readonly executable_name?: Str | undefined;
  readonly log_level?: Str | undefined;
  readonly open_port?: Str | undefined;
  readonly trace_printer?: Enum<'' | 'counter' | 'disabled' | 'json' | 'json_indent' | 'text'> | undefined;
  readonly attributes?: BeylaEbpfInternalConfigAttributes | undefined;
  readonly discovery?: BeylaEbpfInternalConfigDiscovery | undefined;
  readonly ebpf?: BeylaEbpfInternalConfigEBPF | undefined;
  readonly filters?: BeylaEbpfInternalConfigFilters | undefined;
  readonly injector?: BeylaEbpfInternalConfigInjector | undefined;
  readonly internal_metrics?: BeylaEbpfInternalConfigInternalMetrics | undefined;
  readonly javaagent?: BeylaEbpfInternalConfigJavaagent | undefined;
  readonly jvm_runtime_metrics?: BeylaEbpfInternalConfigJVMRuntimeMetrics | undefined;
  readonly metrics?: BeylaEbpfInternalConfigMetrics | undefined;
  readonly nodejs?: BeylaEbpfInternalConfigNodejs | undefined;
  readonly output?: OtelcolConsumerArguments | undefined;
  readonly routes?: BeylaEbpfInternalConfigRoutes | undefined;
  readonly stats?: BeylaEbpfInternalConfigStats | undefined;
  readonly traces?: BeylaEbpfInternalConfigTraces | undefined;
}

export interface BeylaEbpfInternalConfigAttributeFamily {
  readonly attr: Str;
  readonly equals?: Num | undefined;
  readonly greater_equals?: Num | undefined;
  readonly greater_than?: Num | undefined;
  readonly less_equals?: Num | undefined;
  readonly less_than?: Num | undefined;
  readonly match?: Str | undefined;
  readonly not_equals?: Num | undefined;
  readonly not_match?: Str | undefined;
}

export interface BeylaEbpfInternalConfigAttributes {
  readonly metric_span_names_limit?: Num | undefined;
  readonly rename_unresolved_hosts?: Str | undefined;
  readonly rename_unresolved_hosts_incoming?: Str | undefined;
  readonly rename_unresolved_hosts_outgoing?: Str | undefined;
  readonly host_id?: BeylaEbpfInternalConfigHostIDConfig | undefined;
  readonly instance_id?: BeylaEbpfInternalConfigInstanceIDConfig | undefined;
  readonly kubernetes: BeylaEbpfInternalConfigKubernetesDecorator;
  readonly metadata_retry?: BeylaEbpfInternalConfigRetryConfig | undefined;
  readonly select?: readonly BeylaEbpfInternalConfigSelection[] | undefined;
}

export interface BeylaEbpfInternalConfigBedrockConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigBuckets {
  readonly duration_histogram?: List<Num> | undefined;
  readonly gen_ai_client_operation_duration_histogram?: List<Num> | undefined;
  readonly gen_ai_client_token_usage_histogram?: List<Num> | undefined;
  readonly request_size_histogram?: List<Num> | undefined;
  readonly response_size_histogram?: List<Num> | undefined;
  readonly stat_tcp_rtt_histogram?: List<Num> | undefined;
}

export interface BeylaEbpfInternalConfigDiscovery {
  readonly bpf_pid_filter_off?: Bool | undefined;
  readonly default_otlp_grpc_port?: Num | undefined;
  readonly disabled_route_harvesters?: List<Str> | undefined;
  readonly exclude_otel_instrumented_services?: Bool | undefined;
  readonly exclude_otel_instrumented_services_span_metrics?: Bool | undefined;
  readonly excluded_linux_system_paths?: List<Str> | undefined;
  readonly min_process_age?: Duration | undefined;
  readonly poll_interval?: Duration | undefined;
  readonly route_harvester_timeout?: Duration | undefined;
  readonly skip_go_specific_tracers?: Bool | undefined;
  readonly default_exclude_instrument?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly default_exclude_services?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly exclude_instrument?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly exclude_services?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly instrument?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly route_harvester_advanced?: BeylaEbpfInternalConfigRouteHarvestingConfig | undefined;
  readonly services?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly survey?: readonly BeylaEbpfInternalConfigService[] | undefined;
}

export interface BeylaEbpfInternalConfigEBPF {
  readonly batch_length?: Num | undefined;
  readonly batch_timeout?: Duration | undefined;
  readonly bpf_debug?: Bool | undefined;
  readonly bpf_fs_path?: Str | undefined;
  readonly context_propagation?: Str | undefined;
  readonly couchbase_db_cache_size?: Num | undefined;
  readonly disable_black_box_cp?: Bool | undefined;
  readonly dns_request_timeout?: Duration | undefined;
  readonly force_bpf_map_reader?: Str | undefined;
  readonly heuristic_sql_detect?: Bool | undefined;
  readonly high_request_volume?: Bool | undefined;
  readonly http_request_timeout?: Duration | undefined;
  readonly instrument_cuda?: Num | undefined;
  readonly kafka_topic_uuid_cache_size?: Num | undefined;
  readonly max_transaction_time?: Duration | undefined;
  readonly mongo_requests_cache_size?: Num | undefined;
  readonly mssql_prepared_statements_cache_size?: Num | undefined;
  readonly mysql_prepared_statements_cache_size?: Num | undefined;
  readonly override_bpfloop_enabled?: Bool | undefined;
  readonly postgres_prepared_statements_cache_size?: Num | undefined;
  readonly protocol_debug_print?: Bool | undefined;
  readonly stats_wakeup_data_bytes?: Num | undefined;
  readonly track_request_headers?: Bool | undefined;
  readonly traffic_control_backend?: Str | undefined;
  readonly wakeup_len?: Num | undefined;
  readonly buffer_sizes?: BeylaEbpfInternalConfigEBPFBufferSizes | undefined;
  readonly log_enricher?: BeylaEbpfInternalConfigLogEnricherConfig | undefined;
  readonly maps_config?: BeylaEbpfInternalConfigEBPFMapsConfig | undefined;
  readonly payload_extraction?: BeylaEbpfInternalConfigPayloadExtraction | undefined;
  readonly redis_db_cache?: BeylaEbpfInternalConfigRedisDBCacheConfig | undefined;
}

export interface BeylaEbpfInternalConfigEBPFBufferSizes {
  readonly http?: Num | undefined;
  readonly kafka?: Num | undefined;
  readonly mssql?: Num | undefined;
  readonly mysql?: Num | undefined;
  readonly postgres?: Num | undefined;
  readonly tcp?: Num | undefined;
}

export interface BeylaEbpfInternalConfigEBPFMapsConfig {
  readonly global_scale_factor?: Num | undefined;
}

export interface BeylaEbpfInternalConfigElasticsearchConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigEmbeddingProviderConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigEnrichmentConfig {
  readonly enabled?: Bool | undefined;
  readonly policy?: BeylaEbpfInternalConfigHTTPParsingPolicy | undefined;
  readonly rules?: readonly BeylaEbpfInternalConfigHTTPParsingRule[] | undefined;
}

export interface BeylaEbpfInternalConfigFilters {
  readonly application?: readonly BeylaEbpfInternalConfigAttributeFamily[] | undefined;
  readonly network?: readonly BeylaEbpfInternalConfigAttributeFamily[] | undefined;
}

export interface BeylaEbpfInternalConfigGeminiConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigGeoIP {
  readonly cache_expiry?: Duration | undefined;
  readonly cache_len?: Num | undefined;
  readonly ipinfo?: BeylaEbpfInternalConfigIPInfoConfig | undefined;
  readonly maxmind?: BeylaEbpfInternalConfigMaxMindConfig | undefined;
}

export interface BeylaEbpfInternalConfigGraphQLConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigHTTPParsingDefaultAction {
  readonly body?: Str | undefined;
  readonly headers?: Str | undefined;
}

export interface BeylaEbpfInternalConfigHTTPParsingMatch {
  readonly case_sensitive?: Bool | undefined;
  readonly methods?: List<Str> | undefined;
  readonly obfuscation_json_paths?: List<Str> | undefined;
  readonly patterns?: List<Str> | undefined;
  readonly url_path_patterns?: List<Str> | undefined;
}

export interface BeylaEbpfInternalConfigHTTPParsingPolicy {
  readonly obfuscation_string?: Str | undefined;
  readonly default_action?: BeylaEbpfInternalConfigHTTPParsingDefaultAction | undefined;
}

export interface BeylaEbpfInternalConfigHTTPParsingRule {
  readonly action?: Str | undefined;
  readonly scope?: Str | undefined;
  readonly type?: Str | undefined;
  readonly match?: BeylaEbpfInternalConfigHTTPParsingMatch | undefined;
}

export interface BeylaEbpfInternalConfigHTTPPayloadExtraction {
  readonly anthropic?: BeylaEbpfInternalConfigAnthropicPayloadExtraction | undefined;
  readonly aws?: BeylaEbpfInternalConfigAWSConfig | undefined;
  readonly bedrock?: BeylaEbpfInternalConfigBedrockConfig | undefined;
  readonly elasticsearch?: BeylaEbpfInternalConfigElasticsearchConfig | undefined;
  readonly embedding?: BeylaEbpfInternalConfigEmbeddingProviderConfig | undefined;
  readonly enrichment?: BeylaEbpfInternalConfigEnrichmentConfig | undefined;
  readonly gemini?: BeylaEbpfInternalConfigGeminiConfig | undefined;
  readonly graphql?: BeylaEbpfInternalConfigGraphQLConfig | undefined;
  readonly jsonrpc?: BeylaEbpfInternalConfigJSONRPCConfig | undefined;
  readonly mcp?: BeylaEbpfInternalConfigMCPConfig | undefined;
  readonly openai?: BeylaEbpfInternalConfigOpenAIPayloadExtraction | undefined;
  readonly qwen?: BeylaEbpfInternalConfigQwenConfig | undefined;
  readonly rerank?: BeylaEbpfInternalConfigRerankConfig | undefined;
  readonly retrieval?: BeylaEbpfInternalConfigRetrievalConfig | undefined;
  readonly sqlpp?: BeylaEbpfInternalConfigSQLPPConfig | undefined;
}

export interface BeylaEbpfInternalConfigHostIDConfig {
  readonly override?: Str | undefined;
}

export interface BeylaEbpfInternalConfigIPInfoConfig {
  readonly path?: Str | undefined;
}

export interface BeylaEbpfInternalConfigInjector {
  readonly disable_auto_restart?: Bool | undefined;
  readonly enabled_sdks?: List<Str> | undefined;
  readonly exporter_otlp_endpoint?: Str | undefined;
  readonly exporter_otlp_protocol?: Str | undefined;
  readonly image_version?: Str | undefined;
  readonly trace_propagators?: List<Str> | undefined;
  readonly exclude_instrument?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly instrument?: readonly BeylaEbpfInternalConfigService[] | undefined;
  readonly otel_exported_signals?: BeylaEbpfInternalConfigSDKExportedSignals | undefined;
  readonly resources?: BeylaEbpfInternalConfigSDKResource | undefined;
  readonly trace_sampler?: BeylaEbpfInternalConfigSamplerConfig | undefined;
  readonly webhook?: BeylaEbpfInternalConfigWebhookConfig | undefined;
}

export interface BeylaEbpfInternalConfigInstanceIDConfig {
  readonly dns?: Bool | undefined;
  readonly override_hostname?: Str | undefined;
}

export interface BeylaEbpfInternalConfigInternalMetrics {
  readonly bpf_metric_scrape_interval?: Duration | undefined;
  readonly exporter?: Str | undefined;
}

export interface BeylaEbpfInternalConfigJSONRPCConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigJVMRuntimeMetrics {
  readonly enabled?: Bool | undefined;
  readonly sampling_interval?: Duration | undefined;
}

export interface BeylaEbpfInternalConfigJavaagent {
  readonly attach_timeout?: Duration | undefined;
  readonly debug?: Bool | undefined;
  readonly debug_instrumentation?: Bool | undefined;
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigKubernetesDecorator {
  readonly cluster_name?: Str | undefined;
  readonly disable_informers?: List<Str> | undefined;
  readonly drop_external?: Bool | undefined;
  readonly enable: Str;
  readonly informers_resync_period?: Duration | undefined;
  readonly informers_sync_timeout?: Duration | undefined;
  readonly kubeconfig_path?: Str | undefined;
  readonly meta_cache_address?: Str | undefined;
  readonly meta_restrict_local_node?: Bool | undefined;
  readonly reconnect_initial_interval?: Duration | undefined;
  readonly resource_labels?: Dict<List<Str>> | undefined;
  readonly service_name_template?: Str | undefined;
}

export interface BeylaEbpfInternalConfigKubernetesService {
  readonly daemonset_name?: Str | undefined;
  readonly deployment_name?: Str | undefined;
  readonly namespace?: Str | undefined;
  readonly owner_name?: Str | undefined;
  readonly pod_annotations?: Dict<Str> | undefined;
  readonly pod_labels?: Dict<Str> | undefined;
  readonly pod_name?: Str | undefined;
  readonly replicaset_name?: Str | undefined;
  readonly statefulset_name?: Str | undefined;
}

export interface BeylaEbpfInternalConfigLogEnricherConfig {
  readonly async_writer_channel_len?: Num | undefined;
  readonly async_writer_workers?: Num | undefined;
  readonly cache_size?: Num | undefined;
  readonly cache_ttl?: Duration | undefined;
  readonly services?: readonly BeylaEbpfInternalConfigLogEnricherServiceConfig[] | undefined;
}

export interface BeylaEbpfInternalConfigLogEnricherServiceConfig {
  readonly service?: readonly BeylaEbpfInternalConfigService[] | undefined;
}

export interface BeylaEbpfInternalConfigMCPConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigMaxMindConfig {
  readonly asn_path?: Str | undefined;
  readonly country_path?: Str | undefined;
}

export interface BeylaEbpfInternalConfigMetrics {
  readonly allow_service_graph_self_references?: Bool | undefined;
  readonly exemplar_filter?: Str | undefined;
  readonly extra_resource_labels?: List<Str> | undefined;
  readonly extra_span_resource_labels?: List<Str> | undefined;
  readonly features?: List<Str> | undefined;
  readonly instrumentations?: List<Str> | undefined;
  readonly ttl?: Duration | undefined;
  readonly buckets?: BeylaEbpfInternalConfigBuckets | undefined;
  readonly native_histogram?: BeylaEbpfInternalConfigNativeHistogramConfig | undefined;
  readonly network?: BeylaEbpfInternalConfigNetwork | undefined;
}

export interface BeylaEbpfInternalConfigNativeHistogramConfig {
  readonly bucket_factor?: Num | undefined;
  readonly max_bucket_number?: Num | undefined;
  readonly min_reset_duration?: Duration | undefined;
}

export interface BeylaEbpfInternalConfigNetwork {
  readonly agent_ip?: Str | undefined;
  readonly agent_ip_iface?: Str | undefined;
  readonly agent_ip_type?: Str | undefined;
  readonly cache_active_timeout?: Duration | undefined;
  readonly cache_max_flows?: Num | undefined;
  readonly cidrs?: List<Str> | undefined;
  readonly deduper?: Str | undefined;
  readonly deduper_fc_ttl?: Duration | undefined;
  readonly direction?: Str | undefined;
  readonly enable?: Bool | undefined;
  readonly exclude_interfaces?: List<Str> | undefined;
  readonly exclude_protocols?: List<Str> | undefined;
  readonly guess_ports?: Str | undefined;
  readonly interfaces?: List<Str> | undefined;
  readonly listen_interfaces?: Str | undefined;
  readonly listen_poll_period?: Duration | undefined;
  readonly print_flows?: Bool | undefined;
  readonly protocols?: List<Str> | undefined;
  readonly sampling?: Num | undefined;
  readonly source?: Str | undefined;
  readonly geo_ip?: BeylaEbpfInternalConfigGeoIP | undefined;
  readonly reverse_dns?: BeylaEbpfInternalConfigReverseDNS | undefined;
}

export interface BeylaEbpfInternalConfigNodejs {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigOpenAIPayloadExtraction {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigPayloadExtraction {
  readonly http?: BeylaEbpfInternalConfigHTTPPayloadExtraction | undefined;
}

export interface BeylaEbpfInternalConfigQwenConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigRedisDBCacheConfig {
  readonly enabled?: Bool | undefined;
  readonly max_size?: Num | undefined;
}

export interface BeylaEbpfInternalConfigRerankConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigRetrievalConfig {
  readonly enabled?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigRetryConfig {
  readonly max_interval?: Duration | undefined;
  readonly start_interval?: Duration | undefined;
  readonly timeout?: Duration | undefined;
}

export interface BeylaEbpfInternalConfigReverseDNS {
  readonly cache_expiry?: Duration | undefined;
  readonly cache_len?: Num | undefined;
  readonly type?: Str | undefined;
}

export interface BeylaEbpfInternalConfigRouteHarvestingConfig {
  readonly java_harvest_delay?: Duration | undefined;
}

export interface BeylaEbpfInternalConfigRoutes {
  readonly ignore_mode?: Str | undefined;
  readonly ignored_patterns?: List<Str> | undefined;
  readonly max_path_segment_cardinality?: Num | undefined;
  readonly patterns?: List<Str> | undefined;
  readonly unmatched?: Str | undefined;
  readonly wildcard_char?: Str | undefined;
}

export interface BeylaEbpfInternalConfigSDKExportedSignals {
  readonly logs?: Bool | undefined;
  readonly metrics?: Bool | undefined;
  readonly traces?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigSDKResource {
  readonly add_k8s_ip_attribute?: Bool | undefined;
  readonly add_k8s_uid_attributes?: Bool | undefined;
  readonly attributes?: Dict<Str> | undefined;
  readonly use_k8s_labels_for_resource_attributes?: Bool | undefined;
}

export interface BeylaEbpfInternalConfigSQLPPConfig {
  readonly enabled?: Bool | undefined;
  readonly endpoint_patterns?: List<Str> | undefined;
}

export interface BeylaEbpfInternalConfigSamplerConfig {
  readonly arg?: Str | undefined;
  readonly name?: Enum<'' | 'always_off' | 'always_on' | 'parentbased_always_off' | 'parentbased_always_on' | 'parentbased_traceidratio' | 'traceidratio'> | undefined;
}

export interface BeylaEbpfInternalConfigSelection {
  readonly attr: Str;
  readonly exclude?: List<Str> | undefined;
  readonly include?: List<Str> | undefined;
}

export interface BeylaEbpfInternalConfigService {
  readonly cmd_args?: Str | undefined;
  readonly containers_only?: Bool | undefined;
  readonly exe_path?: Str | undefined;
  readonly exports?: List<Str> | undefined;
  readonly languages?: Str | undefined;
  readonly name?: Str | undefined;
  readonly namespace?: Str | undefined;
  readonly open_ports?: Str | undefined;
  readonly kubernetes?: BeylaEbpfInternalConfigKubernetesService | undefined;
  readonly sampler?: BeylaEbpfInternalConfigSamplerConfig | undefined;
}

export interface BeylaEbpfInternalConfigStats {
  readonly agent_ip?: Str | undefined;
  readonly agent_ip_iface?: Str | undefined;
  readonly agent_ip_type?: Str | undefined;
  readonly cidrs?: List<Str> | undefined;
  readonly print_stats?: Bool | undefined;
  readonly geo_ip?: BeylaEbpfInternalConfigGeoIP | undefined;
  readonly reverse_dns?: BeylaEbpfInternalConfigReverseDNS | undefined;
}

export interface BeylaEbpfInternalConfigTraces {
  readonly instrumentations?: List<Str> | undefined;
  readonly sampler?: BeylaEbpfInternalConfigSamplerConfig | undefined;
}

export interface BeylaEbpfInternalConfigWebhookConfig {
  readonly external_deployment_name?: Str | undefined;
}

export interface CommonConfigAuthorization {
  readonly credentials?: Secret | undefined;
  readonly credentials_file?: Str | undefined;
  readonly type?: Str | undefined;
}

export interface CommonConfigBasicAuth {
  readonly password?: Secret | undefined;
  readonly password_file?: Str | undefined;
  readonly username?: Str | undefined;
}

export interface CommonConfigHTTPClientConfig {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface CommonConfigLabelSelector {
  readonly match_labels?: Dict<Str> | undefined;
  readonly match_expression?: readonly CommonConfigMatchExpression[] | undefined;
}

export interface CommonConfigMatchExpression {
  readonly key: Str;
  readonly operator: Str;
  readonly values?: List<Str> | undefined;
}

export interface CommonConfigOAuth2Config {
  readonly client_id?: Str | undefined;
  readonly client_secret?: Secret | undefined;
  readonly client_secret_file?: Str | undefined;
  readonly endpoint_params?: Dict<Str> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly scopes?: List<Str> | undefined;
  readonly token_url?: Str | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface CommonConfigTLSConfig {
  readonly ca_file?: Str | undefined;
  readonly ca_pem?: Str | undefined;
  readonly cert_file?: Str | undefined;
  readonly cert_pem?: Str | undefined;
  readonly insecure_skip_verify?: Bool | undefined;
  readonly key_file?: Str | undefined;
  readonly key_pem?: Secret | undefined;
  readonly min_version?: Enum<CommonConfigTLSVersion> | undefined;
  readonly server_name?: Str | undefined;
}

export interface CommonKubernetesClientArguments {
  readonly api_server?: Str | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly kubeconfig_file?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface CommonKubernetesLabelSelector {
  readonly match_labels?: Dict<Str> | undefined;
  readonly match_expression?: readonly CommonKubernetesMatchExpression[] | undefined;
}

export interface CommonKubernetesMatchExpression {
  readonly key: Str;
  readonly operator: Str;
  readonly values?: List<Str> | undefined;
}

export interface CommonNetGRPCConfig {
  readonly conn_limit?: Num | undefined;
  readonly listen_address?: Str | undefined;
  readonly listen_port?: Num | undefined;
  readonly max_connection_age?: Duration | undefined;
  readonly max_connection_age_grace?: Duration | undefined;
  readonly max_connection_idle?: Duration | undefined;
  readonly server_max_concurrent_streams?: Num | undefined;
  readonly server_max_recv_msg_size?: Num | undefined;
  readonly server_max_send_msg_size?: Num | undefined;
  readonly tls?: CommonNetTLSConfig | undefined;
}

export interface CommonNetHTTP2Config {
  readonly enabled?: Bool | undefined;
  readonly idle_timeout?: Duration | undefined;
  readonly max_concurrent_streams?: Num | undefined;
  readonly max_decoder_header_table_size?: Num | undefined;
  readonly max_encoder_header_table_size?: Num | undefined;
  readonly max_handlers?: Num | undefined;
  readonly max_read_frame_size?: Num | undefined;
  readonly max_upload_buffer_per_connection?: Num | undefined;
  readonly max_upload_buffer_per_stream?: Num | undefined;
  readonly permit_prohibited_ciphers?: Bool | undefined;
  readonly ping_timeout?: Duration | undefined;
  readonly read_idle_timeout?: Duration | undefined;
  readonly write_byte_timeout?: Duration | undefined;
}

export interface CommonNetHTTPConfig {
  readonly conn_limit?: Num | undefined;
  readonly listen_address?: Str | undefined;
  readonly listen_port?: Num | undefined;
  readonly server_idle_timeout?: Duration | undefined;
  readonly server_read_timeout?: Duration | undefined;
  readonly server_write_timeout?: Duration | undefined;
  readonly http2?: CommonNetHTTP2Config | undefined;
  readonly tls?: CommonNetTLSConfig | undefined;
}

export interface CommonNetTLSConfig {
  readonly cert_file?: Str | undefined;
  readonly cert_pem?: Str | undefined;
  readonly cipher_suites?: Str | undefined;
  readonly client_auth_type?: Str | undefined;
  readonly client_ca?: Str | undefined;
  readonly client_ca_file?: Str | undefined;
  readonly key_file?: Str | undefined;
  readonly key_pem?: Secret | undefined;
  readonly min_version?: Str | undefined;
}

export interface CommonRelabelConfig {
  /** @default replace */
  readonly action?: Enum<CommonRelabelAction> | undefined;
  readonly modulus?: Num | undefined;
  /** @default (.*) */
  readonly regex?: Str | undefined;
  /** @default $1 */
  readonly replacement?: Str | undefined;
  /** @default ; */
  readonly separator?: Str | undefined;
  readonly source_labels?: List<Str> | undefined;
  readonly target_label?: Str | undefined;
}

export interface DatabaseObservabilityMysqlAWSCloudProviderInfo {
  readonly arn: Str;
}

export interface DatabaseObservabilityMysqlArguments {
  readonly allow_update_performance_schema_settings?: Bool | undefined;
  readonly data_source_name?: Secret | undefined;
  readonly disable_collectors?: List<Str> | undefined;
  readonly enable_collectors?: List<Str> | undefined;
  /** @default ["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"] */
  readonly exclude_schemas?: List<Str> | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly targets?: List<Target> | undefined;
  readonly cloud_provider?: DatabaseObservabilityMysqlCloudProvider | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
  readonly database_instance?: Readonly<Record<string, DatabaseObservabilityMysqlDatabaseArguments>> | undefined;
  /** Defaults here: collect_interval 1m0s, initial_lookback 24h0m0s, per_collect_ratio 1. */
  readonly explain_plans?: DatabaseObservabilityMysqlExplainPlansArguments | undefined;
  /** Defaults here: collect_interval 1h0m0s. */
  readonly health_check?: DatabaseObservabilityMysqlHealthCheckArguments | undefined;
  /** Defaults here: collect_interval 30s, threshold 1s. */
  readonly locks?: DatabaseObservabilityMysqlLocksArguments | undefined;
  readonly prometheus_exporter?: DatabaseObservabilityMysqlPrometheusExporterArguments | undefined;
  /** Defaults here: collect_interval 1m0s, statements_limit 250. */
  readonly query_details?: DatabaseObservabilityMysqlQueryDetailsArguments | undefined;
  /** Defaults here: collect_interval 10s, setup_consumers_check_interval 1h0m0s, wait_event_min_duration 1µs. */
  readonly query_samples?: DatabaseObservabilityMysqlQuerySamplesArguments | undefined;
  /** Defaults here: collect_interval 1m0s. */
  readonly schema_details?: DatabaseObservabilityMysqlSchemaDetailsArguments | undefined;
  /** Defaults here: collect_interval 1h0m0s. */
  readonly setup_actors?: DatabaseObservabilityMysqlSetupActorsArguments | undefined;
  /** Defaults here: collect_interval 1h0m0s. */
  readonly setup_consumers?: DatabaseObservabilityMysqlSetupConsumersArguments | undefined;
}

export interface DatabaseObservabilityMysqlAzureCloudProviderInfo {
  readonly resource_group: Str;
  readonly server_name?: Str | undefined;
  readonly subscription_id: Str;
}

export interface DatabaseObservabilityMysqlCloudProvider {
  readonly aws?: DatabaseObservabilityMysqlAWSCloudProviderInfo | undefined;
  readonly azure?: DatabaseObservabilityMysqlAzureCloudProviderInfo | undefined;
  readonly gcp?: DatabaseObservabilityMysqlGCPCloudProviderInfo | undefined;
}

export interface DatabaseObservabilityMysqlDatabaseArguments {
  readonly data_source_name: Secret;
  readonly cloud_provider?: DatabaseObservabilityMysqlCloudProvider | undefined;
}

export interface DatabaseObservabilityMysqlExplainPlansArguments {
  readonly collect_interval?: Duration | undefined;
  readonly initial_lookback?: Duration | undefined;
  readonly per_collect_ratio?: Num | undefined;
}

export interface DatabaseObservabilityMysqlGCPCloudProviderInfo {
  readonly connection_name: Str;
}

export interface DatabaseObservabilityMysqlHealthCheckArguments {
  readonly collect_interval?: Duration | undefined;
}

export interface DatabaseObservabilityMysqlLocksArguments {
  readonly collect_interval?: Duration | undefined;
  readonly threshold?: Duration | undefined;
}

export interface DatabaseObservabilityMysqlPrometheusExporterArguments {
  readonly data_source_name?: Secret | undefined;
  readonly disable_collectors?: List<Str> | undefined;
  readonly enable_collectors?: List<Str> | undefined;
  /** @default true */
  readonly enable_lock_wait_timeout?: Bool | undefined;
  /** @default 2 */
  readonly lock_wait_timeout?: Num | undefined;
  readonly log_slow_filter?: Bool | undefined;
  readonly set_collectors?: List<Str> | undefined;
  /** Defaults here: database heartbeat, table heartbeat. */
  readonly heartbeat?: PrometheusExporterMysqlHeartbeat | undefined;
  /** Defaults here: processes_by_host true, processes_by_user true. */
  readonly 'info_schema.processlist'?: PrometheusExporterMysqlInfoSchemaProcessList | undefined;
  /** Defaults here: databases *. */
  readonly 'info_schema.tables'?: PrometheusExporterMysqlInfoSchemaTables | undefined;
  readonly 'mysql.user'?: PrometheusExporterMysqlMySQLUser | undefined;
  /** Defaults here: limit 250, text_limit 120, time_limit 86400. */
  readonly 'perf_schema.eventsstatements'?: PrometheusExporterMysqlPerfSchemaEventsStatements | undefined;
  /** Defaults here: filter .*, remove_prefix /var/lib/mysql. */
  readonly 'perf_schema.file_instances'?: PrometheusExporterMysqlPerfSchemaFileInstances | undefined;
  /** Defaults here: remove_prefix memory/. */
  readonly 'perf_schema.memory_events'?: PrometheusExporterMysqlPerfSchemaMemoryEvents | undefined;
}

export interface DatabaseObservabilityMysqlQueryDetailsArguments {
  readonly collect_interval?: Duration | undefined;
  readonly statements_limit?: Num | undefined;
}

export interface DatabaseObservabilityMysqlQuerySamplesArguments {
  readonly auto_enable_setup_consumers?: Bool | undefined;
  readonly collect_interval?: Duration | undefined;
  readonly disable_query_redaction?: Bool | undefined;
  readonly enable_pre_classified_wait_events?: Bool | undefined;
  readonly sample_min_duration?: Duration | undefined;
  readonly setup_consumers_check_interval?: Duration | undefined;
  readonly wait_event_min_duration?: Duration | undefined;
}

export interface DatabaseObservabilityMysqlSchemaDetailsArguments {
  readonly cache_enabled?: Bool | undefined;
  readonly cache_size?: Num | undefined;
  readonly cache_ttl?: Duration | undefined;
  readonly collect_interval?: Duration | undefined;
}

export interface DatabaseObservabilityMysqlSetupActorsArguments {
  readonly auto_update_setup_actors?: Bool | undefined;
  readonly collect_interval?: Duration | undefined;
}

export interface DatabaseObservabilityMysqlSetupConsumersArguments {
  readonly collect_interval?: Duration | undefined;
}

export interface DatabaseObservabilityPostgresAWSCloudProviderInfo {
  readonly arn: Str;
}

export interface DatabaseObservabilityPostgresArguments {
  readonly data_source_name: Secret;
  readonly disable_collectors?: List<Str> | undefined;
  readonly enable_collectors?: List<Str> | undefined;
  /** @default true */
  readonly exclude_current_user?: Bool | undefined;
  /** @default ["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"] */
  readonly exclude_databases?: List<Str> | undefined;
  /** @default ["azuresu","cloudsqladmin","db-o11y","rdsadmin"] */
  readonly exclude_users?: List<Str> | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly targets?: List<Target> | undefined;
  readonly cloud_provider?: DatabaseObservabilityPostgresCloudProvider | undefined;
  /** Defaults here: collect_interval 1m0s, per_collect_ratio 1. */
  readonly explain_plans?: DatabaseObservabilityPostgresExplainPlansArguments | undefined;
  /** Defaults here: collect_interval 1h0m0s. */
  readonly health_check?: DatabaseObservabilityPostgresHealthCheckArguments | undefined;
  readonly logs?: DatabaseObservabilityPostgresLogsArguments | undefined;
  readonly prometheus_exporter?: DatabaseObservabilityPostgresPrometheusExporterArguments | undefined;
  /** Defaults here: collect_interval 1m0s, statements_limit 100. */
  readonly query_details?: DatabaseObservabilityPostgresQueryDetailsArguments | undefined;
  /** Defaults here: collect_interval 10s. */
  readonly query_samples?: DatabaseObservabilityPostgresQuerySampleArguments | undefined;
  /** Defaults here: collect_interval 1m0s. */
  readonly schema_details?: DatabaseObservabilityPostgresSchemaDetailsArguments | undefined;
}

export interface DatabaseObservabilityPostgresAzureCloudProviderInfo {
  readonly resource_group: Str;
  readonly server_name?: Str | undefined;
  readonly subscription_id: Str;
}

export interface DatabaseObservabilityPostgresCloudProvider {
  readonly aws?: DatabaseObservabilityPostgresAWSCloudProviderInfo | undefined;
  readonly azure?: DatabaseObservabilityPostgresAzureCloudProviderInfo | undefined;
  readonly gcp?: DatabaseObservabilityPostgresGCPCloudProviderInfo | undefined;
}

export interface DatabaseObservabilityPostgresExplainPlansArguments {
  readonly collect_interval?: Duration | undefined;
  readonly per_collect_ratio?: Num | undefined;
}

export interface DatabaseObservabilityPostgresGCPCloudProviderInfo {
  readonly connection_name: Str;
}

export interface DatabaseObservabilityPostgresHealthCheckArguments {
  readonly collect_interval?: Duration | undefined;
}

export interface DatabaseObservabilityPostgresLogsArguments {
  readonly enable_error_logs_processing?: Bool | undefined;
}

export interface DatabaseObservabilityPostgresPrometheusExporterArguments {
  readonly custom_queries_config_path?: Str | undefined;
  readonly data_source_names?: List<Secret> | undefined;
  readonly disable_default_metrics?: Bool | undefined;
  readonly disable_settings_metrics?: Bool | undefined;
  readonly enabled_collectors?: List<Str> | undefined;
  readonly autodiscovery?: PrometheusExporterPostgresAutoDiscovery | undefined;
  readonly stat_statements?: PrometheusExporterPostgresStatStatementFlags | undefined;
}

export interface DatabaseObservabilityPostgresQueryDetailsArguments {
  readonly collect_interval?: Duration | undefined;
  readonly statements_limit?: Num | undefined;
}

export interface DatabaseObservabilityPostgresQuerySampleArguments {
  readonly collect_interval?: Duration | undefined;
  readonly disable_query_redaction?: Bool | undefined;
  readonly enable_pre_classified_wait_events?: Bool | undefined;
  readonly exclude_current_user?: Bool | undefined;
}

export interface DatabaseObservabilityPostgresSchemaDetailsArguments {
  readonly cache_enabled?: Bool | undefined;
  readonly cache_size?: Num | undefined;
  readonly cache_ttl?: Duration | undefined;
  readonly collect_interval?: Duration | undefined;
}

export interface DatabaseObservabilitySqlServerAWSCloudProviderInfo {
  readonly arn: Str;
}

export interface DatabaseObservabilitySqlServerArguments {
  readonly data_source_name: Secret;
  readonly disable_collectors?: List<Str> | undefined;
  readonly enable_collectors?: List<Str> | undefined;
  /** @default ["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"] */
  readonly exclude_databases?: List<Str> | undefined;
  /** @default ["alloydbadmin","alloydbmetadata","azure_maintenance","azure_sys","cloudsqladmin","rdsadmin"] */
  readonly exclude_schemas?: List<Str> | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly targets?: List<Target> | undefined;
  readonly cloud_provider?: DatabaseObservabilitySqlServerCloudProvider | undefined;
  /** Defaults here: collect_interval 1m0s. */
  readonly query_details?: DatabaseObservabilitySqlServerQueryDetailsArguments | undefined;
  /** Defaults here: collect_interval 1m0s, statements_limit 50, statements_lookback 1h0m0s. */
  readonly query_metrics?: DatabaseObservabilitySqlServerQueryMetricsArguments | undefined;
  /** Defaults here: collect_interval 1m0s. */
  readonly schema_details?: DatabaseObservabilitySqlServerSchemaDetailsArguments | undefined;
}

export interface DatabaseObservabilitySqlServerAzureCloudProviderInfo {
  readonly resource_group: Str;
  readonly server_name?: Str | undefined;
  readonly subscription_id: Str;
}

export interface DatabaseObservabilitySqlServerCloudProvider {
  readonly aws?: DatabaseObservabilitySqlServerAWSCloudProviderInfo | undefined;
  readonly azure?: DatabaseObservabilitySqlServerAzureCloudProviderInfo | undefined;
  readonly gcp?: DatabaseObservabilitySqlServerGCPCloudProviderInfo | undefined;
}

export interface DatabaseObservabilitySqlServerGCPCloudProviderInfo {
  readonly connection_name: Str;
}

export interface DatabaseObservabilitySqlServerQueryDetailsArguments {
  readonly collect_interval?: Duration | undefined;
}

export interface DatabaseObservabilitySqlServerQueryMetricsArguments {
  readonly collect_interval?: Duration | undefined;
  readonly statements_limit?: Num | undefined;
  readonly statements_lookback?: Duration | undefined;
}

export interface DatabaseObservabilitySqlServerSchemaDetailsArguments {
  readonly collect_interval?: Duration | undefined;
}

export interface DiscoveryAwsAWSArguments {
  readonly access_key?: Str | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  readonly clusters?: List<Str> | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  readonly endpoint?: Str | undefined;
  readonly external_id?: Str | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly port?: Num | undefined;
  readonly profile?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly refresh_interval?: Duration | undefined;
  readonly region?: Str | undefined;
  readonly request_concurrency?: Num | undefined;
  readonly role: Str;
  readonly role_arn?: Str | undefined;
  readonly secret_key?: Secret | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly filter?: readonly DiscoveryAwsEC2Filter[] | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryAwsEC2Arguments {
  readonly access_key?: Str | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  readonly endpoint?: Str | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly profile?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly region?: Str | undefined;
  readonly role_arn?: Str | undefined;
  readonly secret_key?: Secret | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly filter?: readonly DiscoveryAwsEC2Filter[] | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryAwsEC2Filter {
  readonly name: Str;
  readonly values: List<Str>;
}

export interface DiscoveryAwsLightsailArguments {
  readonly access_key?: Str | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  readonly endpoint?: Str | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly profile?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly region?: Str | undefined;
  readonly role_arn?: Str | undefined;
  readonly secret_key?: Secret | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryAzureArguments {
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default AzurePublicCloud */
  readonly environment?: Str | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 5m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly resource_group?: Str | undefined;
  readonly subscription_id?: Str | undefined;
  readonly managed_identity?: DiscoveryAzureManagedIdentity | undefined;
  readonly oauth?: DiscoveryAzureOAuth | undefined;
  readonly sdk_auth?: DiscoveryAzureSDK | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
  readonly workload_identity?: DiscoveryAzureWorkloadIdentity | undefined;
}

export interface DiscoveryAzureManagedIdentity {
  readonly client_id: Str;
}

export interface DiscoveryAzureOAuth {
  readonly client_id: Str;
  readonly client_secret: Secret;
  readonly tenant_id: Str;
}

export interface DiscoveryAzureSDK {
  readonly tenant_id?: Str | undefined;
}

export type DiscoveryAzureWorkloadIdentity = Readonly<Record<string, never>>;

export interface DiscoveryConsulArguments {
  /** @default true */
  readonly allow_stale?: Bool | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  readonly datacenter?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly namespace?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly node_meta?: Dict<Str> | undefined;
  readonly partition?: Str | undefined;
  readonly password?: Secret | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 30s */
  readonly refresh_interval?: Duration | undefined;
  /** @default http */
  readonly scheme?: Str | undefined;
  /** @default localhost:8500 */
  readonly server?: Str | undefined;
  readonly services?: List<Str> | undefined;
  /** @default , */
  readonly tag_separator?: Str | undefined;
  readonly tags?: List<Str> | undefined;
  readonly token?: Secret | undefined;
  readonly username?: Str | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryConsulagentArguments {
  readonly datacenter?: Str | undefined;
  readonly password?: Secret | undefined;
  /** @default 30s */
  readonly refresh_interval?: Duration | undefined;
  /** @default http */
  readonly scheme?: Str | undefined;
  /** @default localhost:8500 */
  readonly server?: Str | undefined;
  readonly services?: List<Str> | undefined;
  /** @default , */
  readonly tag_separator?: Str | undefined;
  readonly tags?: List<Str> | undefined;
  readonly token?: Secret | undefined;
  readonly username?: Str | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryDigitaloceanArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
}

export interface DiscoveryDnsArguments {
  readonly names: List<Str>;
  readonly port?: Num | undefined;
  /** @default 30s */
  readonly refresh_interval?: Duration | undefined;
  /** @default SRV */
  readonly type?: Enum<'A' | 'AAAA' | 'MX' | 'NS' | 'SRV'> | undefined;
}

export interface DiscoveryDockerArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly host: Str;
  /** @default localhost */
  readonly host_networking_host?: Str | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  /** @default true */
  readonly match_first_network?: Bool | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly filter?: readonly DiscoveryDockerFilter[] | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryDockerFilter {
  readonly name: Str;
  readonly values: List<Str>;
}

export interface DiscoveryDockerswarmArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly host: Str;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly role: Enum<'' | 'nodes' | 'services' | 'tasks'>;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly filter?: readonly DiscoveryDockerswarmFilter[] | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryDockerswarmFilter {
  readonly name: Str;
  readonly values: List<Str>;
}

export interface DiscoveryEurekaArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 30s */
  readonly refresh_interval?: Duration | undefined;
  readonly server: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryFileArguments {
  readonly files: List<Str>;
  /** @default 5m0s */
  readonly refresh_interval?: Duration | undefined;
}

export interface DiscoveryGceArguments {
  readonly filter?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly project: Str;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  /** @default , */
  readonly tag_separator?: Str | undefined;
  readonly zone: Str;
}

export interface DiscoveryHetznerArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly role: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryHttpArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  readonly enable_http2?: Bool | undefined;
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly refresh_interval?: Duration | undefined;
  readonly url: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryIonosArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  readonly datacenter_id: Str;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryKubeletArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly namespaces?: List<Str> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly refresh_interval?: Duration | undefined;
  /** @default https://localhost:10250 */
  readonly url?: Str | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryKubernetesArguments {
  readonly api_server?: Str | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly kubeconfig_file?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly role: Enum<'node' | 'pod' | 'service' | 'endpoints' | 'endpointslice' | 'ingress'>;
  readonly attach_metadata?: DiscoveryKubernetesAttachMetadataConfig | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly namespaces?: DiscoveryKubernetesNamespaceDiscovery | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly selectors?: readonly DiscoveryKubernetesSelectorConfig[] | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryKubernetesAttachMetadataConfig {
  readonly namespace?: Bool | undefined;
  readonly node?: Bool | undefined;
}

export interface DiscoveryKubernetesNamespaceDiscovery {
  readonly names?: List<Str> | undefined;
  readonly own_namespace?: Bool | undefined;
}

export interface DiscoveryKubernetesSelectorConfig {
  readonly field?: Str | undefined;
  readonly label?: Str | undefined;
  readonly role: Enum<'node' | 'pod' | 'service' | 'endpoints' | 'endpointslice' | 'ingress'>;
}

export interface DiscoveryKumaArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default 2m0s */
  readonly fetch_timeout?: Duration | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 30s */
  readonly refresh_interval?: Duration | undefined;
  readonly server: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryLinodeArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly region?: Str | undefined;
  /** @default , */
  readonly tag_separator?: Str | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryMarathonArguments {
  readonly auth_token?: Secret | undefined;
  readonly auth_token_file?: Str | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 30s */
  readonly refresh_interval?: Duration | undefined;
  readonly servers: List<Str>;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryNerveArguments {
  readonly paths: List<Str>;
  readonly servers: List<Str>;
  /** @default 10s */
  readonly timeout?: Duration | undefined;
}

export interface DiscoveryNomadArguments {
  /** @default true */
  readonly allow_stale?: Bool | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  /** @default default */
  readonly namespace?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  /** @default global */
  readonly region?: Str | undefined;
  /** @default http://localhost:4646 */
  readonly server?: Str | undefined;
  /** @default , */
  readonly tag_separator?: Str | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryOpenstackArguments {
  readonly all_tenants?: Bool | undefined;
  readonly application_credential_id?: Str | undefined;
  readonly application_credential_name?: Str | undefined;
  readonly application_credential_secret?: Secret | undefined;
  /** @default public */
  readonly availability?: Enum<'admin' | 'internal' | 'public'> | undefined;
  readonly domain_id?: Str | undefined;
  readonly domain_name?: Str | undefined;
  readonly identity_endpoint?: Str | undefined;
  readonly password?: Secret | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly project_id?: Str | undefined;
  readonly project_name?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly region: Str;
  readonly role: Enum<'' | 'hypervisor' | 'instance'>;
  readonly userid?: Str | undefined;
  readonly username?: Str | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryOvhcloudArguments {
  readonly application_key: Str;
  readonly application_secret: Secret;
  readonly consumer_key: Secret;
  /** @default ovh-eu */
  readonly endpoint?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly service: Str;
}

export interface DiscoveryProcessArguments {
  readonly join?: List<Target> | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  /** Defaults here: commandline true, container_id true, cwd true, exe true. */
  readonly discover_config?: DiscoveryProcessDiscoverConfig | undefined;
}

export interface DiscoveryProcessDiscoverConfig {
  readonly cgroup_path?: Bool | undefined;
  readonly commandline?: Bool | undefined;
  readonly container_id?: Bool | undefined;
  readonly cwd?: Bool | undefined;
  readonly exe?: Bool | undefined;
  readonly uid?: Bool | undefined;
  readonly username?: Bool | undefined;
}

export interface DiscoveryPuppetdbArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly include_parameters?: Bool | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly query: Str;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly url: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryRelabelArguments {
  readonly targets: List<Target>;
  readonly rule?: readonly CommonRelabelConfig[] | undefined;
}

export interface DiscoveryScalewayArguments {
  readonly access_key: Str;
  /** @default https://api.scaleway.com */
  readonly api_url?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly name_filter?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 80 */
  readonly port?: Num | undefined;
  readonly project_id: Str;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly role: Enum<DiscoveryScalewayRole>;
  readonly secret_key?: Secret | undefined;
  readonly secret_key_file?: Str | undefined;
  readonly tags_filter?: List<Str> | undefined;
  /** @default fr-par-1 */
  readonly zone?: Str | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryServersetArguments {
  readonly paths: List<Str>;
  readonly servers: List<Str>;
  /** @default 10s */
  readonly timeout?: Duration | undefined;
}

export interface DiscoveryTritonArguments {
  readonly account: Str;
  readonly dns_suffix: Str;
  readonly endpoint: Str;
  readonly groups?: List<Str> | undefined;
  /** @default 9163 */
  readonly port?: Num | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  /** @default container */
  readonly role?: Str | undefined;
  /** @default 1 */
  readonly version?: Num | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface DiscoveryUyuniArguments {
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default monitoring_entitled */
  readonly entitlement?: Str | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly password: Secret;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  /** @default , */
  readonly separator?: Str | undefined;
  readonly server: Str;
  readonly username: Str;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface FaroReceiverArguments {
  readonly extra_log_labels?: Dict<Str> | undefined;
  /** @default logfmt */
  readonly log_format?: Enum<FaroReceiverLogFormat> | undefined;
  readonly output: FaroReceiverOutputArguments;
  readonly server?: FaroReceiverServerArguments | undefined;
  readonly sourcemaps?: FaroReceiverSourceMapsArguments | undefined;
}

export interface FaroReceiverCacheArguments {
  /** @default 30s */
  readonly cleanup_check_interval?: Duration | undefined;
  /** @default 1h0m0s */
  readonly error_cleanup_interval?: Duration | undefined;
  /** @default 2562047h47m16.854775807s */
  readonly ttl?: Duration | undefined;
}

export interface FaroReceiverLocationArguments {
  readonly minified_path_prefix: Str;
  readonly path: Str;
}

export interface FaroReceiverOutputArguments {
  readonly logs?: List<Ref<'loki.LogsReceiver'>> | undefined;
  readonly traces?: List<Ref<'otelcol.Consumer'>> | undefined;
}

export interface FaroReceiverRateLimitingArguments {
  /** @default 100 */
  readonly burst_size?: Num | undefined;
  /** @default true */
  readonly enabled?: Bool | undefined;
  /** @default 50 */
  readonly rate?: Num | undefined;
  /** @default global */
  readonly strategy?: Enum<FaroReceiverRateLimitingStrategy> | undefined;
}

export interface FaroReceiverServerArguments {
  readonly api_key?: Secret | undefined;
  readonly cors_allowed_origins?: List<Str> | undefined;
  readonly include_metadata?: Bool | undefined;
  /** @default 127.0.0.1 */
  readonly listen_address?: Str | undefined;
  /** @default 12347 */
  readonly listen_port?: Num | undefined;
  /** @default 5MiB */
  readonly max_allowed_payload_size?: Size | undefined;
  readonly rate_limiting?: FaroReceiverRateLimitingArguments | undefined;
}

export interface FaroReceiverSourceMapsArguments {
  /** @default true */
  readonly download?: Bool | undefined;
  /** @default ["*"] */
  readonly download_from_origins?: List<Str> | undefined;
  /** @default 1s */
  readonly download_timeout?: Duration | undefined;
  readonly cache?: FaroReceiverCacheArguments | undefined;
  readonly location?: readonly FaroReceiverLocationArguments[] | undefined;
}

export interface LocalFileArguments {
  /** @default fsnotify */
  readonly detector?: Enum<FiledetectorDetector> | undefined;
  readonly filename: Str;
  readonly is_secret?: Bool | undefined;
  /** @default 1m0s */
  readonly poll_frequency?: Duration | undefined;
}

export interface LocalFileMatchArguments {
  readonly ignore_older_than?: Duration | undefined;
  readonly path_targets: List<Target>;
  /** @default 10s */
  readonly sync_period?: Duration | undefined;
}

export type LokiEchoArguments = Readonly<Record<string, never>>;

export interface LokiEnrichArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly labels_to_copy?: List<Str> | undefined;
  readonly logs_match_label?: Str | undefined;
  readonly target_match_label: Str;
  readonly targets: List<Target>;
}

export interface LokiProcessArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly stages?: readonly StageBlock[] | undefined;
}

export interface LokiProcessMetricCounterConfig {
  readonly action: Enum<'inc' | 'add'>;
  readonly count_entry_bytes?: Bool | undefined;
  readonly description?: Str | undefined;
  readonly match_all?: Bool | undefined;
  /** @default 5m0s */
  readonly max_idle_duration?: Duration | undefined;
  readonly name: Str;
  readonly prefix?: Str | undefined;
  readonly source?: Str | undefined;
  readonly value?: Str | undefined;
}

export interface LokiProcessMetricGaugeConfig {
  readonly action: Enum<'set' | 'inc' | 'dec' | 'add' | 'sub'>;
  readonly description?: Str | undefined;
  /** @default 5m0s */
  readonly max_idle_duration?: Duration | undefined;
  readonly name: Str;
  readonly prefix?: Str | undefined;
  readonly source?: Str | undefined;
  readonly value?: Str | undefined;
}

export interface LokiProcessMetricHistogramConfig {
  readonly buckets: List<Num>;
  readonly description?: Str | undefined;
  /** @default 5m0s */
  readonly max_idle_duration?: Duration | undefined;
  readonly name: Str;
  readonly prefix?: Str | undefined;
  readonly source?: Str | undefined;
  readonly value?: Str | undefined;
}

export interface LokiProcessStagesCRIConfig {
  readonly max_partial_line_size?: Num | undefined;
  readonly max_partial_line_size_truncate?: Bool | undefined;
  /** @default 100 */
  readonly max_partial_lines?: Num | undefined;
}

export type LokiProcessStagesDecolorizeConfig = Readonly<Record<string, never>>;

export type LokiProcessStagesDockerConfig = Readonly<Record<string, never>>;

export interface LokiProcessStagesDropConfig {
  readonly drop_counter_reason?: Str | undefined;
  readonly expression?: Str | undefined;
  readonly longer_than?: Size | undefined;
  readonly older_than?: Duration | undefined;
  readonly separator?: Str | undefined;
  readonly source?: Str | undefined;
  readonly value?: Str | undefined;
}

export interface LokiProcessStagesEventLogMessageConfig {
  readonly drop_invalid_labels?: Bool | undefined;
  readonly overwrite_existing?: Bool | undefined;
  /** @default message */
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesGeoIPConfig {
  readonly custom_lookups?: Dict<Str> | undefined;
  readonly db: Str;
  readonly db_type?: Str | undefined;
  readonly source: Str;
}

export interface LokiProcessStagesJSONConfig {
  readonly drop_malformed?: Bool | undefined;
  readonly expressions?: Dict<Str> | undefined;
  readonly regex?: Str | undefined;
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesLabelAllowConfig {
  readonly values: List<Str>;
}

export interface LokiProcessStagesLabelDropConfig {
  readonly values: List<Str>;
}

export interface LokiProcessStagesLabelsConfig {
  readonly source_type?: Enum<LokiProcessStagesSourceType> | undefined;
  readonly values: Dict<Str>;
}

export interface LokiProcessStagesLimitConfig {
  readonly burst: Num;
  readonly by_label_name?: Str | undefined;
  readonly drop?: Bool | undefined;
  readonly max_distinct_labels?: Num | undefined;
  readonly rate: Num;
}

export interface LokiProcessStagesLogfmtConfig {
  readonly mapping?: Dict<Str> | undefined;
  readonly regex?: Str | undefined;
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesLuhnFilterConfig {
  readonly delimiters?: Str | undefined;
  readonly min_length?: Num | undefined;
  readonly replacement?: Str | undefined;
  readonly skip_regex?: Str | undefined;
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesMatchConfig {
  readonly action?: Enum<'keep' | 'drop'> | undefined;
  readonly drop_counter_reason?: Str | undefined;
  readonly pipeline_name?: Str | undefined;
  readonly selector: Str;
  readonly stages?: readonly StageBlock[] | undefined;
}

export interface LokiProcessStagesMetricsConfig {
  readonly metrics?: readonly MetricBlock[] | undefined;
}

export interface LokiProcessStagesMultilineConfig {
  readonly firstline: Str;
  /** @default 128 */
  readonly max_lines?: Num | undefined;
  /** @default 3s */
  readonly max_wait_time?: Duration | undefined;
  /** @default true */
  readonly trim_newlines?: Bool | undefined;
}

export interface LokiProcessStagesOutputConfig {
  readonly source: Str;
}

export interface LokiProcessStagesPackConfig {
  /** @default true */
  readonly ingest_timestamp?: Bool | undefined;
  readonly labels: List<Str>;
}

export interface LokiProcessStagesPatternConfig {
  readonly labels_from_groups?: Bool | undefined;
  readonly pattern: Str;
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesRegexConfig {
  readonly expression: Str;
  readonly labels_from_groups?: Bool | undefined;
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesReplaceConfig {
  readonly expression: Str;
  readonly replace?: Str | undefined;
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesRuleConfig {
  readonly limit: Size;
  /** @default line */
  readonly source_type?: Enum<LokiProcessStagesSourceType> | undefined;
  readonly sources?: List<Str> | undefined;
  readonly suffix?: Str | undefined;
}

export interface LokiProcessStagesSamplingConfig {
  /** @default sampling_stage */
  readonly drop_counter_reason?: Str | undefined;
  readonly rate: Num;
}

export interface LokiProcessStagesSplitJSONConfig {
  readonly source?: Str | undefined;
}

export interface LokiProcessStagesStaticLabelsConfig {
  readonly values: Dict<Str>;
}

export interface LokiProcessStagesStructuredMetadataConfig {
  readonly regex?: Str | undefined;
  readonly values?: Dict<Str> | undefined;
}

export interface LokiProcessStagesStructuredMetadataDropConfig {
  readonly values: List<Str>;
}

export interface LokiProcessStagesTemplateConfig {
  readonly source: Str;
  readonly template: Str;
}

export interface LokiProcessStagesTenantConfig {
  readonly label?: Str | undefined;
  readonly source?: Str | undefined;
  readonly value?: Str | undefined;
}

export interface LokiProcessStagesTimestampConfig {
  readonly action_on_duplicate_timestamp?: Str | undefined;
  readonly action_on_failure?: Enum<'fudge' | 'skip'> | undefined;
  readonly fallback_formats?: List<Str> | undefined;
  readonly format: Str;
  readonly location?: Str | undefined;
  readonly source: Str;
}

export interface LokiProcessStagesTruncateConfig {
  readonly rule: OneOrMore<LokiProcessStagesRuleConfig>;
}

export interface LokiProcessStagesWindowsEventConfig {
  readonly drop_invalid_labels?: Bool | undefined;
  readonly overwrite_existing?: Bool | undefined;
  /** @default message */
  readonly source?: Str | undefined;
}

export interface LokiRelabelArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  /** @default 10000 */
  readonly max_cache_size?: Num | undefined;
  readonly rule?: readonly CommonRelabelConfig[] | undefined;
}

export interface LokiRulesKubernetesArguments {
  readonly address: Str;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  readonly external_labels?: Dict<Str> | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  /** @default alloy */
  readonly loki_namespace_prefix?: Str | undefined;
  /** @default - */
  readonly loki_namespace_separator?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 30s */
  readonly sync_interval?: Duration | undefined;
  readonly tenant_id?: Str | undefined;
  readonly use_legacy_routes?: Bool | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly extra_query_matchers?: LokiRulesKubernetesExtraQueryMatchers | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly rule_namespace_selector?: CommonKubernetesLabelSelector | undefined;
  readonly rule_selector?: CommonKubernetesLabelSelector | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface LokiRulesKubernetesExtraQueryMatchers {
  readonly matcher?: readonly LokiRulesKubernetesMatcher[] | undefined;
}

export interface LokiRulesKubernetesMatcher {
  readonly match_type: Enum<'' | '!=' | '!~' | '=' | '=~'>;
  readonly name: Str;
  readonly value: Str;
}

export interface LokiSecretfilterArguments {
  readonly drop_on_timeout?: Bool | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly gitleaks_config?: Str | undefined;
  readonly label_timed_out?: Bool | undefined;
  readonly origin_label?: Str | undefined;
  readonly processing_timeout?: Duration | undefined;
  /** @default 1 */
  readonly rate?: Num | undefined;
  /** @default 80 */
  readonly redact_percent?: Num | undefined;
  readonly redact_with?: Str | undefined;
}

export interface LokiSourceApiArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  /** @default 30s */
  readonly graceful_shutdown_timeout?: Duration | undefined;
  readonly labels?: Dict<Str> | undefined;
  /** @default 100MiB */
  readonly max_send_message_size?: Size | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  /** Defaults here: max_connection_age 2562047h47m16.854775807s, max_connection_age_grace 2562047h47m16.854775807s, max_connection_idle 2562047h47m16.854775807s, server_max_concurrent_streams 100, server_max_recv_msg_size 4194304, server_max_send_msg_size 4194304. */
  readonly grpc?: CommonNetGRPCConfig | undefined;
  /** Defaults here: http2.max_concurrent_streams 100, http2.max_decoder_header_table_size 4096, http2.max_encoder_header_table_size 4096, http2.ping_timeout 15s, listen_port 8080, server_idle_timeout 2m0s, server_read_timeout 30s, server_write_timeout 30s. */
  readonly http?: CommonNetHTTPConfig | undefined;
}

export interface LokiSourceAwsFirehoseArguments {
  readonly access_key?: Secret | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  /** @default 30s */
  readonly graceful_shutdown_timeout?: Duration | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  /** Defaults here: max_connection_age 2562047h47m16.854775807s, max_connection_age_grace 2562047h47m16.854775807s, max_connection_idle 2562047h47m16.854775807s, server_max_concurrent_streams 100, server_max_recv_msg_size 4194304, server_max_send_msg_size 4194304. */
  readonly grpc?: CommonNetGRPCConfig | undefined;
  /** Defaults here: http2.max_concurrent_streams 100, http2.max_decoder_header_table_size 4096, http2.max_encoder_header_table_size 4096, http2.ping_timeout 15s, listen_port 8080, server_idle_timeout 2m0s, server_read_timeout 30s, server_write_timeout 30s. */
  readonly http?: CommonNetHTTPConfig | undefined;
}

export interface LokiSourceAzureEventHubsArguments {
  /** @default range */
  readonly assignor?: Enum<'range' | 'roundrobin' | 'sticky'> | undefined;
  readonly disallow_custom_messages?: Bool | undefined;
  readonly event_hubs: List<Str>;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly fully_qualified_namespace: Str;
  /** @default loki.source.azure_event_hubs */
  readonly group_id?: Str | undefined;
  /** @default {"job":"loki.source.azure_event_hubs"} */
  readonly labels?: Dict<Str> | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  readonly authentication: LokiSourceAzureEventHubsAzureEventHubsAuthentication;
}

export interface LokiSourceAzureEventHubsAzureEventHubsAuthentication {
  readonly connection_string?: Secret | undefined;
  readonly mechanism: Str;
  readonly scopes?: List<Str> | undefined;
}

export interface LokiSourceCloudflareArguments {
  readonly additional_fields?: List<Str> | undefined;
  readonly api_token: Secret;
  /** @default default */
  readonly fields_type?: Enum<LokiSourceCloudflareFieldsType> | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly labels?: Dict<Str> | undefined;
  /** @default 1m0s */
  readonly pull_range?: Duration | undefined;
  /** @default 3 */
  readonly workers?: Num | undefined;
  readonly zone_id: Str;
}

export interface LokiSourceDockerArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly host: Str;
  readonly labels?: Dict<Str> | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly targets: List<Target>;
  readonly http_client_config?: CommonConfigHTTPClientConfig | undefined;
}

export interface LokiSourceFileArguments {
  readonly encoding?: Str | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly legacy_positions_file?: Str | undefined;
  /** @default restart_from_beginning */
  readonly on_positions_file_error?: Enum<LokiSourceFileOnPositionsFileError> | undefined;
  readonly tail_from_end?: Bool | undefined;
  readonly targets: List<Target>;
  readonly decompression?: LokiSourceFileDecompressionConfig | undefined;
  readonly file_match?: LokiSourceFileFileMatch | undefined;
  readonly file_watch?: LokiSourceFileFileWatch | undefined;
}

export interface LokiSourceFileDecompressionConfig {
  readonly enabled: Bool;
  readonly format: Enum<LokiSourceFileCompressionFormat>;
  readonly initial_delay?: Duration | undefined;
}

export interface LokiSourceFileFileMatch {
  readonly enabled?: Bool | undefined;
  readonly ignore_older_than?: Duration | undefined;
  /** @default 10s */
  readonly sync_period?: Duration | undefined;
}

export interface LokiSourceFileFileWatch {
  /** @default 250ms */
  readonly max_poll_frequency?: Duration | undefined;
  /** @default 250ms */
  readonly min_poll_frequency?: Duration | undefined;
}

export interface LokiSourceGcplogArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly pull?: LokiSourceGcplogGcptypesPullConfig | undefined;
  readonly push?: LokiSourceGcplogGcptypesPushConfig | undefined;
}

export interface LokiSourceGcplogGcptypesLimitConfig {
  /** @default 1GiB */
  readonly max_outstanding_bytes?: Size | undefined;
  /** @default 1000 */
  readonly max_outstanding_messages?: Num | undefined;
}

export interface LokiSourceGcplogGcptypesPullConfig {
  readonly labels?: Dict<Str> | undefined;
  readonly project_id: Str;
  readonly subscription: Str;
  readonly use_full_line?: Bool | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  readonly limit?: LokiSourceGcplogGcptypesLimitConfig | undefined;
}

export interface LokiSourceGcplogGcptypesPushConfig {
  /** @default 30s */
  readonly graceful_shutdown_timeout?: Duration | undefined;
  readonly labels?: Dict<Str> | undefined;
  readonly push_timeout?: Duration | undefined;
  readonly use_full_line?: Bool | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  /** Defaults here: max_connection_age 2562047h47m16.854775807s, max_connection_age_grace 2562047h47m16.854775807s, max_connection_idle 2562047h47m16.854775807s, server_max_concurrent_streams 100, server_max_recv_msg_size 4194304, server_max_send_msg_size 4194304. */
  readonly grpc?: CommonNetGRPCConfig | undefined;
  /** Defaults here: http2.max_concurrent_streams 100, http2.max_decoder_header_table_size 4096, http2.max_encoder_header_table_size 4096, http2.ping_timeout 15s, listen_port 8080, server_idle_timeout 2m0s, server_read_timeout 30s, server_write_timeout 30s. */
  readonly http?: CommonNetHTTPConfig | undefined;
}

export interface LokiSourceGelfArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  /** @default 0.0.0.0:12201 */
  readonly listen_address?: Str | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
}

export interface LokiSourceHerokuArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  /** @default 30s */
  readonly graceful_shutdown_timeout?: Duration | undefined;
  readonly labels?: Dict<Str> | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  /** Defaults here: max_connection_age 2562047h47m16.854775807s, max_connection_age_grace 2562047h47m16.854775807s, max_connection_idle 2562047h47m16.854775807s, server_max_concurrent_streams 100, server_max_recv_msg_size 4194304, server_max_send_msg_size 4194304. */
  readonly grpc?: CommonNetGRPCConfig | undefined;
  /** Defaults here: http2.max_concurrent_streams 100, http2.max_decoder_header_table_size 4096, http2.max_encoder_header_table_size 4096, http2.ping_timeout 15s, listen_port 8080, server_idle_timeout 2m0s, server_read_timeout 30s, server_write_timeout 30s. */
  readonly http?: CommonNetHTTPConfig | undefined;
}

export interface LokiSourceJournalArguments {
  readonly format_as_json?: Bool | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly labels?: Dict<Str> | undefined;
  readonly matches?: Str | undefined;
  /** @default 7h0m0s */
  readonly max_age?: Duration | undefined;
  readonly path?: Str | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly legacy_position?: LokiSourceJournalLegacyPosition | undefined;
}

export interface LokiSourceJournalLegacyPosition {
  readonly file: Str;
  readonly name: Str;
}

export interface LokiSourceKafkaArguments {
  /** @default range */
  readonly assignor?: Str | undefined;
  readonly brokers: List<Str>;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  /** @default loki.source.kafka */
  readonly group_id?: Str | undefined;
  readonly labels?: Dict<Str> | undefined;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly topics: List<Str>;
  readonly use_incoming_timestamp?: Bool | undefined;
  /** @default 2.2.1 */
  readonly version?: Str | undefined;
  /** Defaults here: sasl_config.mechanism PLAIN, type none. */
  readonly authentication?: LokiSourceKafkaKafkaAuthentication | undefined;
}

export interface LokiSourceKafkaKafkaAuthentication {
  readonly type?: Str | undefined;
  readonly sasl_config?: LokiSourceKafkaKafkaSASLConfig | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface LokiSourceKafkaKafkaSASLConfig {
  readonly mechanism?: Str | undefined;
  readonly password?: Secret | undefined;
  readonly use_tls?: Bool | undefined;
  readonly user?: Str | undefined;
  readonly oauth_config?: LokiSourceKafkaOAuthConfigConfig | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface LokiSourceKafkaOAuthConfigConfig {
  readonly scopes: List<Str>;
  readonly token_provider: Str;
}

export interface LokiSourceKubernetesArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly targets: List<Target>;
  readonly client?: CommonKubernetesClientArguments | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
}

export interface LokiSourceKubernetesEventsArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  /** @default loki.source.kubernetes_events */
  readonly job_name?: Str | undefined;
  /** @default logfmt */
  readonly log_format?: Enum<'json' | 'logfmt'> | undefined;
  readonly namespaces?: List<Str> | undefined;
  readonly client?: CommonKubernetesClientArguments | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
}

export interface LokiSourcePodlogsArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly preserve_discovered_labels?: Bool | undefined;
  readonly tail_from_end?: Bool | undefined;
  readonly client?: CommonKubernetesClientArguments | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
  readonly namespace_selector?: CommonConfigLabelSelector | undefined;
  readonly node_filter?: LokiSourcePodlogsNodeFilterConfig | undefined;
  readonly selector?: CommonConfigLabelSelector | undefined;
}

export interface LokiSourcePodlogsNodeFilterConfig {
  readonly enabled?: Bool | undefined;
  readonly node_name?: Str | undefined;
}

export interface LokiSourceSyslogArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly relabel_rules?: Ref<'common/relabel.Rules'> | undefined;
  readonly listener: OneOrMore<LokiSourceSyslogListenerConfig>;
}

export interface LokiSourceSyslogListenerConfig {
  readonly address: Str;
  /** @default 2m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly label_structured_data?: Bool | undefined;
  readonly labels?: Dict<Str> | undefined;
  /** @default 8192 */
  readonly max_message_length?: Num | undefined;
  /** @default tcp */
  readonly protocol?: Enum<'tcp' | 'udp'> | undefined;
  readonly rfc3164_default_to_current_year?: Bool | undefined;
  readonly rfc5424_allow_empty_msg?: Bool | undefined;
  /** @default rfc5424 */
  readonly syslog_format?: Enum<LokiSourceSyslogConfigSyslogFormat> | undefined;
  /** @default 128 */
  readonly udp_host_cache_size?: Num | undefined;
  /** @default 10 */
  readonly udp_queue_size?: Num | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  readonly use_rfc5424_message?: Bool | undefined;
  readonly raw_format_options?: LokiSourceSyslogRawFormatOptions | undefined;
  readonly rfc3164_cisco_components?: LokiSourceSyslogRFC3164CiscoComponents | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface LokiSourceSyslogRFC3164CiscoComponents {
  readonly enable_all?: Bool | undefined;
  readonly hostname?: Bool | undefined;
  readonly message_counter?: Bool | undefined;
  readonly second_fractions?: Bool | undefined;
  readonly sequence_number?: Bool | undefined;
}

export interface LokiSourceSyslogRawFormatOptions {
  readonly use_null_terminator_delimiter?: Bool | undefined;
}

export interface LokiSourceWindowseventArguments {
  readonly bookmark_path?: Str | undefined;
  readonly eventlog_name?: Str | undefined;
  readonly exclude_event_data?: Bool | undefined;
  readonly exclude_event_message?: Bool | undefined;
  readonly exclude_user_data?: Bool | undefined;
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
  readonly labels?: Dict<Str> | undefined;
  readonly legacy_bookmark_path?: Str | undefined;
  readonly locale?: Num | undefined;
  /** @default 3s */
  readonly poll_interval?: Duration | undefined;
  readonly use_incoming_timestamp?: Bool | undefined;
  /** @default * */
  readonly xpath_query?: Str | undefined;
}

export interface LokiWriteArguments {
  readonly external_labels?: Dict<Str> | undefined;
  readonly max_streams?: Num | undefined;
  readonly endpoint?: readonly LokiWriteEndpointOptions[] | undefined;
  readonly wal?: LokiWriteWalArguments | undefined;
}

export interface LokiWriteEndpointOptions {
  /** @default 1MiB */
  readonly batch_size?: Size | undefined;
  /** @default 1s */
  readonly batch_wait?: Duration | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly headers?: Dict<Str> | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  /** @default 5m0s */
  readonly max_backoff_period?: Duration | undefined;
  /** @default 10 */
  readonly max_backoff_retries?: Num | undefined;
  /** @default 500ms */
  readonly min_backoff_period?: Duration | undefined;
  readonly name?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 10s */
  readonly remote_timeout?: Duration | undefined;
  /** @default true */
  readonly retry_on_http_429?: Bool | undefined;
  readonly tenant_id?: Str | undefined;
  readonly url: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly queue_config?: LokiWriteQueueConfig | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface LokiWriteQueueConfig {
  /** @default true */
  readonly block_on_overflow?: Bool | undefined;
  /** @default 10MiB */
  readonly capacity?: Size | undefined;
  /** @default 15s */
  readonly drain_timeout?: Duration | undefined;
  /** @default 1 */
  readonly min_shards?: Num | undefined;
}

export interface LokiWriteWalArguments {
  /** @default 15s */
  readonly drain_timeout?: Duration | undefined;
  readonly enabled?: Bool | undefined;
  /** @default 1s */
  readonly max_read_frequency?: Duration | undefined;
  /** @default 1h0m0s */
  readonly max_segment_age?: Duration | undefined;
  /** @default 250ms */
  readonly min_read_frequency?: Duration | undefined;
}

export interface MimirAlertsKubernetesAlertmanagerConfigMatcher {
  readonly alertmanager_namespace?: Str | undefined;
  readonly strategy: Str;
}

export interface MimirAlertsKubernetesArguments {
  readonly address: Str;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly global_config: Secret;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 5m0s */
  readonly sync_interval?: Duration | undefined;
  readonly template_files?: Dict<Str> | undefined;
  /** Defaults here: strategy OnNamespace. */
  readonly alertmanagerconfig_matcher?: MimirAlertsKubernetesAlertmanagerConfigMatcher | undefined;
  readonly alertmanagerconfig_namespace_selector?: CommonKubernetesLabelSelector | undefined;
  readonly alertmanagerconfig_selector?: CommonKubernetesLabelSelector | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface MimirRulesKubernetesArguments {
  readonly address: Str;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  readonly external_labels?: Dict<Str> | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  /** @default alloy */
  readonly mimir_namespace_prefix?: Str | undefined;
  /** @default / */
  readonly mimir_namespace_separator?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default /prometheus */
  readonly prometheus_http_prefix?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 5m0s */
  readonly sync_interval?: Duration | undefined;
  readonly tenant_id?: Str | undefined;
  readonly use_legacy_routes?: Bool | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly extra_query_matchers?: MimirRulesKubernetesExtraQueryMatchers | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly rule_namespace_selector?: CommonKubernetesLabelSelector | undefined;
  readonly rule_selector?: CommonKubernetesLabelSelector | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface MimirRulesKubernetesExtraQueryMatchers {
  readonly matcher?: readonly MimirRulesKubernetesMatcher[] | undefined;
}

export interface MimirRulesKubernetesMatcher {
  readonly match_type: Enum<'' | '!=' | '!~' | '=' | '=~'>;
  readonly name: Str;
  readonly value?: Str | undefined;
  readonly value_from_label?: Str | undefined;
}

export interface NodeconfArgumentArguments {
  readonly comment?: Str | undefined;
  readonly default?: Any | undefined;
  readonly optional?: Bool | undefined;
}

export interface NodeconfExportArguments {
  readonly value: Any;
}

export interface NodeconfForeachArguments {
  readonly collection: List<Any>;
  readonly enable_metrics?: Bool | undefined;
  readonly hash_string_id?: Bool | undefined;
  readonly id?: Str | undefined;
  readonly var: Str;
}

export interface NodeconfImportsourceFileArguments {
  /** @default fsnotify */
  readonly detector?: Enum<FiledetectorDetector> | undefined;
  readonly filename: Str;
  /** @default 1m0s */
  readonly poll_frequency?: Duration | undefined;
}

export interface NodeconfImportsourceGitArguments {
  readonly path: Str;
  /** @default 1m0s */
  readonly pull_frequency?: Duration | undefined;
  readonly repository: Str;
  /** @default main */
  readonly revision?: Str | undefined;
  readonly basic_auth?: VcsBasicAuth | undefined;
  readonly ssh_key?: VcsSSHKey | undefined;
}

export interface NodeconfImportsourceHTTPArguments {
  readonly body?: Str | undefined;
  readonly headers?: Dict<Str> | undefined;
  /** @default GET */
  readonly method?: Str | undefined;
  /** @default 1m0s */
  readonly poll_frequency?: Duration | undefined;
  /** @default 10s */
  readonly poll_timeout?: Duration | undefined;
  readonly url: Str;
  readonly client?: CommonConfigHTTPClientConfig | undefined;
}

export interface NodeconfImportsourceStringArguments {
  readonly content: Secret;
}

export interface OtelcolAttrActionKeyValue {
  readonly action: Enum<'insert' | 'update' | 'upsert' | 'delete' | 'hash' | 'extract' | 'convert'>;
  readonly converted_type?: Str | undefined;
  readonly from_attribute?: Str | undefined;
  readonly from_context?: Str | undefined;
  readonly key?: Str | undefined;
  readonly pattern?: Str | undefined;
  readonly value?: Any | undefined;
}

export interface OtelcolAttribute {
  readonly key: Str;
  readonly value?: Any | undefined;
}

export interface OtelcolBatchConfig {
  /** @default 200ms */
  readonly flush_timeout?: Duration | undefined;
  /** @default 3000 */
  readonly max_size?: Num | undefined;
  /** @default 2000 */
  readonly min_size?: Num | undefined;
  /** @default items */
  readonly sizer?: Enum<'bytes' | 'items'> | undefined;
}

export interface OtelcolCORSArguments {
  readonly allowed_headers?: List<Str> | undefined;
  readonly allowed_origins?: List<Str> | undefined;
  readonly exposed_headers?: List<Str> | undefined;
  readonly max_age?: Num | undefined;
}

export interface OtelcolCompressionParams {
  readonly level: Num;
}

export interface OtelcolConsumerArguments {
  readonly logs?: List<Ref<'otelcol.Consumer'>> | undefined;
  readonly metrics?: List<Ref<'otelcol.Consumer'>> | undefined;
  readonly traces?: List<Ref<'otelcol.Consumer'>> | undefined;
}

export interface OtelcolConsumerRetryArguments {
  readonly enabled?: Bool | undefined;
  /** @default 1s */
  readonly initial_interval?: Duration | undefined;
  /** @default 5m0s */
  readonly max_elapsed_time?: Duration | undefined;
  /** @default 30s */
  readonly max_interval?: Duration | undefined;
}

export interface OtelcolCookies {
  readonly enabled?: Bool | undefined;
}

export interface OtelcolInstrumentationLibrary {
  readonly name: Str;
  readonly version?: Str | undefined;
}

export interface OtelcolKafkaAWSMSKArguments {
  readonly region: Str;
}

export interface OtelcolKafkaAuthenticationArguments {
  readonly kerberos?: OtelcolKafkaKerberosArguments | undefined;
  readonly plaintext?: OtelcolKafkaPlaintextArguments | undefined;
  readonly sasl?: OtelcolKafkaSASLArguments | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolKafkaKerberosArguments {
  readonly config_file?: Str | undefined;
  readonly disable_fast_negotiation?: Bool | undefined;
  readonly keytab_file?: Str | undefined;
  readonly password?: Secret | undefined;
  readonly realm?: Str | undefined;
  readonly service_name?: Str | undefined;
  readonly use_keytab?: Bool | undefined;
  readonly username: Str;
}

export interface OtelcolKafkaMetadataArguments {
  /** @default true */
  readonly full?: Bool | undefined;
  /** @default 10m0s */
  readonly refresh_interval?: Duration | undefined;
  /** Defaults here: backoff 250ms, max_retries 3. */
  readonly retry?: OtelcolKafkaMetadataRetryArguments | undefined;
}

export interface OtelcolKafkaMetadataRetryArguments {
  readonly backoff?: Duration | undefined;
  readonly max_retries?: Num | undefined;
}

export interface OtelcolKafkaPlaintextArguments {
  readonly password: Secret;
  readonly username: Str;
}

export interface OtelcolKafkaSASLArguments {
  readonly mechanism: Str;
  readonly password: Secret;
  readonly username: Str;
  readonly version?: Num | undefined;
  readonly aws_msk?: OtelcolKafkaAWSMSKArguments | undefined;
}

export interface OtelcolKeepaliveClientArguments {
  readonly ping_response_timeout?: Duration | undefined;
  readonly ping_wait?: Duration | undefined;
  readonly ping_without_stream?: Bool | undefined;
}

export interface OtelcolKeepaliveEnforcementPolicy {
  readonly min_time?: Duration | undefined;
  readonly permit_without_stream?: Bool | undefined;
}

export interface OtelcolKeepaliveServerArguments {
  readonly enforcement_policy?: OtelcolKeepaliveEnforcementPolicy | undefined;
  readonly server_parameters?: OtelcolKeepaliveServerParamaters | undefined;
}

export interface OtelcolKeepaliveServerParamaters {
  readonly max_connection_age?: Duration | undefined;
  readonly max_connection_age_grace?: Duration | undefined;
  readonly max_connection_idle?: Duration | undefined;
  readonly time?: Duration | undefined;
  readonly timeout?: Duration | undefined;
}

export interface OtelcolLogSeverityNumberMatchProperties {
  readonly match_undefined: Bool;
  readonly min: Enum<OtelcolSeverityLevel>;
}

export interface OtelcolMatchProperties {
  readonly log_bodies?: List<Str> | undefined;
  readonly log_severity_texts?: List<Str> | undefined;
  readonly match_type: Enum<'strict' | 'regexp'>;
  readonly metric_names?: List<Str> | undefined;
  readonly services?: List<Str> | undefined;
  readonly span_kinds?: List<Str> | undefined;
  readonly span_names?: List<Str> | undefined;
  readonly attribute?: readonly OtelcolAttribute[] | undefined;
  readonly library?: readonly OtelcolInstrumentationLibrary[] | undefined;
  readonly log_severity?: OtelcolLogSeverityNumberMatchProperties | undefined;
  readonly regexp?: OtelcolRegexpConfig | undefined;
  readonly resource?: readonly OtelcolAttribute[] | undefined;
}

export interface OtelcolMultilineConfig {
  readonly line_end_pattern?: Str | undefined;
  readonly line_start_pattern?: Str | undefined;
  readonly omit_pattern?: Bool | undefined;
}

export interface OtelcolQueueArguments {
  readonly block_on_overflow?: Bool | undefined;
  /** @default true */
  readonly enabled?: Bool | undefined;
  /** @default 10 */
  readonly num_consumers?: Num | undefined;
  /** @default 1000 */
  readonly queue_size?: Num | undefined;
  /** @default requests */
  readonly sizer?: Enum<'bytes' | 'items' | 'requests'> | undefined;
  readonly storage?: Ref<'otelcol.ExtensionHandler'> | undefined;
  readonly wait_for_result?: Bool | undefined;
  readonly batch?: OtelcolBatchConfig | undefined;
}

export interface OtelcolRegexpConfig {
  readonly cache_enabled?: Bool | undefined;
  readonly cache_max_num_entries?: Num | undefined;
}

export interface OtelcolRetryArguments {
  /** @default true */
  readonly enabled?: Bool | undefined;
  /** @default 5s */
  readonly initial_interval?: Duration | undefined;
  /** @default 5m0s */
  readonly max_elapsed_time?: Duration | undefined;
  /** @default 30s */
  readonly max_interval?: Duration | undefined;
  /** @default 1.5 */
  readonly multiplier?: Num | undefined;
  /** @default 0.5 */
  readonly randomization_factor?: Num | undefined;
}

export interface OtelcolTLSClientArguments {
  readonly ca_file?: Str | undefined;
  readonly ca_pem?: Str | undefined;
  readonly cert_file?: Str | undefined;
  readonly cert_pem?: Str | undefined;
  readonly cipher_suites?: List<Str> | undefined;
  readonly curve_preferences?: List<Str> | undefined;
  readonly include_insecure_cipher_suites?: Bool | undefined;
  readonly include_system_ca_certs_pool?: Bool | undefined;
  readonly insecure?: Bool | undefined;
  readonly insecure_skip_verify?: Bool | undefined;
  readonly key_file?: Str | undefined;
  readonly key_pem?: Secret | undefined;
  readonly max_version?: Str | undefined;
  readonly min_version?: Str | undefined;
  readonly reload_interval?: Duration | undefined;
  readonly server_name?: Str | undefined;
  readonly tpm?: OtelcolTPMConfig | undefined;
}

export interface OtelcolTLSServerArguments {
  readonly ca_file?: Str | undefined;
  readonly ca_pem?: Str | undefined;
  readonly cert_file?: Str | undefined;
  readonly cert_pem?: Str | undefined;
  readonly cipher_suites?: List<Str> | undefined;
  readonly client_ca_file?: Str | undefined;
  readonly curve_preferences?: List<Str> | undefined;
  readonly include_insecure_cipher_suites?: Bool | undefined;
  readonly include_system_ca_certs_pool?: Bool | undefined;
  readonly key_file?: Str | undefined;
  readonly key_pem?: Secret | undefined;
  readonly max_version?: Str | undefined;
  readonly min_version?: Str | undefined;
  readonly reload_interval?: Duration | undefined;
  readonly tpm?: OtelcolTPMConfig | undefined;
}

export interface OtelcolTPMConfig {
  readonly auth?: Str | undefined;
  readonly enabled?: Bool | undefined;
  readonly owner_auth?: Str | undefined;
  readonly path?: Str | undefined;
}

export interface OtelcolAuthBasicArguments {
  readonly password?: Secret | undefined;
  readonly username?: Str | undefined;
  readonly client_auth?: OtelcolAuthBasicClientAuthConfig | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly htpasswd?: OtelcolAuthBasicHtpasswdConfig | undefined;
}

export interface OtelcolAuthBasicClientAuthConfig {
  readonly password?: Secret | undefined;
  readonly password_file?: Str | undefined;
  readonly username?: Str | undefined;
  readonly username_file?: Str | undefined;
}

export interface OtelcolAuthBasicHtpasswdConfig {
  readonly file?: Str | undefined;
  readonly inline?: Str | undefined;
}

export interface OtelcolAuthBearerArguments {
  /** @default Authorization */
  readonly header?: Str | undefined;
  /** @default Bearer */
  readonly scheme?: Str | undefined;
  readonly token: Secret;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
}

export interface OtelcolAuthGoogleArguments {
  readonly audience?: Str | undefined;
  readonly project?: Str | undefined;
  readonly quota_project?: Str | undefined;
  /** @default ["https://www.googleapis.com/auth/cloud-platform","https://www.googleapis.com/auth/logging.write","https://www.googleapis.com/auth/monitoring.write","https://www.googleapis.com/auth/trace.append"] */
  readonly scopes?: List<Str> | undefined;
  /** @default access_token */
  readonly token_type?: Str | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
}

export interface OtelcolAuthHeadersArguments {
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly header?: readonly OtelcolAuthHeadersHeader[] | undefined;
}

export interface OtelcolAuthHeadersHeader {
  /** @default upsert */
  readonly action?: Enum<OtelcolAuthHeadersAction> | undefined;
  readonly from_attribute?: Str | undefined;
  readonly from_context?: Str | undefined;
  readonly key: Str;
  readonly value?: Secret | undefined;
}

export interface OtelcolAuthOauth2Arguments {
  readonly audience?: Str | undefined;
  readonly claims?: Dict<Any> | undefined;
  readonly client_certificate_key?: Secret | undefined;
  readonly client_certificate_key_file?: Str | undefined;
  readonly client_certificate_key_id?: Str | undefined;
  readonly client_id?: Str | undefined;
  readonly client_id_file?: Str | undefined;
  readonly client_secret?: Secret | undefined;
  readonly client_secret_file?: Str | undefined;
  readonly endpoint_params?: Dict<List<Str>> | undefined;
  /** @default 5m0s */
  readonly expiry_buffer?: Duration | undefined;
  /** @default client_credentials */
  readonly grant_type?: Str | undefined;
  readonly iss?: Str | undefined;
  readonly scopes?: List<Str> | undefined;
  readonly signature_algorithm?: Str | undefined;
  readonly timeout?: Duration | undefined;
  readonly token_url: Str;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolAuthSigv4Arguments {
  readonly region?: Str | undefined;
  readonly service?: Str | undefined;
  readonly assume_role?: OtelcolAuthSigv4AssumeRole | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
}

export interface OtelcolAuthSigv4AssumeRole {
  readonly arn?: Str | undefined;
  readonly session_name?: Str | undefined;
  readonly sts_region?: Str | undefined;
}

export interface OtelcolConfigDebugMetricsArguments {
  /** @default true */
  readonly disable_high_cardinality_metrics?: Bool | undefined;
  /** @default detailed */
  readonly level?: Enum<OtelcolConfigLevel> | undefined;
}

export interface OtelcolConnectorCountArguments {
  readonly datapoints?: readonly OtelcolConnectorCountMetricInfo[] | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly logs?: readonly OtelcolConnectorCountMetricInfo[] | undefined;
  readonly metrics?: readonly OtelcolConnectorCountMetricInfo[] | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly spanevents?: readonly OtelcolConnectorCountMetricInfo[] | undefined;
  readonly spans?: readonly OtelcolConnectorCountMetricInfo[] | undefined;
}

export interface OtelcolConnectorCountAttributeConfig {
  readonly default_value?: Any | undefined;
  readonly key: Str;
}

export interface OtelcolConnectorCountMetricInfo {
  readonly conditions?: List<Str> | undefined;
  readonly description?: Str | undefined;
  readonly name?: Str | undefined;
  readonly attributes?: readonly OtelcolConnectorCountAttributeConfig[] | undefined;
}

export interface OtelcolConnectorHostInfoArguments {
  /** @default ["host.id"] */
  readonly host_identifiers?: List<Str> | undefined;
  /** @default 1m0s */
  readonly metrics_flush_interval?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolConnectorServicegraphArguments {
  /** @default 1m0s */
  readonly cache_loop?: Duration | undefined;
  /** @default ["db.name"] */
  readonly database_name_attributes?: List<Str> | undefined;
  readonly dimensions?: List<Str> | undefined;
  readonly exponential_histogram_max_size?: Num | undefined;
  /** @default ["2ms","4ms","6ms","8ms","10ms","50ms","100ms","200ms","400ms","800ms","1s","1.4s","2s","5s","10s","15s"] */
  readonly latency_histogram_buckets?: List<Duration> | undefined;
  /** @default 1m0s */
  readonly metrics_flush_interval?: Duration | undefined;
  /** @default 2s */
  readonly store_expiration_loop?: Duration | undefined;
  readonly virtual_node_extra_label?: Bool | undefined;
  /** @default ["peer.service","db.name","db.system"] */
  readonly virtual_node_peer_attributes?: List<Str> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly store?: OtelcolConnectorServicegraphStoreConfig | undefined;
}

export interface OtelcolConnectorServicegraphStoreConfig {
  /** @default 1000 */
  readonly max_items?: Num | undefined;
  /** @default 2s */
  readonly ttl?: Duration | undefined;
}

export interface OtelcolConnectorSignaltometricsArguments {
  /** @default propagate */
  readonly error_mode?: Enum<GithubComOpenTelemetryOpentelemetryCollectorContribPkgOttlErrorMode> | undefined;
  readonly datapoints?: readonly OtelcolConnectorSignaltometricsMetricInfo[] | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly logs?: readonly OtelcolConnectorSignaltometricsMetricInfo[] | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly spans?: readonly OtelcolConnectorSignaltometricsMetricInfo[] | undefined;
}

export interface OtelcolConnectorSignaltometricsAttribute {
  readonly default_value?: Any | undefined;
  readonly key: Str;
  readonly optional?: Bool | undefined;
}

export interface OtelcolConnectorSignaltometricsExponentialHistogram {
  readonly count?: Str | undefined;
  /** @default 160 */
  readonly max_size?: Num | undefined;
  readonly value: Str;
}

export interface OtelcolConnectorSignaltometricsGauge {
  readonly value: Str;
}

export interface OtelcolConnectorSignaltometricsHistogram {
  /** @default [2,4,6,8,10,50,100,200,400,800,1000,1400,2000,5000,10000,15000] */
  readonly buckets?: List<Num> | undefined;
  readonly count?: Str | undefined;
  readonly value: Str;
}

export interface OtelcolConnectorSignaltometricsMetricInfo {
  readonly conditions?: List<Str> | undefined;
  readonly description?: Str | undefined;
  readonly name: Str;
  readonly unit?: Str | undefined;
  readonly attributes?: readonly OtelcolConnectorSignaltometricsAttribute[] | undefined;
  readonly exponential_histogram?: OtelcolConnectorSignaltometricsExponentialHistogram | undefined;
  readonly gauge?: OtelcolConnectorSignaltometricsGauge | undefined;
  readonly histogram?: OtelcolConnectorSignaltometricsHistogram | undefined;
  readonly include_resource_attributes?: readonly OtelcolConnectorSignaltometricsAttribute[] | undefined;
  readonly sum?: OtelcolConnectorSignaltometricsSum | undefined;
}

export interface OtelcolConnectorSignaltometricsSum {
  readonly value: Str;
}

export interface OtelcolConnectorSpanlogsArguments {
  readonly event_attributes?: List<Str> | undefined;
  readonly events?: Bool | undefined;
  readonly labels?: List<Str> | undefined;
  readonly process_attributes?: List<Str> | undefined;
  readonly processes?: Bool | undefined;
  readonly roots?: Bool | undefined;
  readonly span_attributes?: List<Str> | undefined;
  readonly spans?: Bool | undefined;
  readonly output: OtelcolConsumerArguments;
  /** Defaults here: duration_key dur, logs_instance_tag traces, service_key svc, span_name_key span, status_key status, trace_id_key tid. */
  readonly overrides?: OtelcolConnectorSpanlogsOverrideConfig | undefined;
}

export interface OtelcolConnectorSpanlogsOverrideConfig {
  readonly duration_key?: Str | undefined;
  readonly logs_instance_tag?: Str | undefined;
  readonly service_key?: Str | undefined;
  readonly span_name_key?: Str | undefined;
  readonly status_key?: Str | undefined;
  readonly trace_id_key?: Str | undefined;
}

export interface OtelcolConnectorSpanmetricsArguments {
  readonly aggregation_cardinality_limit?: Num | undefined;
  /** @default CUMULATIVE */
  readonly aggregation_temporality?: Enum<'CUMULATIVE' | 'DELTA'> | undefined;
  readonly dimensions_cache_size?: Num | undefined;
  readonly exclude_dimensions?: List<Str> | undefined;
  readonly include_collector_instance_id?: Bool | undefined;
  readonly include_instrumentation_scope?: List<Str> | undefined;
  /** @default 1000 */
  readonly metric_timestamp_cache_size?: Num | undefined;
  readonly metrics_expiration?: Duration | undefined;
  /** @default 1m0s */
  readonly metrics_flush_interval?: Duration | undefined;
  /** @default traces.span.metrics */
  readonly namespace?: Str | undefined;
  /** @default 1000 */
  readonly resource_metrics_cache_size?: Num | undefined;
  readonly resource_metrics_key_attributes?: List<Str> | undefined;
  readonly series_expiration?: Duration | undefined;
  readonly calls_dimension?: readonly OtelcolConnectorSpanmetricsDimension[] | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly dimension?: readonly OtelcolConnectorSpanmetricsDimension[] | undefined;
  readonly events?: OtelcolConnectorSpanmetricsEventsConfig | undefined;
  /** Defaults here: max_per_data_point 5. */
  readonly exemplars?: OtelcolConnectorSpanmetricsExemplarsConfig | undefined;
  readonly histogram: OtelcolConnectorSpanmetricsHistogramConfig;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolConnectorSpanmetricsDimension {
  readonly default?: Str | undefined;
  readonly glob?: Str | undefined;
  readonly name?: Str | undefined;
}

export interface OtelcolConnectorSpanmetricsEventsConfig {
  readonly enabled?: Bool | undefined;
  readonly dimension?: readonly OtelcolConnectorSpanmetricsDimension[] | undefined;
}

export interface OtelcolConnectorSpanmetricsExemplarsConfig {
  readonly enabled?: Bool | undefined;
  readonly max_per_data_point?: Num | undefined;
}

export interface OtelcolConnectorSpanmetricsExplicitHistogramConfig {
  /** @default ["2ms","4ms","6ms","8ms","10ms","50ms","100ms","200ms","400ms","800ms","1s","1.4s","2s","5s","10s","15s"] */
  readonly buckets?: List<Duration> | undefined;
}

export interface OtelcolConnectorSpanmetricsExponentialHistogramConfig {
  /** @default 160 */
  readonly max_size?: Num | undefined;
}

export interface OtelcolConnectorSpanmetricsHistogramConfig {
  readonly disable?: Bool | undefined;
  /** @default ms */
  readonly unit?: Enum<'ms' | 's'> | undefined;
  readonly dimension?: readonly OtelcolConnectorSpanmetricsDimension[] | undefined;
  readonly explicit?: OtelcolConnectorSpanmetricsExplicitHistogramConfig | undefined;
  readonly exponential?: OtelcolConnectorSpanmetricsExponentialHistogramConfig | undefined;
}

export interface OtelcolExporterAwss3Arguments {
  /** @default 5s */
  readonly timeout?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly marshaler?: OtelcolExporterAwss3MarshalerType | undefined;
  readonly resource_attrs_to_s3?: OtelcolExporterAwss3ResourceAttrsToS3 | undefined;
  readonly s3_uploader: OtelcolExporterAwss3S3Uploader;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
}

export interface OtelcolExporterAwss3MarshalerType {
  /** @default otlp_json */
  readonly type?: Str | undefined;
}

export interface OtelcolExporterAwss3ResourceAttrsToS3 {
  readonly s3_bucket?: Str | undefined;
  readonly s3_prefix: Str;
}

export interface OtelcolExporterAwss3S3Uploader {
  readonly acl?: Str | undefined;
  /** @default none */
  readonly compression?: Enum<GoOpentelemetryIoCollectorConfigConfigcompressionType> | undefined;
  readonly disable_ssl?: Bool | undefined;
  readonly endpoint?: Str | undefined;
  readonly file_prefix?: Str | undefined;
  /** @default us-east-1 */
  readonly region?: Str | undefined;
  /** @default 3 */
  readonly retry_max_attempts?: Num | undefined;
  /** @default 20s */
  readonly retry_max_backoff?: Duration | undefined;
  /** @default standard */
  readonly retry_mode?: Str | undefined;
  readonly role_arn?: Str | undefined;
  readonly s3_base_prefix?: Str | undefined;
  readonly s3_bucket: Str;
  readonly s3_force_path_style?: Bool | undefined;
  /** @default year=%Y/month=%m/day=%d/hour=%H/minute=%M */
  readonly s3_partition_format?: Str | undefined;
  readonly s3_partition_timezone?: Str | undefined;
  readonly s3_prefix: Str;
  /** @default STANDARD */
  readonly storage_class?: Str | undefined;
  readonly unique_key_func_name?: Str | undefined;
}

export interface OtelcolExporterDatadogArguments {
  readonly hostname?: Str | undefined;
  /** @default 25s */
  readonly hostname_detection_timeout?: Duration | undefined;
  readonly only_metadata?: Bool | undefined;
  readonly api: OtelcolExporterDatadogConfigDatadogAPIArguments;
  readonly client?: OtelcolExporterDatadogConfigDatadogClientArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly host_metadata?: OtelcolExporterDatadogConfigDatadogHostMetadataArguments | undefined;
  readonly logs?: OtelcolExporterDatadogConfigDatadogLogsArguments | undefined;
  readonly metrics?: OtelcolExporterDatadogConfigDatadogMetricsArguments | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
  readonly traces?: OtelcolExporterDatadogConfigDatadogTracesArguments | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogAPIArguments {
  readonly api_key: Secret;
  readonly fail_on_invalid_key?: Bool | undefined;
  /** @default datadoghq.com */
  readonly site?: Str | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogClientArguments {
  readonly disable_keep_alives?: Bool | undefined;
  /** @default 1m30s */
  readonly idle_conn_timeout?: Duration | undefined;
  readonly insecure_skip_verify?: Bool | undefined;
  readonly max_conns_per_host?: Num | undefined;
  /** @default 100 */
  readonly max_idle_conns?: Num | undefined;
  readonly max_idle_conns_per_host?: Num | undefined;
  readonly read_buffer_size?: Num | undefined;
  /** @default 15s */
  readonly timeout?: Duration | undefined;
  readonly write_buffer_size?: Num | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogHistogramArguments {
  /** @default distributions */
  readonly mode?: Str | undefined;
  readonly send_aggregation_metrics?: Bool | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogHostMetadataArguments {
  /** @default true */
  readonly enabled?: Bool | undefined;
  /** @default config_or_system */
  readonly hostname_source?: Str | undefined;
  readonly tags?: List<Str> | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogLogsArguments {
  /** @default 5 */
  readonly batch_wait?: Num | undefined;
  /** @default 6 */
  readonly compression_level?: Num | undefined;
  readonly endpoint?: Str | undefined;
  /** @default true */
  readonly use_compression?: Bool | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogMetricsArguments {
  /** @default 3600 */
  readonly delta_ttl?: Num | undefined;
  readonly endpoint?: Str | undefined;
  readonly exporter?: OtelcolExporterDatadogConfigDatadogMetricsExporterArguments | undefined;
  readonly histograms?: OtelcolExporterDatadogConfigDatadogHistogramArguments | undefined;
  readonly summaries?: OtelcolExporterDatadogConfigDatadogSummaryArguments | undefined;
  readonly sums?: OtelcolExporterDatadogConfigDatadogSumArguments | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogMetricsExporterArguments {
  /** @default true */
  readonly instrumentation_scope_metadata_as_tags?: Bool | undefined;
  readonly resource_attributes_as_tags?: Bool | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogSumArguments {
  /** @default to_delta */
  readonly cumulative_monotonic_mode?: Str | undefined;
  /** @default auto */
  readonly initial_cumulative_monotonic_value?: Str | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogSummaryArguments {
  /** @default gauges */
  readonly mode?: Str | undefined;
}

export interface OtelcolExporterDatadogConfigDatadogTracesArguments {
  readonly compute_stats_by_span_kind?: Bool | undefined;
  readonly compute_top_level_by_span_kind?: Bool | undefined;
  readonly endpoint?: Str | undefined;
  readonly ignore_resources?: List<Str> | undefined;
  readonly peer_tags?: List<Str> | undefined;
  readonly peer_tags_aggregation?: Bool | undefined;
  readonly span_name_as_resource_name?: Bool | undefined;
  readonly span_name_remappings?: Dict<Str> | undefined;
  readonly trace_buffer?: Num | undefined;
}

export interface OtelcolExporterDebugArguments {
  readonly output_paths?: List<Str> | undefined;
  /** @default 2 */
  readonly sampling_initial?: Num | undefined;
  /** @default 1 */
  readonly sampling_thereafter?: Num | undefined;
  /** @default true */
  readonly use_internal_logger?: Bool | undefined;
  /** @default basic */
  readonly verbosity?: Str | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
}

export interface OtelcolExporterFaroArguments {
  readonly client: OtelcolExporterFaroHTTPClientArguments;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
}

export interface OtelcolExporterFaroHTTPClientArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default gzip */
  readonly compression?: Enum<OtelcolCompressionType> | undefined;
  readonly disable_keep_alives?: Bool | undefined;
  readonly endpoint: Str;
  /** @default true */
  readonly force_attempt_http2?: Bool | undefined;
  readonly headers?: Dict<Str> | undefined;
  readonly http2_ping_timeout?: Duration | undefined;
  readonly http2_read_idle_timeout?: Duration | undefined;
  /** @default 1m30s */
  readonly idle_conn_timeout?: Duration | undefined;
  readonly max_conns_per_host?: Num | undefined;
  /** @default 100 */
  readonly max_idle_conns?: Num | undefined;
  readonly max_idle_conns_per_host?: Num | undefined;
  readonly proxy_url?: Str | undefined;
  readonly read_buffer_size?: Size | undefined;
  /** @default 30s */
  readonly timeout?: Duration | undefined;
  /** @default 512KiB */
  readonly write_buffer_size?: Size | undefined;
  readonly compression_params?: OtelcolCompressionParams | undefined;
  readonly cookies?: OtelcolCookies | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolExporterFileArguments {
  readonly append?: Bool | undefined;
  readonly compression?: Str | undefined;
  readonly encoding?: Str | undefined;
  /** @default 1s */
  readonly flush_interval?: Duration | undefined;
  /** @default json */
  readonly format?: Str | undefined;
  readonly path: Str;
  readonly compression_params?: OtelcolCompressionParams | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly group_by?: OtelcolExporterFileGroupBy | undefined;
  readonly rotation?: OtelcolExporterFileRotation | undefined;
}

export interface OtelcolExporterFileGroupBy {
  readonly enabled?: Bool | undefined;
  /** @default 100 */
  readonly max_open_files?: Num | undefined;
  /** @default fileexporter.path_segment */
  readonly resource_attribute?: Str | undefined;
}

export interface OtelcolExporterFileRotation {
  readonly localtime?: Bool | undefined;
  /** @default 100 */
  readonly max_backups?: Num | undefined;
  readonly max_days?: Num | undefined;
  /** @default 100 */
  readonly max_megabytes?: Num | undefined;
}

export interface OtelcolExporterGooglecloudArguments {
  readonly destination_project_quota?: Bool | undefined;
  readonly project?: Str | undefined;
  /** @default opentelemetry-collector-contrib {{version}} */
  readonly user_agent?: Str | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly impersonate?: OtelcolExporterGooglecloudConfigGoogleCloudImpersonateArguments | undefined;
  readonly log?: OtelcolExporterGooglecloudConfigGoogleCloudLogArguments | undefined;
  readonly metric?: OtelcolExporterGooglecloudConfigGoogleCloudMetricArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
  readonly trace?: OtelcolExporterGooglecloudConfigGoogleCloudTraceArguments | undefined;
}

export interface OtelcolExporterGooglecloudConfigAttributeMappings {
  readonly key: Str;
  readonly replacement: Str;
}

export interface OtelcolExporterGooglecloudConfigExperimentalWAL {
  readonly directory?: Str | undefined;
  readonly max_backoff?: Duration | undefined;
}

export interface OtelcolExporterGooglecloudConfigGoogleCloudImpersonateArguments {
  readonly delegates?: List<Str> | undefined;
  readonly subject?: Str | undefined;
  readonly target_principal?: Str | undefined;
}

export interface OtelcolExporterGooglecloudConfigGoogleCloudLogArguments {
  readonly compression?: Str | undefined;
  readonly default_log_name?: Str | undefined;
  /** @default logging.googleapis.com:443 */
  readonly endpoint?: Str | undefined;
  readonly error_reporting_type?: Bool | undefined;
  readonly grpc_pool_size?: Num | undefined;
  readonly resource_filters?: List<Obj<OtelcolExporterGooglecloudConfigResourceFilter>> | undefined;
  /** @default true */
  readonly service_resource_labels?: Bool | undefined;
  readonly use_insecure?: Bool | undefined;
}

export interface OtelcolExporterGooglecloudConfigGoogleCloudMetricArguments {
  readonly compression?: Str | undefined;
  /** @default 10 */
  readonly create_metric_descriptor_buffer_size?: Num | undefined;
  readonly create_service_timeseries?: Bool | undefined;
  /** @default true */
  readonly cumulative_normalization?: Bool | undefined;
  /** @default monitoring.googleapis.com:443 */
  readonly endpoint?: Str | undefined;
  readonly grpc_pool_size?: Num | undefined;
  /** @default true */
  readonly instrumentation_library_labels?: Bool | undefined;
  /** @default ["googleapis.com","kubernetes.io","istio.io","knative.dev"] */
  readonly known_domains?: List<Str> | undefined;
  /** @default workload.googleapis.com */
  readonly prefix?: Str | undefined;
  readonly resource_filters?: List<Obj<OtelcolExporterGooglecloudConfigResourceFilter>> | undefined;
  /** @default true */
  readonly service_resource_labels?: Bool | undefined;
  readonly skip_create_descriptor?: Bool | undefined;
  readonly sum_of_squared_deviation?: Bool | undefined;
  readonly use_insecure?: Bool | undefined;
  readonly experimental_wal?: OtelcolExporterGooglecloudConfigExperimentalWAL | undefined;
}

export interface OtelcolExporterGooglecloudConfigGoogleCloudTraceArguments {
  readonly attribute_mappings?: List<Obj<OtelcolExporterGooglecloudConfigAttributeMappings>> | undefined;
  /** @default cloudtrace.googleapis.com:443 */
  readonly endpoint?: Str | undefined;
  readonly grpc_pool_size?: Num | undefined;
  readonly use_insecure?: Bool | undefined;
}

export interface OtelcolExporterGooglecloudConfigResourceFilter {
  readonly prefix?: Str | undefined;
  readonly regex?: Str | undefined;
}

export interface OtelcolExporterGooglecloudpubsubArguments {
  readonly compression?: Enum<'' | 'gzip'> | undefined;
  readonly endpoint?: Str | undefined;
  readonly insecure?: Bool | undefined;
  readonly project?: Str | undefined;
  /** @default 12s */
  readonly timeout?: Duration | undefined;
  readonly topic: Str;
  readonly universe_domain?: Str | undefined;
  /** @default opentelemetry-collector-contrib {{version}} */
  readonly user_agent?: Str | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly ordering?: OtelcolExporterGooglecloudpubsubConfigGoogleCloudPubSubOrderingConfigArguments | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
  readonly watermark?: OtelcolExporterGooglecloudpubsubConfigGoogleCloudPubSubWatermarkArguments | undefined;
}

export interface OtelcolExporterGooglecloudpubsubConfigGoogleCloudPubSubOrderingConfigArguments {
  readonly enabled?: Bool | undefined;
  readonly from_resource_attribute?: Str | undefined;
  readonly remove_resource_attribute?: Bool | undefined;
}

export interface OtelcolExporterGooglecloudpubsubConfigGoogleCloudPubSubWatermarkArguments {
  readonly allowed_drift?: Duration | undefined;
  readonly behavior?: Str | undefined;
}

export interface OtelcolExporterKafkaArguments {
  /** @default ["localhost:9092"] */
  readonly brokers?: List<Str> | undefined;
  /** @default otel-collector */
  readonly client_id?: Str | undefined;
  /** @default 9m0s */
  readonly conn_idle_timeout?: Duration | undefined;
  readonly encoding?: Str | undefined;
  readonly include_metadata_keys?: List<Str> | undefined;
  readonly partition_logs_by_resource_attributes?: Bool | undefined;
  readonly partition_logs_by_trace_id?: Bool | undefined;
  readonly partition_metrics_by_resource_attributes?: Bool | undefined;
  readonly partition_traces_by_id?: Bool | undefined;
  readonly protocol_version: Str;
  readonly resolve_canonical_bootstrap_servers_only?: Bool | undefined;
  /** @default 5s */
  readonly timeout?: Duration | undefined;
  readonly topic?: Str | undefined;
  readonly topic_from_attribute?: Str | undefined;
  readonly authentication?: OtelcolKafkaAuthenticationArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly logs?: OtelcolExporterKafkaKafkaExporterSignalConfig | undefined;
  readonly metadata?: OtelcolKafkaMetadataArguments | undefined;
  readonly metrics?: OtelcolExporterKafkaKafkaExporterSignalConfig | undefined;
  /** Defaults here: allow_auto_topic_creation true, compression none, flush_max_messages 10000, linger 10ms, max_broker_write_bytes 104857600, max_message_bytes 1000000, required_acks 1. */
  readonly producer?: OtelcolExporterKafkaProducer | undefined;
  /** Defaults here: sticky_key.hasher sarama_compat. */
  readonly record_partitioner?: OtelcolExporterKafkaRecordPartitionerConfig | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
  readonly traces?: OtelcolExporterKafkaKafkaExporterSignalConfig | undefined;
}

export interface OtelcolExporterKafkaCompressionParams {
  readonly level?: Num | undefined;
}

export interface OtelcolExporterKafkaKafkaExporterSignalConfig {
  readonly encoding?: Str | undefined;
  readonly message_key_from_metadata_key?: Str | undefined;
  readonly topic?: Str | undefined;
  readonly topic_from_metadata_key?: Str | undefined;
}

export interface OtelcolExporterKafkaProducer {
  readonly allow_auto_topic_creation?: Bool | undefined;
  readonly compression?: Str | undefined;
  readonly flush_max_messages?: Num | undefined;
  readonly linger?: Duration | undefined;
  readonly max_broker_write_bytes?: Num | undefined;
  readonly max_message_bytes?: Num | undefined;
  readonly required_acks?: Num | undefined;
  readonly compression_params?: OtelcolExporterKafkaCompressionParams | undefined;
}

export interface OtelcolExporterKafkaRecordPartitionerConfig {
  readonly least_backup?: Bool | undefined;
  readonly round_robin?: Bool | undefined;
  readonly sticky_key?: OtelcolExporterKafkaStickyKeyPartitionerConfig | undefined;
}

export interface OtelcolExporterKafkaStickyKeyPartitionerConfig {
  readonly hasher?: Str | undefined;
}

export interface OtelcolExporterLoadbalancingAWSCloudMapResolver {
  /** @default HEALTHY */
  readonly health_status?: Enum<'ALL' | 'HEALTHY' | 'HEALTHY_OR_ELSE_ALL' | 'UNHEALTHY'> | undefined;
  /** @default 30s */
  readonly interval?: Duration | undefined;
  readonly namespace: Str;
  readonly owner_account?: Str | undefined;
  readonly port?: Num | undefined;
  readonly service_name: Str;
  /** @default 5s */
  readonly timeout?: Duration | undefined;
}

export interface OtelcolExporterLoadbalancingArguments {
  /** @default traceID */
  readonly routing_key?: Enum<'metric' | 'resource' | 'service' | 'streamID' | 'traceID'> | undefined;
  readonly timeout?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly protocol: OtelcolExporterLoadbalancingProtocol;
  readonly resolver: OtelcolExporterLoadbalancingResolverSettings;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
}

export interface OtelcolExporterLoadbalancingDNSResolver {
  readonly hostname: Str;
  /** @default 5s */
  readonly interval?: Duration | undefined;
  /** @default 4317 */
  readonly port?: Str | undefined;
  /** @default 1s */
  readonly timeout?: Duration | undefined;
}

export interface OtelcolExporterLoadbalancingGRPCClientArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  readonly authority?: Str | undefined;
  /** @default round_robin */
  readonly balancer_name?: Str | undefined;
  /** @default gzip */
  readonly compression?: Enum<OtelcolCompressionType> | undefined;
  readonly headers?: Dict<Str> | undefined;
  readonly read_buffer_size?: Size | undefined;
  readonly wait_for_ready?: Bool | undefined;
  /** @default 512KiB */
  readonly write_buffer_size?: Size | undefined;
  readonly keepalive?: OtelcolKeepaliveClientArguments | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolExporterLoadbalancingKubernetesResolver {
  /** @default [4317] */
  readonly ports?: List<Num> | undefined;
  readonly return_hostnames?: Bool | undefined;
  readonly service: Str;
  /** @default 1m0s */
  readonly timeout?: Duration | undefined;
}

export interface OtelcolExporterLoadbalancingOtlpConfig {
  /** @default 5s */
  readonly timeout?: Duration | undefined;
  readonly client: OtelcolExporterLoadbalancingGRPCClientArguments;
  readonly queue?: OtelcolQueueArguments | undefined;
  readonly retry?: OtelcolRetryArguments | undefined;
}

export interface OtelcolExporterLoadbalancingProtocol {
  readonly otlp: OtelcolExporterLoadbalancingOtlpConfig;
}

export interface OtelcolExporterLoadbalancingResolverSettings {
  readonly aws_cloud_map?: OtelcolExporterLoadbalancingAWSCloudMapResolver | undefined;
  readonly dns?: OtelcolExporterLoadbalancingDNSResolver | undefined;
  readonly kubernetes?: OtelcolExporterLoadbalancingKubernetesResolver | undefined;
  readonly static?: OtelcolExporterLoadbalancingStaticResolver | undefined;
}

export interface OtelcolExporterLoadbalancingStaticResolver {
  readonly hostnames: List<Str>;
}

export interface OtelcolExporterLokiArguments {
  readonly forward_to: List<Ref<'loki.LogsReceiver'>>;
}

export interface OtelcolExporterOtlpArguments {
  /** @default 5s */
  readonly timeout?: Duration | undefined;
  readonly client: OtelcolExporterOtlpGRPCClientArguments;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
}

export interface OtelcolExporterOtlpGRPCClientArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  readonly authority?: Str | undefined;
  /** @default round_robin */
  readonly balancer_name?: Str | undefined;
  /** @default gzip */
  readonly compression?: Enum<OtelcolCompressionType> | undefined;
  readonly endpoint: Str;
  readonly headers?: Dict<Str> | undefined;
  readonly read_buffer_size?: Size | undefined;
  readonly wait_for_ready?: Bool | undefined;
  /** @default 512KiB */
  readonly write_buffer_size?: Size | undefined;
  readonly keepalive?: OtelcolKeepaliveClientArguments | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolExporterOtlphttpArguments {
  /** @default proto */
  readonly encoding?: Str | undefined;
  readonly logs_endpoint?: Str | undefined;
  readonly metrics_endpoint?: Str | undefined;
  readonly traces_endpoint?: Str | undefined;
  readonly client: OtelcolExporterOtlphttpHTTPClientArguments;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
}

export interface OtelcolExporterOtlphttpHTTPClientArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default gzip */
  readonly compression?: Enum<OtelcolCompressionType> | undefined;
  readonly disable_keep_alives?: Bool | undefined;
  readonly endpoint: Str;
  /** @default true */
  readonly force_attempt_http2?: Bool | undefined;
  readonly headers?: Dict<Str> | undefined;
  /** @default 15s */
  readonly http2_ping_timeout?: Duration | undefined;
  readonly http2_read_idle_timeout?: Duration | undefined;
  /** @default 1m30s */
  readonly idle_conn_timeout?: Duration | undefined;
  readonly max_conns_per_host?: Num | undefined;
  /** @default 100 */
  readonly max_idle_conns?: Num | undefined;
  readonly max_idle_conns_per_host?: Num | undefined;
  readonly proxy_url?: Str | undefined;
  readonly read_buffer_size?: Size | undefined;
  /** @default 30s */
  readonly timeout?: Duration | undefined;
  /** @default 512KiB */
  readonly write_buffer_size?: Size | undefined;
  readonly compression_params?: OtelcolCompressionParams | undefined;
  readonly cookies?: OtelcolCookies | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolExporterPrometheusArguments {
  /** @default true */
  readonly add_metric_suffixes?: Bool | undefined;
  readonly convert_classic_histograms_to_nhcb?: Bool | undefined;
  readonly forward_to: List<Ref<'prometheus.MetricsReceiver'>>;
  /** @default 5m0s */
  readonly gc_frequency?: Duration | undefined;
  readonly honor_metadata?: Bool | undefined;
  readonly include_scope_info?: Bool | undefined;
  /** @default true */
  readonly include_scope_labels?: Bool | undefined;
  /** @default true */
  readonly include_target_info?: Bool | undefined;
  readonly keep_identifying_resource_attributes?: Bool | undefined;
  readonly resource_to_telemetry_conversion?: Bool | undefined;
  readonly start_timestamp_zero_ingestion?: Bool | undefined;
}

export interface OtelcolExporterSplunkhecConfigHecFields {
  readonly severity_number?: Str | undefined;
  readonly severity_text?: Str | undefined;
}

export interface OtelcolExporterSplunkhecConfigOtelAttrsToHecArguments {
  /** @default host.name */
  readonly host?: Str | undefined;
  /** @default com.splunk.index */
  readonly index?: Str | undefined;
  /** @default com.splunk.source */
  readonly source?: Str | undefined;
  /** @default com.splunk.sourcetype */
  readonly sourcetype?: Str | undefined;
}

export interface OtelcolExporterSplunkhecConfigSplunkConf {
  readonly disable_compression?: Bool | undefined;
  readonly export_raw?: Bool | undefined;
  readonly health_check_enabled?: Bool | undefined;
  /** @default /services/collector/health */
  readonly health_path?: Str | undefined;
  readonly index?: Str | undefined;
  /** @default true */
  readonly log_data_enabled?: Bool | undefined;
  /** @default 2097152 */
  readonly max_content_length_logs?: Num | undefined;
  /** @default 2097152 */
  readonly max_content_length_metrics?: Num | undefined;
  /** @default 2097152 */
  readonly max_content_length_traces?: Num | undefined;
  /** @default 5242880 */
  readonly max_event_size?: Num | undefined;
  /** @default true */
  readonly profiling_data_enabled?: Bool | undefined;
  readonly source?: Str | undefined;
  readonly sourcetype?: Str | undefined;
  /** @default Alloy */
  readonly splunk_app_name?: Str | undefined;
  readonly splunk_app_version?: Str | undefined;
  readonly token: Secret;
  readonly use_multi_metric_format?: Bool | undefined;
  readonly heartbeat?: OtelcolExporterSplunkhecConfigSplunkHecHeartbeat | undefined;
  readonly otel_to_hec_fields?: OtelcolExporterSplunkhecConfigHecFields | undefined;
  readonly telemetry?: OtelcolExporterSplunkhecConfigSplunkHecTelemetry | undefined;
}

export interface OtelcolExporterSplunkhecConfigSplunkHecArguments {
  readonly client: OtelcolExporterSplunkhecConfigSplunkHecClientArguments;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly otel_attrs_to_hec_metadata?: OtelcolExporterSplunkhecConfigOtelAttrsToHecArguments | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
  readonly splunk: OtelcolExporterSplunkhecConfigSplunkConf;
}

export interface OtelcolExporterSplunkhecConfigSplunkHecClientArguments {
  readonly disable_keep_alives?: Bool | undefined;
  readonly endpoint: Str;
  /** @default true */
  readonly force_attempt_http2?: Bool | undefined;
  /** @default 1m30s */
  readonly idle_conn_timeout?: Duration | undefined;
  readonly insecure_skip_verify?: Bool | undefined;
  readonly max_conns_per_host?: Num | undefined;
  /** @default 100 */
  readonly max_idle_conns?: Num | undefined;
  readonly max_idle_conns_per_host?: Num | undefined;
  readonly read_buffer_size?: Num | undefined;
  /** @default 15s */
  readonly timeout?: Duration | undefined;
  readonly write_buffer_size?: Num | undefined;
}

export interface OtelcolExporterSplunkhecConfigSplunkHecHeartbeat {
  readonly interval?: Duration | undefined;
  readonly startup?: Bool | undefined;
}

export interface OtelcolExporterSplunkhecConfigSplunkHecTelemetry {
  readonly enabled?: Bool | undefined;
  readonly extra_attributes?: Dict<Str> | undefined;
  readonly override_metrics_names?: Dict<Str> | undefined;
}

export interface OtelcolExporterSyslogArguments {
  readonly enable_octet_counting?: Bool | undefined;
  readonly endpoint: Str;
  /** @default tcp */
  readonly network?: Str | undefined;
  /** @default 514 */
  readonly port?: Num | undefined;
  /** @default rfc5424 */
  readonly protocol?: Enum<CommonConfigSysLogFormat> | undefined;
  /** @default 5s */
  readonly timeout?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly retry_on_failure?: OtelcolRetryArguments | undefined;
  readonly sending_queue?: OtelcolQueueArguments | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolExtensionJaegerRemoteSamplingArguments {
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly grpc?: OtelcolExtensionJaegerRemoteSamplingGRPCServerArguments | undefined;
  readonly http?: OtelcolExtensionJaegerRemoteSamplingHTTPServerArguments | undefined;
  readonly source: OtelcolExtensionJaegerRemoteSamplingArgumentsSource;
}

export interface OtelcolExtensionJaegerRemoteSamplingArgumentsSource {
  readonly content?: Str | undefined;
  readonly file?: Str | undefined;
  readonly reload_interval?: Duration | undefined;
  readonly remote?: OtelcolExtensionJaegerRemoteSamplingGRPCClientArguments | undefined;
}

export interface OtelcolExtensionJaegerRemoteSamplingGRPCClientArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  readonly authority?: Str | undefined;
  /** @default round_robin */
  readonly balancer_name?: Str | undefined;
  /** @default gzip */
  readonly compression?: Enum<OtelcolCompressionType> | undefined;
  readonly endpoint: Str;
  readonly headers?: Dict<Str> | undefined;
  readonly read_buffer_size?: Size | undefined;
  readonly wait_for_ready?: Bool | undefined;
  /** @default 512KiB */
  readonly write_buffer_size?: Size | undefined;
  readonly keepalive?: OtelcolKeepaliveClientArguments | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolExtensionJaegerRemoteSamplingGRPCServerArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default 0.0.0.0:14250 */
  readonly endpoint?: Str | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly max_concurrent_streams?: Num | undefined;
  readonly max_recv_msg_size?: Size | undefined;
  readonly read_buffer_size?: Size | undefined;
  /** @default tcp */
  readonly transport?: Str | undefined;
  readonly write_buffer_size?: Size | undefined;
  readonly keepalive?: OtelcolKeepaliveServerArguments | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolExtensionJaegerRemoteSamplingHTTPServerArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default 0.0.0.0:5778 */
  readonly endpoint?: Str | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  readonly max_request_body_size?: Size | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  readonly read_timeout?: Duration | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolProcessorAttributesArguments {
  readonly action?: readonly OtelcolAttrActionKeyValue[] | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly exclude?: OtelcolMatchProperties | undefined;
  readonly include?: OtelcolMatchProperties | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorBatchArguments {
  /** @default 1000 */
  readonly metadata_cardinality_limit?: Num | undefined;
  readonly metadata_keys?: List<Str> | undefined;
  /** @default 3000 */
  readonly send_batch_max_size?: Num | undefined;
  /** @default 2000 */
  readonly send_batch_size?: Num | undefined;
  /** @default 200ms */
  readonly timeout?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorCumulativetodeltaArguments {
  /** @default auto */
  readonly initial_value?: Enum<'auto' | 'drop' | 'keep'> | undefined;
  readonly max_staleness?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly exclude?: OtelcolProcessorCumulativetodeltaMatchArgs | undefined;
  readonly include?: OtelcolProcessorCumulativetodeltaMatchArgs | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorCumulativetodeltaMatchArgs {
  readonly match_type?: Str | undefined;
  readonly metric_types?: List<Str> | undefined;
  readonly metrics?: List<Str> | undefined;
}

export interface OtelcolProcessorDeltatocumulativeArguments {
  /** @default 5m0s */
  readonly max_stale?: Duration | undefined;
  /** @default 9223372036854776000 */
  readonly max_streams?: Num | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorDiscoveryArguments {
  /** @default upsert */
  readonly operation_type?: Str | undefined;
  /** @default ["ip","net.host.ip","k8s.pod.ip","hostname","connection"] */
  readonly pod_associations?: List<Str> | undefined;
  readonly targets: List<Target>;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorFilterArguments {
  /** @default ignore */
  readonly error_mode?: Enum<GithubComOpenTelemetryOpentelemetryCollectorContribPkgOttlErrorMode> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly log_conditions?: readonly OtelcolProcessorFilterContextConditions[] | undefined;
  readonly logs?: OtelcolProcessorFilterLogConfig | undefined;
  readonly metric_conditions?: readonly OtelcolProcessorFilterContextConditions[] | undefined;
  readonly metrics?: OtelcolProcessorFilterMetricConfig | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly trace_conditions?: readonly OtelcolProcessorFilterContextConditions[] | undefined;
  readonly traces?: OtelcolProcessorFilterTraceConfig | undefined;
}

export interface OtelcolProcessorFilterContextConditions {
  readonly conditions: List<Str>;
  readonly context?: Str | undefined;
}

export interface OtelcolProcessorFilterLogConfig {
  readonly log_record?: List<Str> | undefined;
}

export interface OtelcolProcessorFilterMetricConfig {
  readonly datapoint?: List<Str> | undefined;
  readonly metric?: List<Str> | undefined;
}

export interface OtelcolProcessorFilterTraceConfig {
  readonly span?: List<Str> | undefined;
  readonly spanevent?: List<Str> | undefined;
}

export interface OtelcolProcessorGroupbyattrsArguments {
  readonly keys?: List<Str> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorIntervalArguments {
  /** @default 1m0s */
  readonly interval?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly passthrough?: OtelcolProcessorIntervalPassThrough | undefined;
}

export interface OtelcolProcessorIntervalPassThrough {
  readonly gauge?: Bool | undefined;
  readonly summary?: Bool | undefined;
}

export interface OtelcolProcessorK8sattributesArguments {
  readonly auth_type?: Enum<'' | 'kubeConfig' | 'none' | 'serviceAccount' | 'tls'> | undefined;
  readonly passthrough?: Bool | undefined;
  /** @default 2m0s */
  readonly pod_delete_grace_period?: Duration | undefined;
  readonly wait_for_metadata?: Bool | undefined;
  /** @default 10s */
  readonly wait_for_metadata_timeout?: Duration | undefined;
  /** @default 5m0s */
  readonly watch_sync_period?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly exclude?: OtelcolProcessorK8sattributesExcludeConfig | undefined;
  readonly extract?: OtelcolProcessorK8sattributesExtractConfig | undefined;
  readonly filter?: OtelcolProcessorK8sattributesFilterConfig | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly pod_association?: readonly OtelcolProcessorK8sattributesPodAssociation[] | undefined;
}

export interface OtelcolProcessorK8sattributesExcludeConfig {
  readonly pod?: readonly OtelcolProcessorK8sattributesExcludePodConfig[] | undefined;
}

export interface OtelcolProcessorK8sattributesExcludePodConfig {
  readonly name: Str;
}

export interface OtelcolProcessorK8sattributesExtractConfig {
  /** @default true */
  readonly deployment_name_from_replicaset?: Bool | undefined;
  readonly metadata?: List<Str> | undefined;
  readonly otel_annotations?: Bool | undefined;
  readonly annotation?: readonly OtelcolProcessorK8sattributesFieldExtractConfig[] | undefined;
  readonly label?: readonly OtelcolProcessorK8sattributesFieldExtractConfig[] | undefined;
}

export interface OtelcolProcessorK8sattributesFieldExtractConfig {
  readonly from?: Enum<'pod' | 'namespace' | 'node' | 'deployment' | 'statefulset' | 'daemonset' | 'job'> | undefined;
  readonly key?: Str | undefined;
  readonly key_regex?: Str | undefined;
  readonly tag_name?: Str | undefined;
}

export interface OtelcolProcessorK8sattributesFieldFilterConfig {
  readonly key: Str;
  readonly op?: Enum<'equals' | 'not-equals' | 'exists' | 'does-not-exist'> | undefined;
  readonly value: Str;
}

export interface OtelcolProcessorK8sattributesFilterConfig {
  readonly namespace?: Str | undefined;
  readonly node?: Str | undefined;
  readonly field?: readonly OtelcolProcessorK8sattributesFieldFilterConfig[] | undefined;
  readonly label?: readonly OtelcolProcessorK8sattributesFieldFilterConfig[] | undefined;
}

export interface OtelcolProcessorK8sattributesPodAssociation {
  readonly source: OneOrMore<OtelcolProcessorK8sattributesPodAssociationSource>;
}

export interface OtelcolProcessorK8sattributesPodAssociationSource {
  readonly from: Enum<'connection' | 'resource_attribute'>;
  readonly name?: Str | undefined;
}

export interface OtelcolProcessorMemorylimiterArguments {
  readonly check_interval: Duration;
  readonly limit?: Size | undefined;
  readonly limit_percentage?: Num | undefined;
  readonly spike_limit?: Size | undefined;
  readonly spike_limit_percentage?: Num | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorMetricstarttimeArguments {
  /** @default 10m0s */
  readonly gc_interval?: Duration | undefined;
  readonly start_time_metric_regex?: Str | undefined;
  /** @default true_reset_point */
  readonly strategy?: Enum<'start_time_metric' | 'subtract_initial_point' | 'true_reset_point'> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorProbabilisticSamplerArguments {
  /** @default traceID */
  readonly attribute_source?: Enum<'' | 'record' | 'traceID'> | undefined;
  /** @default true */
  readonly fail_closed?: Bool | undefined;
  readonly from_attribute?: Str | undefined;
  readonly hash_seed?: Num | undefined;
  readonly mode?: Str | undefined;
  readonly sampling_percentage?: Num | undefined;
  /** @default 4 */
  readonly sampling_precision?: Num | undefined;
  readonly sampling_priority?: Str | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolProcessorRedactionArguments {
  readonly allow_all_keys?: Bool | undefined;
  readonly allowed_keys?: List<Str> | undefined;
  readonly allowed_values?: List<Str> | undefined;
  readonly blocked_key_patterns?: List<Str> | undefined;
  readonly blocked_values?: List<Str> | undefined;
  readonly hash_function?: Str | undefined;
  readonly hmac_key?: Secret | undefined;
  readonly ignored_key_patterns?: List<Str> | undefined;
  readonly ignored_keys?: List<Str> | undefined;
  readonly redact_all_types?: Bool | undefined;
  readonly summary?: Str | undefined;
  readonly db_sanitizer?: OtelcolProcessorRedactionDBSanitizerArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly url_sanitizer?: OtelcolProcessorRedactionURLSanitizerArguments | undefined;
}

export interface OtelcolProcessorRedactionDBSanitizerArguments {
  readonly sanitize_span_name?: Bool | undefined;
  readonly es?: OtelcolProcessorRedactionDBSanitizerBlock | undefined;
  readonly memcached?: OtelcolProcessorRedactionDBSanitizerBlock | undefined;
  readonly mongo?: OtelcolProcessorRedactionDBSanitizerBlock | undefined;
  readonly opensearch?: OtelcolProcessorRedactionDBSanitizerBlock | undefined;
  readonly redis?: OtelcolProcessorRedactionDBSanitizerBlock | undefined;
  readonly sql?: OtelcolProcessorRedactionDBSanitizerBlock | undefined;
  readonly valkey?: OtelcolProcessorRedactionDBSanitizerBlock | undefined;
}

export interface OtelcolProcessorRedactionDBSanitizerBlock {
  readonly attributes?: List<Str> | undefined;
  readonly enabled?: Bool | undefined;
}

export interface OtelcolProcessorRedactionURLSanitizerArguments {
  readonly attributes?: List<Str> | undefined;
  readonly enabled?: Bool | undefined;
  readonly sanitize_span_name?: Bool | undefined;
}

export interface OtelcolProcessorResourcedetectionArguments {
  /** @default ["env"] */
  readonly detectors?: List<Str> | undefined;
  readonly fail_on_missing_metadata?: Bool | undefined;
  /** @default true */
  readonly override?: Bool | undefined;
  /** @default 5s */
  readonly timeout?: Duration | undefined;
  readonly akamai?: OtelcolProcessorResourcedetectionInternalAkamaiConfig | undefined;
  readonly aks?: OtelcolProcessorResourcedetectionInternalAzureAksConfig | undefined;
  readonly alibaba_ecs?: OtelcolProcessorResourcedetectionInternalAlibabaEcsConfig | undefined;
  readonly azure?: OtelcolProcessorResourcedetectionInternalAzureConfig | undefined;
  readonly consul?: OtelcolProcessorResourcedetectionInternalConsulConfig | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly digitalocean?: OtelcolProcessorResourcedetectionInternalDigitaloceanConfig | undefined;
  readonly docker?: OtelcolProcessorResourcedetectionInternalDockerConfig | undefined;
  readonly dynatrace?: OtelcolProcessorResourcedetectionInternalDynatraceConfig | undefined;
  readonly ec2?: OtelcolProcessorResourcedetectionInternalAwsEc2Config | undefined;
  readonly ecs?: OtelcolProcessorResourcedetectionInternalAwsEcsConfig | undefined;
  readonly eks?: OtelcolProcessorResourcedetectionInternalAwsEksConfig | undefined;
  readonly elasticbeanstalk?: OtelcolProcessorResourcedetectionInternalAwsElasticbeanstalkConfig | undefined;
  readonly gcp?: OtelcolProcessorResourcedetectionInternalGcpConfig | undefined;
  readonly heroku?: OtelcolProcessorResourcedetectionInternalHerokuConfig | undefined;
  readonly hetzner?: OtelcolProcessorResourcedetectionInternalHetznerConfig | undefined;
  readonly kubeadm?: OtelcolProcessorResourcedetectionInternalKubeadmConfig | undefined;
  readonly kubernetes_node?: OtelcolProcessorResourcedetectionInternalK8snodeConfig | undefined;
  readonly lambda?: OtelcolProcessorResourcedetectionInternalAwsLambdaConfig | undefined;
  readonly nova?: OtelcolProcessorResourcedetectionInternalOpenstacknovaConfig | undefined;
  readonly openshift?: OtelcolProcessorResourcedetectionInternalOpenshiftConfig | undefined;
  readonly oraclecloud?: OtelcolProcessorResourcedetectionInternalOraclecloudConfig | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly scaleway?: OtelcolProcessorResourcedetectionInternalScalewayConfig | undefined;
  readonly system?: OtelcolProcessorResourcedetectionInternalSystemConfig | undefined;
  readonly tencent_cvm?: OtelcolProcessorResourcedetectionInternalTencentCvmConfig | undefined;
  readonly upcloud?: OtelcolProcessorResourcedetectionInternalUpcloudConfig | undefined;
  readonly vultr?: OtelcolProcessorResourcedetectionInternalVultrConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAkamaiConfig {
  /** Defaults here: cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAkamaiResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAkamaiResourceAttributesConfig {
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAlibabaEcsConfig {
  readonly fail_on_missing_metadata?: Bool | undefined;
  /** Defaults here: cloud.account.id.enabled true, cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.image.id.enabled true, host.name.enabled true, host.type.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAlibabaEcsResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAlibabaEcsResourceAttributesConfig {
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.image.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsEc2Config {
  readonly fail_on_missing_metadata?: Bool | undefined;
  /** @default 3 */
  readonly max_attempts?: Num | undefined;
  /** @default 20s */
  readonly max_backoff?: Duration | undefined;
  readonly tags?: List<Str> | undefined;
  readonly tags_from_imds?: Bool | undefined;
  /** Defaults here: cloud.account.id.enabled true, cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.image.id.enabled true, host.name.enabled true, host.type.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAwsEc2ResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsEc2ResourceAttributesConfig {
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.image.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsEcsConfig {
  /** Defaults here: aws.ecs.cluster.arn.enabled true, aws.ecs.launchtype.enabled true, aws.ecs.task.arn.enabled true, aws.ecs.task.family.enabled true, aws.ecs.task.id.enabled true, aws.ecs.task.revision.enabled true, aws.log.group.arns.enabled true, aws.log.group.names.enabled true, aws.log.stream.arns.enabled true, aws.log.stream.names.enabled true, cloud.account.id.enabled true, cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAwsEcsResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsEcsResourceAttributesConfig {
  readonly 'aws.ecs.cluster.arn'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.ecs.launchtype'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.ecs.task.arn'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.ecs.task.family'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.ecs.task.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.ecs.task.revision'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.log.group.arns'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.log.group.names'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.log.stream.arns'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.log.stream.names'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsEksConfig {
  /** @default K8S_NODE_NAME */
  readonly node_from_env_var?: Str | undefined;
  /** Defaults here: cloud.platform.enabled true, cloud.provider.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAwsEksResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsEksResourceAttributesConfig {
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'k8s.cluster.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsElasticbeanstalkConfig {
  /** Defaults here: cloud.platform.enabled true, cloud.provider.enabled true, deployment.environment.enabled true, service.instance.id.enabled true, service.version.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAwsElasticbeanstalkResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsElasticbeanstalkResourceAttributesConfig {
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'deployment.environment'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'service.instance.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'service.version'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsLambdaConfig {
  /** Defaults here: aws.log.group.names.enabled true, aws.log.stream.names.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, faas.instance.enabled true, faas.max_memory.enabled true, faas.name.enabled true, faas.version.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAwsLambdaResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAwsLambdaResourceAttributesConfig {
  readonly 'aws.log.group.names'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'aws.log.stream.names'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.instance'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.max_memory'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.version'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAzureConfig {
  readonly tags?: List<Str> | undefined;
  /** Defaults here: azure.resourcegroup.name.enabled true, azure.vm.name.enabled true, azure.vm.scaleset.name.enabled true, azure.vm.size.enabled true, cloud.account.id.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAzureResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAzureResourceAttributesConfig {
  readonly 'azure.resourcegroup.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'azure.vm.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'azure.vm.scaleset.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'azure.vm.size'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAzureAksConfig {
  /** Defaults here: cloud.platform.enabled true, cloud.provider.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalAzureAksResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalAzureAksResourceAttributesConfig {
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'k8s.cluster.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalConsulConfig {
  readonly address?: Str | undefined;
  readonly datacenter?: Str | undefined;
  readonly meta?: List<Str> | undefined;
  readonly namespace?: Str | undefined;
  readonly token?: Secret | undefined;
  /** Defaults here: cloud.region.enabled true, host.id.enabled true, host.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalConsulResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalConsulResourceAttributesConfig {
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalDigitaloceanConfig {
  /** Defaults here: cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalDigitaloceanResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalDigitaloceanResourceAttributesConfig {
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalDockerConfig {
  /** Defaults here: host.name.enabled true, os.type.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalDockerResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalDockerResourceAttributesConfig {
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'os.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export type OtelcolProcessorResourcedetectionInternalDynatraceConfig = Readonly<Record<string, never>>;

export interface OtelcolProcessorResourcedetectionInternalGcpConfig {
  /** Defaults here: cloud.account.id.enabled true, cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, faas.instance.enabled true, faas.name.enabled true, faas.version.enabled true, gcp.cloud_run.job.execution.enabled true, gcp.cloud_run.job.task_index.enabled true, gcp.gce.instance.group_manager.name.enabled true, gcp.gce.instance.group_manager.region.enabled true, gcp.gce.instance.group_manager.zone.enabled true, host.id.enabled true, host.name.enabled true, host.type.enabled true, k8s.cluster.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalGcpResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalGcpResourceAttributesConfig {
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.instance'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'faas.version'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'gcp.cloud_run.job.execution'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'gcp.cloud_run.job.task_index'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'gcp.gce.instance.group_manager.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'gcp.gce.instance.group_manager.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'gcp.gce.instance.group_manager.zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'gcp.gce.instance.hostname'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'gcp.gce.instance.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'k8s.cluster.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalHerokuConfig {
  /** Defaults here: cloud.provider.enabled true, heroku.app.id.enabled true, heroku.dyno.id.enabled true, heroku.release.commit.enabled true, heroku.release.creation_timestamp.enabled true, service.instance.id.enabled true, service.name.enabled true, service.version.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalHerokuResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalHerokuResourceAttributesConfig {
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'heroku.app.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'heroku.dyno.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'heroku.release.commit'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'heroku.release.creation_timestamp'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'service.instance.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'service.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'service.version'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalHetznerConfig {
  /** Defaults here: cloud.availability_zone.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalHetznerResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalHetznerResourceAttributesConfig {
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalK8snodeConfig {
  /** @default none */
  readonly auth_type?: Str | undefined;
  readonly context?: Str | undefined;
  /** @default K8S_NODE_NAME */
  readonly node_from_env_var?: Str | undefined;
  /** Defaults here: k8s.node.name.enabled true, k8s.node.uid.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalK8snodeResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalK8snodeResourceAttributesConfig {
  readonly 'k8s.node.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'k8s.node.uid'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalKubeadmConfig {
  /** @default none */
  readonly auth_type?: Str | undefined;
  readonly context?: Str | undefined;
  /** Defaults here: k8s.cluster.name.enabled true, k8s.cluster.uid.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalKubeadmResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalKubeadmResourceAttributesConfig {
  readonly 'k8s.cluster.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'k8s.cluster.uid'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalOpenshiftConfig {
  readonly address?: Str | undefined;
  readonly token?: Str | undefined;
  /** Defaults here: cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, k8s.cluster.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalOpenshiftResourceAttributesConfig | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalOpenshiftResourceAttributesConfig {
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'k8s.cluster.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalOpenstacknovaConfig {
  readonly fail_on_missing_metadata?: Bool | undefined;
  readonly labels?: List<Str> | undefined;
  /** Defaults here: cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true, host.type.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalOpenstacknovaResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalOpenstacknovaResourceAttributesConfig {
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalOraclecloudConfig {
  /** Defaults here: cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true, host.type.enabled true, k8s.cluster.name.enabled true, oracle_cloud.realm.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalOraclecloudResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalOraclecloudResourceAttributesConfig {
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'k8s.cluster.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'oracle_cloud.realm'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig {
  readonly enabled: Bool;
}

export interface OtelcolProcessorResourcedetectionInternalScalewayConfig {
  /** Defaults here: cloud.account.id.enabled true, cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.image.id.enabled true, host.image.name.enabled true, host.name.enabled true, host.type.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalScalewayResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalScalewayResourceAttributesConfig {
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.image.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.image.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalSystemConfig {
  /** @default ["dns","os"] */
  readonly hostname_sources?: List<Str> | undefined;
  /** Defaults here: host.name.enabled true, os.type.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalSystemResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalSystemResourceAttributesConfig {
  readonly 'host.arch'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.cpu.cache.l2.size'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.cpu.family'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.cpu.model.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.cpu.model.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.cpu.stepping'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.cpu.vendor.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.interface'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.ip'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.mac'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'os.build.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'os.description'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'os.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'os.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'os.version'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalTencentCvmConfig {
  readonly fail_on_missing_metadata?: Bool | undefined;
  /** Defaults here: cloud.account.id.enabled true, cloud.availability_zone.enabled true, cloud.platform.enabled true, cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.image.id.enabled true, host.name.enabled true, host.type.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalTencentCvmResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalTencentCvmResourceAttributesConfig {
  readonly 'cloud.account.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.availability_zone'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.platform'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.image.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.type'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalUpcloudConfig {
  readonly fail_on_missing_metadata?: Bool | undefined;
  /** Defaults here: cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalUpcloudResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalUpcloudResourceAttributesConfig {
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalVultrConfig {
  readonly fail_on_missing_metadata?: Bool | undefined;
  /** Defaults here: cloud.provider.enabled true, cloud.region.enabled true, host.id.enabled true, host.name.enabled true. */
  readonly resource_attributes?: OtelcolProcessorResourcedetectionInternalVultrResourceAttributesConfig | undefined;
}

export interface OtelcolProcessorResourcedetectionInternalVultrResourceAttributesConfig {
  readonly 'cloud.provider'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'cloud.region'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.id'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
  readonly 'host.name'?: OtelcolProcessorResourcedetectionInternalResourceAttributeConfigResourceAttributeConfig | undefined;
}

export interface OtelcolProcessorSpanArguments {
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly exclude?: OtelcolMatchProperties | undefined;
  readonly include?: OtelcolMatchProperties | undefined;
  readonly name?: OtelcolProcessorSpanName | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly status?: OtelcolProcessorSpanStatus | undefined;
}

export interface OtelcolProcessorSpanName {
  readonly from_attributes?: List<Str> | undefined;
  readonly separator?: Str | undefined;
  readonly to_attributes?: OtelcolProcessorSpanToAttributes | undefined;
}

export interface OtelcolProcessorSpanStatus {
  readonly code: Str;
  readonly description?: Str | undefined;
}

export interface OtelcolProcessorSpanToAttributes {
  readonly break_after_match?: Bool | undefined;
  readonly keep_original_name?: Bool | undefined;
  readonly rules: List<Str>;
}

export interface OtelcolProcessorTailSamplingAndConfig {
  readonly and_sub_policy: OneOrMore<OtelcolProcessorTailSamplingAndSubPolicyConfig>;
}

export interface OtelcolProcessorTailSamplingAndSubPolicyConfig {
  readonly name: Str;
  readonly type: Str;
  readonly boolean_attribute?: OtelcolProcessorTailSamplingBooleanAttributeConfig | undefined;
  readonly bytes_limiting?: OtelcolProcessorTailSamplingBytesLimitingConfig | undefined;
  readonly latency?: OtelcolProcessorTailSamplingLatencyConfig | undefined;
  readonly numeric_attribute?: OtelcolProcessorTailSamplingNumericAttributeConfig | undefined;
  readonly ottl_condition?: OtelcolProcessorTailSamplingOttlConditionConfig | undefined;
  readonly probabilistic?: OtelcolProcessorTailSamplingProbabilisticConfig | undefined;
  readonly rate_limiting?: OtelcolProcessorTailSamplingRateLimitingConfig | undefined;
  readonly span_count?: OtelcolProcessorTailSamplingSpanCountConfig | undefined;
  readonly status_code?: OtelcolProcessorTailSamplingStatusCodeConfig | undefined;
  readonly string_attribute?: OtelcolProcessorTailSamplingStringAttributeConfig | undefined;
  readonly trace_state?: OtelcolProcessorTailSamplingTraceStateConfig | undefined;
}

export interface OtelcolProcessorTailSamplingArguments {
  readonly block_on_overflow?: Bool | undefined;
  readonly decision_cache?: Obj<OtelcolProcessorTailSamplingDecisionCacheConfig> | undefined;
  /** @default 30s */
  readonly decision_wait?: Duration | undefined;
  readonly decision_wait_after_root_received?: Duration | undefined;
  readonly drop_pending_traces_on_shutdown?: Bool | undefined;
  readonly expected_new_traces_per_sec?: Num | undefined;
  readonly maximum_trace_size_bytes?: Num | undefined;
  /** @default 50000 */
  readonly num_traces?: Num | undefined;
  readonly sample_on_first_match?: Bool | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly policy: OneOrMore<OtelcolProcessorTailSamplingPolicyConfig>;
}

export interface OtelcolProcessorTailSamplingBooleanAttributeConfig {
  readonly invert_match?: Bool | undefined;
  readonly key: Str;
  readonly value: Bool;
}

export interface OtelcolProcessorTailSamplingBytesLimitingConfig {
  readonly burst_capacity?: Num | undefined;
  readonly bytes_per_second: Num;
}

export interface OtelcolProcessorTailSamplingCompositeConfig {
  readonly max_total_spans_per_second: Num;
  readonly policy_order: List<Str>;
  readonly composite_sub_policy?: readonly OtelcolProcessorTailSamplingCompositeSubPolicyConfig[] | undefined;
  readonly rate_allocation?: readonly OtelcolProcessorTailSamplingRateAllocationConfig[] | undefined;
}

export interface OtelcolProcessorTailSamplingCompositeSubPolicyConfig {
  readonly name: Str;
  readonly type: Str;
  readonly and?: OtelcolProcessorTailSamplingAndConfig | undefined;
  readonly boolean_attribute?: OtelcolProcessorTailSamplingBooleanAttributeConfig | undefined;
  readonly bytes_limiting?: OtelcolProcessorTailSamplingBytesLimitingConfig | undefined;
  readonly latency?: OtelcolProcessorTailSamplingLatencyConfig | undefined;
  readonly numeric_attribute?: OtelcolProcessorTailSamplingNumericAttributeConfig | undefined;
  readonly ottl_condition?: OtelcolProcessorTailSamplingOttlConditionConfig | undefined;
  readonly probabilistic?: OtelcolProcessorTailSamplingProbabilisticConfig | undefined;
  readonly rate_limiting?: OtelcolProcessorTailSamplingRateLimitingConfig | undefined;
  readonly span_count?: OtelcolProcessorTailSamplingSpanCountConfig | undefined;
  readonly status_code?: OtelcolProcessorTailSamplingStatusCodeConfig | undefined;
  readonly string_attribute?: OtelcolProcessorTailSamplingStringAttributeConfig | undefined;
  readonly trace_state?: OtelcolProcessorTailSamplingTraceStateConfig | undefined;
}

export interface OtelcolProcessorTailSamplingDecisionCacheConfig {
  readonly non_sampled_cache_size?: Num | undefined;
  readonly sampled_cache_size?: Num | undefined;
}

export interface OtelcolProcessorTailSamplingDropConfig {
  readonly drop_sub_policy: OneOrMore<OtelcolProcessorTailSamplingAndSubPolicyConfig>;
}

export interface OtelcolProcessorTailSamplingLatencyConfig {
  readonly threshold_ms: Num;
  readonly upper_threshold_ms?: Num | undefined;
}

export interface OtelcolProcessorTailSamplingNotConfig {
  readonly not_sub_policy: OtelcolProcessorTailSamplingNotSubPolicyConfig;
}

export interface OtelcolProcessorTailSamplingNotSubPolicyConfig {
  readonly name: Str;
  readonly type: Str;
  readonly boolean_attribute?: OtelcolProcessorTailSamplingBooleanAttributeConfig | undefined;
  readonly bytes_limiting?: OtelcolProcessorTailSamplingBytesLimitingConfig | undefined;
  readonly latency?: OtelcolProcessorTailSamplingLatencyConfig | undefined;
  readonly numeric_attribute?: OtelcolProcessorTailSamplingNumericAttributeConfig | undefined;
  readonly ottl_condition?: OtelcolProcessorTailSamplingOttlConditionConfig | undefined;
  readonly probabilistic?: OtelcolProcessorTailSamplingProbabilisticConfig | undefined;
  readonly rate_limiting?: OtelcolProcessorTailSamplingRateLimitingConfig | undefined;
  readonly span_count?: OtelcolProcessorTailSamplingSpanCountConfig | undefined;
  readonly status_code?: OtelcolProcessorTailSamplingStatusCodeConfig | undefined;
  readonly string_attribute?: OtelcolProcessorTailSamplingStringAttributeConfig | undefined;
  readonly trace_state?: OtelcolProcessorTailSamplingTraceStateConfig | undefined;
}

export interface OtelcolProcessorTailSamplingNumericAttributeConfig {
  readonly invert_match?: Bool | undefined;
  readonly key: Str;
  readonly max_value: Num;
  readonly min_value: Num;
}

export interface OtelcolProcessorTailSamplingOttlConditionConfig {
  readonly error_mode: Enum<OtelcolProcessorTailSamplingErrorMode>;
  readonly span?: List<Str> | undefined;
  readonly spanevent?: List<Str> | undefined;
}

export interface OtelcolProcessorTailSamplingPolicyConfig {
  readonly name: Str;
  readonly type: Enum<'always_sample' | 'latency' | 'numeric_attribute' | 'probabilistic' | 'status_code' | 'string_attribute' | 'rate_limiting' | 'bytes_limiting' | 'span_count' | 'boolean_attribute' | 'ottl_condition' | 'trace_state' | 'trace_flags' | 'composite' | 'and' | 'not' | 'drop'>;
  readonly and?: OtelcolProcessorTailSamplingAndConfig | undefined;
  readonly boolean_attribute?: OtelcolProcessorTailSamplingBooleanAttributeConfig | undefined;
  readonly bytes_limiting?: OtelcolProcessorTailSamplingBytesLimitingConfig | undefined;
  readonly composite?: OtelcolProcessorTailSamplingCompositeConfig | undefined;
  readonly drop?: OtelcolProcessorTailSamplingDropConfig | undefined;
  readonly latency?: OtelcolProcessorTailSamplingLatencyConfig | undefined;
  readonly not?: OtelcolProcessorTailSamplingNotConfig | undefined;
  readonly numeric_attribute?: OtelcolProcessorTailSamplingNumericAttributeConfig | undefined;
  readonly ottl_condition?: OtelcolProcessorTailSamplingOttlConditionConfig | undefined;
  readonly probabilistic?: OtelcolProcessorTailSamplingProbabilisticConfig | undefined;
  readonly rate_limiting?: OtelcolProcessorTailSamplingRateLimitingConfig | undefined;
  readonly span_count?: OtelcolProcessorTailSamplingSpanCountConfig | undefined;
  readonly status_code?: OtelcolProcessorTailSamplingStatusCodeConfig | undefined;
  readonly string_attribute?: OtelcolProcessorTailSamplingStringAttributeConfig | undefined;
  readonly trace_state?: OtelcolProcessorTailSamplingTraceStateConfig | undefined;
}

export interface OtelcolProcessorTailSamplingProbabilisticConfig {
  readonly hash_salt?: Str | undefined;
  readonly sampling_percentage: Num;
}

export interface OtelcolProcessorTailSamplingRateAllocationConfig {
  readonly percent: Num;
  readonly policy: Str;
}

export interface OtelcolProcessorTailSamplingRateLimitingConfig {
  readonly burst_capacity?: Num | undefined;
  readonly spans_per_second: Num;
}

export interface OtelcolProcessorTailSamplingSpanCountConfig {
  readonly max_spans?: Num | undefined;
  readonly min_spans: Num;
}

export interface OtelcolProcessorTailSamplingStatusCodeConfig {
  readonly status_codes: List<Str>;
}

export interface OtelcolProcessorTailSamplingStringAttributeConfig {
  readonly cache_max_size?: Num | undefined;
  readonly enabled_regex_matching?: Bool | undefined;
  readonly invert_match?: Bool | undefined;
  readonly key: Str;
  readonly values: List<Str>;
}

export interface OtelcolProcessorTailSamplingTraceStateConfig {
  readonly key: Str;
  readonly values: List<Str>;
}

export interface OtelcolProcessorTransformArguments {
  /** @default ignore */
  readonly error_mode?: Enum<GithubComOpenTelemetryOpentelemetryCollectorContribPkgOttlErrorMode> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly log_statements?: readonly OtelcolProcessorTransformContextStatements[] | undefined;
  readonly metric_statements?: readonly OtelcolProcessorTransformContextStatements[] | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly statements?: OtelcolProcessorTransformNoContextStatements | undefined;
  readonly trace_statements?: readonly OtelcolProcessorTransformContextStatements[] | undefined;
}

export interface OtelcolProcessorTransformContextStatements {
  readonly conditions?: List<Str> | undefined;
  readonly context: Enum<OtelcolProcessorTransformContextID>;
  readonly error_mode?: Enum<GithubComOpenTelemetryOpentelemetryCollectorContribPkgOttlErrorMode> | undefined;
  readonly statements: List<Str>;
}

export interface OtelcolProcessorTransformNoContextStatements {
  readonly log?: List<Str> | undefined;
  readonly metric?: List<Str> | undefined;
  readonly trace?: List<Str> | undefined;
}

export interface OtelcolReceiverAwscloudwatchArguments {
  readonly imds_endpoint?: Str | undefined;
  readonly profile?: Str | undefined;
  readonly region: Str;
  readonly storage?: Ref<'otelcol.ExtensionHandler'> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly logs?: OtelcolReceiverAwscloudwatchLogsConfig | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolReceiverAwscloudwatchAutodiscoverConfig {
  /** @default 50 */
  readonly limit?: Num | undefined;
  readonly prefix?: Str | undefined;
  readonly streams?: OtelcolReceiverAwscloudwatchStreamConfig | undefined;
}

export interface OtelcolReceiverAwscloudwatchGroupConfig {
  readonly autodiscover?: OtelcolReceiverAwscloudwatchAutodiscoverConfig | undefined;
  readonly named?: readonly OtelcolReceiverAwscloudwatchNamedConfig[] | undefined;
}

export interface OtelcolReceiverAwscloudwatchLogsConfig {
  readonly initial_lookback?: Duration | undefined;
  /** @default 1000 */
  readonly max_events_per_request?: Num | undefined;
  /** @default 1m0s */
  readonly poll_interval?: Duration | undefined;
  readonly start_from?: Str | undefined;
  readonly groups?: OtelcolReceiverAwscloudwatchGroupConfig | undefined;
}

export interface OtelcolReceiverAwscloudwatchNamedConfig {
  readonly group_name: Str;
  readonly names?: List<Str> | undefined;
  readonly prefixes?: List<Str> | undefined;
}

export interface OtelcolReceiverAwscloudwatchStreamConfig {
  readonly names?: List<Str> | undefined;
  readonly prefixes?: List<Str> | undefined;
}

export interface OtelcolReceiverAwsecscontainermetricsArguments {
  /** @default 20s */
  readonly collection_interval?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolReceiverAwss3Arguments {
  readonly end_time?: Str | undefined;
  readonly start_time?: Str | undefined;
  readonly output: OtelcolConsumerArguments;
  /** Defaults here: endpoint_partition_id aws, region us-east-1, s3_partition_format year=%Y/month=%m/day=%d/hour=%H/minute=%M. */
  readonly s3downloader: OtelcolReceiverAwss3S3DownloaderConfig;
  readonly sqs?: OtelcolReceiverAwss3SQSConfig | undefined;
}

export interface OtelcolReceiverAwss3S3DownloaderConfig {
  readonly endpoint?: Str | undefined;
  readonly endpoint_partition_id?: Str | undefined;
  readonly file_prefix?: Str | undefined;
  readonly region?: Str | undefined;
  readonly s3_bucket: Str;
  readonly s3_force_path_style?: Bool | undefined;
  readonly s3_partition_format?: Str | undefined;
  readonly s3_partition_timezone?: Str | undefined;
  readonly s3_prefix: Str;
}

export interface OtelcolReceiverAwss3SQSConfig {
  readonly endpoint?: Str | undefined;
  readonly max_number_of_messages?: Num | undefined;
  readonly queue_url?: Str | undefined;
  readonly region?: Str | undefined;
  readonly wait_time_seconds?: Num | undefined;
}

export interface OtelcolReceiverCloudflareArguments {
  readonly attributes?: Dict<Str> | undefined;
  readonly endpoint: Str;
  readonly secret?: Str | undefined;
  readonly separator?: Str | undefined;
  readonly timestamp_field?: Str | undefined;
  readonly timestamp_format?: Str | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverDatadogAPIArguments {
  readonly fail_on_invalid_key?: Bool | undefined;
  readonly key: Secret;
  readonly site?: Str | undefined;
}

export interface OtelcolReceiverDatadogArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default true */
  readonly decode_json_message?: Bool | undefined;
  /** @default localhost:8126 */
  readonly endpoint?: Str | undefined;
  /** @default 5m0s */
  readonly idle_series_cleanup_interval?: Duration | undefined;
  readonly idle_series_timeout?: Duration | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  readonly max_request_body_size?: Size | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  /** @default 1m0s */
  readonly read_timeout?: Duration | undefined;
  readonly trace_id_cache_size?: Num | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly intake?: OtelcolReceiverDatadogIntakeArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverDatadogIntakeArguments {
  readonly behavior: Str;
  readonly proxy?: OtelcolReceiverDatadogProxyArguments | undefined;
}

export interface OtelcolReceiverDatadogProxyArguments {
  readonly api: OtelcolReceiverDatadogAPIArguments;
}

export interface OtelcolReceiverFaroArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default localhost:8080 */
  readonly endpoint?: Str | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  readonly max_request_body_size?: Size | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  readonly read_timeout?: Duration | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverFileStatsArguments {
  /** @default 1m0s */
  readonly collection_interval?: Duration | undefined;
  readonly include: Str;
  /** @default 1s */
  readonly initial_delay?: Duration | undefined;
  readonly timeout?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly metrics?: OtelcolReceiverFileStatsMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly resource_attributes?: OtelcolReceiverFileStatsResourceAttributesArguments | undefined;
}

export interface OtelcolReceiverFileStatsFilterArguments {
  readonly regexp?: Str | undefined;
  readonly strict?: Str | undefined;
}

export interface OtelcolReceiverFileStatsMetricArguments {
  readonly enabled?: Bool | undefined;
}

export interface OtelcolReceiverFileStatsMetricsArguments {
  readonly 'file.atime'?: OtelcolReceiverFileStatsMetricArguments | undefined;
  readonly 'file.count'?: OtelcolReceiverFileStatsMetricArguments | undefined;
  readonly 'file.ctime'?: OtelcolReceiverFileStatsMetricArguments | undefined;
  /** Defaults here: enabled true. */
  readonly 'file.mtime'?: OtelcolReceiverFileStatsMetricArguments | undefined;
  /** Defaults here: enabled true. */
  readonly 'file.size'?: OtelcolReceiverFileStatsMetricArguments | undefined;
}

export interface OtelcolReceiverFileStatsResourceAttributeArguments {
  readonly enabled?: Bool | undefined;
  readonly metrics_exclude?: readonly OtelcolReceiverFileStatsFilterArguments[] | undefined;
  readonly metrics_include?: readonly OtelcolReceiverFileStatsFilterArguments[] | undefined;
}

export interface OtelcolReceiverFileStatsResourceAttributesArguments {
  /** Defaults here: enabled true. */
  readonly 'file.name'?: OtelcolReceiverFileStatsResourceAttributeArguments | undefined;
  readonly 'file.path'?: OtelcolReceiverFileStatsResourceAttributeArguments | undefined;
}

export interface OtelcolReceiverFilelogArguments {
  readonly acquire_fs_lock?: Bool | undefined;
  readonly attributes?: Dict<Str> | undefined;
  readonly compression?: Enum<'' | 'auto' | 'gzip'> | undefined;
  readonly delete_after_read?: Bool | undefined;
  /** @default utf-8 */
  readonly encoding?: Str | undefined;
  readonly exclude?: List<Str> | undefined;
  readonly exclude_older_than?: Duration | undefined;
  readonly file_cache_advise?: Bool | undefined;
  /** @default 1KiB */
  readonly fingerprint_size?: Size | undefined;
  /** @default 500ms */
  readonly force_flush_period?: Duration | undefined;
  readonly include: List<Str>;
  /** @default true */
  readonly include_file_name?: Bool | undefined;
  readonly include_file_name_resolved?: Bool | undefined;
  readonly include_file_owner_group_name?: Bool | undefined;
  readonly include_file_owner_name?: Bool | undefined;
  readonly include_file_path?: Bool | undefined;
  readonly include_file_path_resolved?: Bool | undefined;
  readonly include_file_permissions?: Bool | undefined;
  readonly include_file_record_number?: Bool | undefined;
  readonly max_batches?: Num | undefined;
  /** @default 1024 */
  readonly max_concurrent_files?: Num | undefined;
  /** @default 1MiB */
  readonly max_log_size?: Size | undefined;
  readonly operators?: List<Dict<Any>> | undefined;
  /** @default 200ms */
  readonly poll_interval?: Duration | undefined;
  readonly preserve_leading_whitespaces?: Bool | undefined;
  readonly preserve_trailing_whitespaces?: Bool | undefined;
  readonly resource?: Dict<Str> | undefined;
  /** @default end */
  readonly start_at?: Str | undefined;
  readonly storage?: Ref<'otelcol.ExtensionHandler'> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly header?: OtelcolReceiverFilelogHeaderConfig | undefined;
  readonly multiline?: OtelcolMultilineConfig | undefined;
  readonly ordering_criteria?: OtelcolReceiverFilelogOrderingCriteria | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly retry_on_failure?: OtelcolConsumerRetryArguments | undefined;
}

export interface OtelcolReceiverFilelogHeaderConfig {
  readonly metadata_operators: List<Dict<Any>>;
  readonly pattern: Str;
}

export interface OtelcolReceiverFilelogOrderingCriteria {
  readonly group_by?: Str | undefined;
  readonly regex?: Str | undefined;
  readonly top_n?: Num | undefined;
  readonly sort_by: OneOrMore<OtelcolReceiverFilelogSort>;
}

export interface OtelcolReceiverFilelogSort {
  readonly ascending?: Bool | undefined;
  readonly layout?: Str | undefined;
  readonly location?: Str | undefined;
  readonly regex_key?: Str | undefined;
  readonly sort_type?: Str | undefined;
}

export interface OtelcolReceiverFluentforwardArguments {
  readonly endpoint: Str;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolReceiverFluentforwardConsumerArguments;
}

export interface OtelcolReceiverFluentforwardConsumerArguments {
  readonly logs?: List<Ref<'otelcol.Consumer'>> | undefined;
}

export interface OtelcolReceiverGooglecloudpubsubArguments {
  readonly client_id?: Str | undefined;
  readonly compression?: Str | undefined;
  readonly encoding?: Str | undefined;
  readonly endpoint?: Str | undefined;
  readonly ignore_encoding_error?: Bool | undefined;
  readonly insecure?: Bool | undefined;
  readonly project?: Str | undefined;
  readonly subscription: Str;
  /** @default 12s */
  readonly timeout?: Duration | undefined;
  readonly universe_domain?: Str | undefined;
  /** @default opentelemetry-collector-contrib {{version}} */
  readonly user_agent?: Str | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  /** Defaults here: stream_ack_deadline 1m0s, trigger_ack_batch_duration 10s. */
  readonly flow_control?: OtelcolReceiverGooglecloudpubsubFlowControlConfig | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolReceiverGooglecloudpubsubFlowControlConfig {
  readonly max_outstanding_bytes?: Num | undefined;
  readonly max_outstanding_messages?: Num | undefined;
  readonly stream_ack_deadline?: Duration | undefined;
  readonly trigger_ack_batch_duration?: Duration | undefined;
}

export interface OtelcolReceiverInfluxdbArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default localhost:8086 */
  readonly endpoint?: Str | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  readonly max_request_body_size?: Size | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  readonly read_timeout?: Duration | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverJaegerArguments {
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly protocols: OtelcolReceiverJaegerProtocolsArguments;
}

export interface OtelcolReceiverJaegerGRPC {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default 0.0.0.0:14250 */
  readonly endpoint?: Str | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly max_concurrent_streams?: Num | undefined;
  readonly max_recv_msg_size?: Size | undefined;
  readonly read_buffer_size?: Size | undefined;
  /** @default tcp */
  readonly transport?: Str | undefined;
  readonly write_buffer_size?: Size | undefined;
  readonly keepalive?: OtelcolKeepaliveServerArguments | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverJaegerProtocolsArguments {
  readonly grpc?: OtelcolReceiverJaegerGRPC | undefined;
  readonly thrift_binary?: OtelcolReceiverJaegerThriftBinary | undefined;
  readonly thrift_compact?: OtelcolReceiverJaegerThriftCompact | undefined;
  readonly thrift_http?: OtelcolReceiverJaegerThriftHTTP | undefined;
}

export interface OtelcolReceiverJaegerThriftBinary {
  /** @default 0.0.0.0:6832 */
  readonly endpoint?: Str | undefined;
  /** @default 65KiB */
  readonly max_packet_size?: Size | undefined;
  /** @default 1000 */
  readonly queue_size?: Num | undefined;
  readonly socket_buffer_size?: Size | undefined;
  /** @default 10 */
  readonly workers?: Num | undefined;
}

export interface OtelcolReceiverJaegerThriftCompact {
  /** @default 0.0.0.0:6831 */
  readonly endpoint?: Str | undefined;
  /** @default 65KiB */
  readonly max_packet_size?: Size | undefined;
  /** @default 1000 */
  readonly queue_size?: Num | undefined;
  readonly socket_buffer_size?: Size | undefined;
  /** @default 10 */
  readonly workers?: Num | undefined;
}

export interface OtelcolReceiverJaegerThriftHTTP {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default 0.0.0.0:14268 */
  readonly endpoint?: Str | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  readonly max_request_body_size?: Size | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  readonly read_timeout?: Duration | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverKafkaArguments {
  readonly brokers: List<Str>;
  /** @default otel-collector */
  readonly client_id?: Str | undefined;
  /** @default 9m0s */
  readonly conn_idle_timeout?: Duration | undefined;
  readonly encoding?: Str | undefined;
  /** @default otel-collector */
  readonly group_id?: Str | undefined;
  readonly group_instance_id?: Str | undefined;
  readonly group_rebalance_strategies?: List<Str> | undefined;
  readonly group_rebalance_strategy?: Enum<'' | 'cooperative-sticky' | 'range' | 'roundrobin' | 'sticky'> | undefined;
  /** @default 3s */
  readonly heartbeat_interval?: Duration | undefined;
  /** @default latest */
  readonly initial_offset?: Str | undefined;
  /** @default 1048576 */
  readonly max_fetch_size?: Num | undefined;
  /** @default 250ms */
  readonly max_fetch_wait?: Duration | undefined;
  /** @default 1048576 */
  readonly max_partition_fetch_size?: Num | undefined;
  /** @default 1 */
  readonly min_fetch_size?: Num | undefined;
  readonly protocol_version: Str;
  readonly rack_id?: Str | undefined;
  readonly resolve_canonical_bootstrap_servers_only?: Bool | undefined;
  /** @default 10s */
  readonly session_timeout?: Duration | undefined;
  /** @default true */
  readonly use_leader_epoch?: Bool | undefined;
  readonly authentication?: OtelcolKafkaAuthenticationArguments | undefined;
  readonly autocommit?: OtelcolReceiverKafkaAutoCommitArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly error_backoff?: OtelcolReceiverKafkaErrorBackOffArguments | undefined;
  readonly header_extraction?: OtelcolReceiverKafkaHeaderExtraction | undefined;
  /** Defaults here: encoding otlp_proto, topics ["otlp_logs"]. */
  readonly logs?: OtelcolReceiverKafkaKafkaReceiverTopicEncodingConfig | undefined;
  readonly message_marking?: OtelcolReceiverKafkaMessageMarkingArguments | undefined;
  readonly metadata?: OtelcolKafkaMetadataArguments | undefined;
  /** Defaults here: encoding otlp_proto, topics ["otlp_metrics"]. */
  readonly metrics?: OtelcolReceiverKafkaKafkaReceiverTopicEncodingConfig | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly tls?: OtelcolTLSClientArguments | undefined;
  /** Defaults here: encoding otlp_proto, topics ["otlp_spans"]. */
  readonly traces?: OtelcolReceiverKafkaKafkaReceiverTopicEncodingConfig | undefined;
}

export interface OtelcolReceiverKafkaAutoCommitArguments {
  /** @default true */
  readonly enable?: Bool | undefined;
  /** @default 1s */
  readonly interval?: Duration | undefined;
}

export interface OtelcolReceiverKafkaErrorBackOffArguments {
  readonly enabled?: Bool | undefined;
  readonly initial_interval?: Duration | undefined;
  readonly max_elapsed_time?: Duration | undefined;
  readonly max_interval?: Duration | undefined;
  readonly multiplier?: Num | undefined;
  readonly randomization_factor?: Num | undefined;
}

export interface OtelcolReceiverKafkaHeaderExtraction {
  readonly extract_headers?: Bool | undefined;
  readonly headers?: List<Str> | undefined;
}

export interface OtelcolReceiverKafkaKafkaReceiverTopicEncodingConfig {
  readonly encoding?: Str | undefined;
  readonly exclude_topics?: List<Str> | undefined;
  readonly topic?: Str | undefined;
  readonly topics?: List<Str> | undefined;
}

export interface OtelcolReceiverKafkaMessageMarkingArguments {
  readonly after_execution?: Bool | undefined;
  readonly include_unsuccessful?: Bool | undefined;
}

export interface OtelcolReceiverLokiArguments {
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolReceiverNginxArguments {
  /** @default 10s */
  readonly collection_interval?: Duration | undefined;
  readonly endpoint: Str;
  /** @default 1s */
  readonly initial_delay?: Duration | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolReceiverOtlpArguments {
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly grpc?: OtelcolReceiverOtlpGRPCServerArguments | undefined;
  readonly http?: OtelcolReceiverOtlpHTTPConfigArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolReceiverOtlpGRPCServerArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default 0.0.0.0:4317 */
  readonly endpoint?: Str | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly max_concurrent_streams?: Num | undefined;
  readonly max_recv_msg_size?: Size | undefined;
  /** @default 512KiB */
  readonly read_buffer_size?: Size | undefined;
  /** @default tcp */
  readonly transport?: Str | undefined;
  readonly write_buffer_size?: Size | undefined;
  readonly keepalive?: OtelcolKeepaliveServerArguments | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverOtlpHTTPConfigArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default 0.0.0.0:4318 */
  readonly endpoint?: Str | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  /** @default /v1/logs */
  readonly logs_url_path?: Str | undefined;
  readonly max_request_body_size?: Size | undefined;
  /** @default /v1/metrics */
  readonly metrics_url_path?: Str | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  readonly read_timeout?: Duration | undefined;
  /** @default /v1/traces */
  readonly traces_url_path?: Str | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverPrometheusArguments {
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
}

export interface OtelcolReceiverSolaceArguments {
  /** @default localhost:5671 */
  readonly broker?: Str | undefined;
  /** @default 1000 */
  readonly max_unacknowledged?: Num | undefined;
  readonly queue: Str;
  readonly auth: OtelcolReceiverSolaceAuthentication;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly flow_control?: OtelcolReceiverSolaceFlowControl | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolReceiverSolaceAuthentication {
  readonly sasl_external?: OtelcolReceiverSolaceSaslExternalConfig | undefined;
  readonly sasl_plain?: OtelcolReceiverSolaceSaslPlainTextConfig | undefined;
  readonly sasl_xauth2?: OtelcolReceiverSolaceSaslXAuth2Config | undefined;
}

export interface OtelcolReceiverSolaceFlowControl {
  /** Defaults here: delay 10ms. */
  readonly delayed_retry: OtelcolReceiverSolaceFlowControlDelayedRetry;
}

export interface OtelcolReceiverSolaceFlowControlDelayedRetry {
  readonly delay?: Duration | undefined;
}

export type OtelcolReceiverSolaceSaslExternalConfig = Readonly<Record<string, never>>;

export interface OtelcolReceiverSolaceSaslPlainTextConfig {
  readonly password: Secret;
  readonly username: Str;
}

export interface OtelcolReceiverSolaceSaslXAuth2Config {
  readonly bearer: Str;
  readonly username: Str;
}

export interface OtelcolReceiverSplunkhecArguments {
  readonly access_token_passthrough?: Bool | undefined;
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default localhost:8088 */
  readonly endpoint?: Str | undefined;
  /** @default /services/collector/health */
  readonly health_path?: Str | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  readonly max_request_body_size?: Size | undefined;
  /** @default /services/collector/raw */
  readonly raw_path?: Str | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  readonly read_timeout?: Duration | undefined;
  /** @default line */
  readonly splitting?: Enum<OtelcolReceiverSplunkhecSplittingStrategy> | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly hec_metadata_to_otel_attrs?: OtelcolReceiverSplunkhecHecToOtelAttrsArguments | undefined;
  readonly output: OtelcolReceiverSplunkhecConsumerArguments;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverSplunkhecConsumerArguments {
  readonly logs?: List<Ref<'otelcol.Consumer'>> | undefined;
  readonly metrics?: List<Ref<'otelcol.Consumer'>> | undefined;
}

export interface OtelcolReceiverSplunkhecHecToOtelAttrsArguments {
  /** @default host.name */
  readonly host?: Str | undefined;
  /** @default com.splunk.index */
  readonly index?: Str | undefined;
  /** @default com.splunk.source */
  readonly source?: Str | undefined;
  /** @default com.splunk.sourcetype */
  readonly sourcetype?: Str | undefined;
}

export interface OtelcolReceiverSyslogArguments {
  readonly allow_skip_pri_header?: Bool | undefined;
  readonly enable_octet_counting?: Bool | undefined;
  /** @default UTC */
  readonly location?: Str | undefined;
  readonly max_octets?: Num | undefined;
  readonly non_transparent_framing_trailer?: Enum<OtelcolReceiverSyslogFramingTrailer> | undefined;
  /** @default send */
  readonly on_error?: Enum<'drop' | 'drop_quiet' | 'send' | 'send_quiet'> | undefined;
  /** @default rfc5424 */
  readonly protocol?: Enum<CommonConfigSysLogFormat> | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly retry_on_failure?: OtelcolConsumerRetryArguments | undefined;
  readonly tcp?: OtelcolReceiverSyslogTCP | undefined;
  readonly udp?: OtelcolReceiverSyslogUDP | undefined;
}

export interface OtelcolReceiverSyslogAsyncConfig {
  readonly max_queue_length?: Num | undefined;
  readonly processors?: Num | undefined;
  readonly readers?: Num | undefined;
}

export interface OtelcolReceiverSyslogTCP {
  readonly add_attributes?: Bool | undefined;
  readonly encoding?: Str | undefined;
  readonly listen_address?: Str | undefined;
  readonly max_log_size?: Size | undefined;
  readonly one_log_per_packet?: Bool | undefined;
  readonly preserve_leading_whitespaces?: Bool | undefined;
  readonly preserve_trailing_whitespaces?: Bool | undefined;
  readonly multiline?: OtelcolMultilineConfig | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverSyslogUDP {
  readonly add_attributes?: Bool | undefined;
  readonly encoding?: Str | undefined;
  readonly listen_address?: Str | undefined;
  readonly one_log_per_packet?: Bool | undefined;
  readonly preserve_leading_whitespaces?: Bool | undefined;
  readonly preserve_trailing_whitespaces?: Bool | undefined;
  readonly async?: OtelcolReceiverSyslogAsyncConfig | undefined;
  readonly multiline?: OtelcolMultilineConfig | undefined;
}

export interface OtelcolReceiverTcplogArguments {
  readonly add_attributes?: Bool | undefined;
  readonly encoding?: Str | undefined;
  readonly listen_address: Str;
  /** @default 1MiB */
  readonly max_log_size?: Size | undefined;
  readonly one_log_per_packet?: Bool | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly multiline?: OtelcolReceiverTcplogMultilineConfig | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly retry_on_failure?: OtelcolConsumerRetryArguments | undefined;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolReceiverTcplogMultilineConfig {
  readonly line_end_pattern?: Str | undefined;
  readonly line_start_pattern?: Str | undefined;
  readonly omit_pattern?: Bool | undefined;
}

export interface OtelcolReceiverVcenterArguments {
  /** @default 1m0s */
  readonly collection_interval?: Duration | undefined;
  readonly endpoint: Str;
  /** @default 1s */
  readonly initial_delay?: Duration | undefined;
  /** @default 256 */
  readonly max_query_metrics?: Num | undefined;
  readonly password: Secret;
  readonly timeout?: Duration | undefined;
  readonly username: Str;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly metrics?: OtelcolReceiverVcenterMetricsConfig | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly resource_attributes?: OtelcolReceiverVcenterResourceAttributesConfig | undefined;
  readonly tls?: OtelcolTLSClientArguments | undefined;
}

export interface OtelcolReceiverVcenterMetricConfig {
  readonly enabled: Bool;
}

export interface OtelcolReceiverVcenterMetricsConfig {
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.cpu.effective'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.cpu.limit'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.host.count'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.memory.effective'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.memory.limit'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.vm.count'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.vm_template.count'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.vsan.congestions'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.vsan.latency.avg'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.vsan.operations'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.vsan.throughput'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.cluster.count'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.cpu.limit'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.datastore.count'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.disk.space'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.host.count'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.memory.limit'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.vm.count'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datastore.disk.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datastore.disk.utilization'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.cpu.capacity'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.cpu.reserved'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.cpu.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.cpu.utilization'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.disk.latency.avg'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.disk.latency.max'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.disk.throughput'?: OtelcolReceiverVcenterMetricConfig | undefined;
  readonly 'vcenter.host.memory.capacity'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.memory.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.memory.utilization'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.network.packet.drop.rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.network.packet.error.rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.network.packet.rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.network.throughput'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.network.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.vsan.cache.hit_rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.vsan.congestions'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.vsan.latency.avg'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.vsan.operations'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.vsan.throughput'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.cpu.shares'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.cpu.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.memory.ballooned'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.memory.granted'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.memory.shares'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.memory.swapped'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.memory.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.cpu.readiness'?: OtelcolReceiverVcenterMetricConfig | undefined;
  readonly 'vcenter.vm.cpu.time'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.cpu.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.cpu.utilization'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.disk.latency.avg'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.disk.latency.max'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.disk.throughput'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.disk.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.disk.utilization'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.memory.ballooned'?: OtelcolReceiverVcenterMetricConfig | undefined;
  readonly 'vcenter.vm.memory.granted'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.memory.swapped'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.memory.swapped_ssd'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.memory.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.memory.utilization'?: OtelcolReceiverVcenterMetricConfig | undefined;
  readonly 'vcenter.vm.network.broadcast.packet.rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  readonly 'vcenter.vm.network.multicast.packet.rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.network.packet.drop.rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.network.packet.rate'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.network.throughput'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.network.usage'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.vsan.latency.avg'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.vsan.operations'?: OtelcolReceiverVcenterMetricConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.vsan.throughput'?: OtelcolReceiverVcenterMetricConfig | undefined;
}

export interface OtelcolReceiverVcenterResourceAttributeConfig {
  readonly enabled: Bool;
}

export interface OtelcolReceiverVcenterResourceAttributesConfig {
  /** Defaults here: enabled true. */
  readonly 'vcenter.cluster.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datacenter.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.datastore.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.host.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.inventory_path'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.resource_pool.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.virtual_app.inventory_path'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.virtual_app.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.id'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm_template.id'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
  /** Defaults here: enabled true. */
  readonly 'vcenter.vm_template.name'?: OtelcolReceiverVcenterResourceAttributeConfig | undefined;
}

export interface OtelcolReceiverZipkinArguments {
  readonly auth?: Ref<'otelcol.AuthHandler'> | undefined;
  /** @default ["","gzip","zstd","zlib","snappy","deflate","lz4"] */
  readonly compression_algorithms?: List<Str> | undefined;
  /** @default 0.0.0.0:9411 */
  readonly endpoint?: Str | undefined;
  /** @default 1m0s */
  readonly idle_timeout?: Duration | undefined;
  readonly include_metadata?: Bool | undefined;
  readonly keep_alives_enabled?: Bool | undefined;
  readonly max_request_body_size?: Size | undefined;
  readonly parse_string_tags?: Bool | undefined;
  /** @default 1m0s */
  readonly read_header_timeout?: Duration | undefined;
  readonly read_timeout?: Duration | undefined;
  /** @default 30s */
  readonly write_timeout?: Duration | undefined;
  readonly cors?: OtelcolCORSArguments | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
  readonly output: OtelcolConsumerArguments;
  readonly tls?: OtelcolTLSServerArguments | undefined;
}

export interface OtelcolStorageFileArguments {
  /** @default true */
  readonly create_directory?: Bool | undefined;
  readonly directory?: Str | undefined;
  /** @default 0750 */
  readonly directory_permissions?: Str | undefined;
  readonly fsync?: Bool | undefined;
  /** @default 1s */
  readonly timeout?: Duration | undefined;
  /** Defaults here: check_interval 5s, max_transaction_size 65536, rebound_needed_threshold_mib 100, rebound_trigger_threshold_mib 10. */
  readonly compaction?: OtelcolStorageFileCompactionConfig | undefined;
  readonly debug_metrics?: OtelcolConfigDebugMetricsArguments | undefined;
}

export interface OtelcolStorageFileCompactionConfig {
  readonly check_interval?: Duration | undefined;
  readonly cleanup_on_start?: Bool | undefined;
  readonly directory?: Str | undefined;
  readonly max_transaction_size?: Num | undefined;
  readonly on_rebound?: Bool | undefined;
  readonly on_start?: Bool | undefined;
  readonly rebound_needed_threshold_mib?: Num | undefined;
  readonly rebound_trigger_threshold_mib?: Num | undefined;
}

export interface PrometheusEchoArguments {
  /** @default text */
  readonly format?: Str | undefined;
}

export interface PrometheusEnrichArguments {
  readonly forward_to: List<Ref<'prometheus.MetricsReceiver'>>;
  readonly labels_to_copy?: List<Str> | undefined;
  readonly metrics_match_label?: Str | undefined;
  readonly target_match_label?: Str | undefined;
  readonly target_to_metric_match?: Dict<Str> | undefined;
  readonly targets: List<Target>;
}

export interface PrometheusExporterApacheArguments {
  readonly host_override?: Str | undefined;
  readonly insecure?: Bool | undefined;
  /** @default http://localhost/server-status?auto */
  readonly scrape_uri?: Str | undefined;
}

export interface PrometheusExporterAzureArguments {
  /** @default azurecloud */
  readonly azure_cloud_environment?: Str | undefined;
  readonly included_dimensions?: List<Str> | undefined;
  /** @default ["owner"] */
  readonly included_resource_tags?: List<Str> | undefined;
  /** @default PT1M */
  readonly interval?: Str | undefined;
  readonly metric_aggregations?: List<Str> | undefined;
  /** @default Azure metric {metric} for {type} with aggregation {aggregation} as {unit} */
  readonly metric_help_template?: Str | undefined;
  /** @default azure_{type}_{metric}_{aggregation}_{unit} */
  readonly metric_name_template?: Str | undefined;
  readonly metric_namespace?: Str | undefined;
  readonly metrics: List<Str>;
  readonly regions?: List<Str> | undefined;
  readonly resource_graph_query_filter?: Str | undefined;
  readonly resource_type: Str;
  readonly subscriptions: List<Str>;
  /** @default PT5M */
  readonly timespan?: Str | undefined;
  readonly validate_dimensions?: Bool | undefined;
}

export interface PrometheusExporterBlackboxArguments {
  readonly config?: Secret | undefined;
  readonly config_file?: Str | undefined;
  /** @default 500ms */
  readonly probe_timeout_offset?: Duration | undefined;
  readonly targets?: List<Dict<Str>> | undefined;
  readonly target?: readonly PrometheusExporterBlackboxBlackboxTarget[] | undefined;
}

export interface PrometheusExporterBlackboxBlackboxTarget {
  readonly address: Str;
  readonly labels?: Dict<Str> | undefined;
  readonly module?: Str | undefined;
  readonly name: Str;
}

export interface PrometheusExporterCadvisorArguments {
  /** @default [""] */
  readonly allowlisted_container_labels?: List<Str> | undefined;
  /** @default /run/containerd/containerd.sock */
  readonly containerd_host?: Str | undefined;
  /** @default k8s.io */
  readonly containerd_namespace?: Str | undefined;
  readonly disable_root_cgroup_stats?: Bool | undefined;
  readonly disabled_metrics?: List<Str> | undefined;
  /** @default unix:///var/run/docker.sock */
  readonly docker_host?: Str | undefined;
  readonly docker_only?: Bool | undefined;
  /** @default ca.pem */
  readonly docker_tls_ca?: Str | undefined;
  /** @default cert.pem */
  readonly docker_tls_cert?: Str | undefined;
  /** @default key.pem */
  readonly docker_tls_key?: Str | undefined;
  readonly enabled_metrics?: List<Str> | undefined;
  /** @default [""] */
  readonly env_metadata_allowlist?: List<Str> | undefined;
  readonly perf_events_config?: Str | undefined;
  /** @default [""] */
  readonly raw_cgroup_prefix_allowlist?: List<Str> | undefined;
  readonly resctrl_interval?: Duration | undefined;
  /** @default 2m0s */
  readonly storage_duration?: Duration | undefined;
  /** @default true */
  readonly store_container_labels?: Bool | undefined;
  readonly use_docker_tls?: Bool | undefined;
}

export interface PrometheusExporterCatchpointArguments {
  /** @default 9090 */
  readonly port?: Str | undefined;
  readonly verbose_logging?: Bool | undefined;
  /** @default /catchpoint-webhook */
  readonly webhook_path?: Str | undefined;
}

export interface PrometheusExporterCloudwatchArguments {
  /** @default true */
  readonly aws_sdk_version_v2?: Bool | undefined;
  readonly debug?: Bool | undefined;
  readonly discovery_exported_tags?: Dict<List<Str>> | undefined;
  /** @default true */
  readonly fips_disabled?: Bool | undefined;
  readonly labels_snake_case?: Bool | undefined;
  readonly sts_region: Str;
  readonly custom_namespace?: Readonly<Record<string, PrometheusExporterCloudwatchCustomNamespaceJob>> | undefined;
  /** Defaults here: scrape_interval 5m0s. */
  readonly decoupled_scraping?: PrometheusExporterCloudwatchDecoupledScrapeConfig | undefined;
  readonly discovery?: readonly PrometheusExporterCloudwatchDiscoveryJob[] | undefined;
  readonly static?: Readonly<Record<string, PrometheusExporterCloudwatchStaticJob>> | undefined;
}

export interface PrometheusExporterCloudwatchCustomNamespaceJob {
  readonly add_cloudwatch_timestamp?: Bool | undefined;
  readonly custom_tags?: Dict<Str> | undefined;
  readonly delay?: Duration | undefined;
  readonly dimension_name_requirements?: List<Str> | undefined;
  readonly length?: Duration | undefined;
  readonly namespace: Str;
  readonly nil_to_zero?: Bool | undefined;
  readonly period?: Duration | undefined;
  readonly recently_active_only?: Bool | undefined;
  readonly regions: List<Str>;
  readonly metric: OneOrMore<PrometheusExporterCloudwatchMetric>;
  readonly role?: readonly PrometheusExporterCloudwatchRole[] | undefined;
}

export interface PrometheusExporterCloudwatchDecoupledScrapeConfig {
  readonly enabled?: Bool | undefined;
  readonly scrape_interval?: Duration | undefined;
}

export interface PrometheusExporterCloudwatchDiscoveryJob {
  readonly add_cloudwatch_timestamp?: Bool | undefined;
  readonly custom_tags?: Dict<Str> | undefined;
  readonly delay?: Duration | undefined;
  readonly dimension_name_requirements?: List<Str> | undefined;
  readonly length?: Duration | undefined;
  readonly nil_to_zero?: Bool | undefined;
  readonly period?: Duration | undefined;
  readonly recently_active_only?: Bool | undefined;
  readonly regions: List<Str>;
  readonly search_tags?: Dict<Str> | undefined;
  readonly type: Str;
  readonly metric: OneOrMore<PrometheusExporterCloudwatchMetric>;
  readonly role?: readonly PrometheusExporterCloudwatchRole[] | undefined;
}

export interface PrometheusExporterCloudwatchMetric {
  readonly add_cloudwatch_timestamp?: Bool | undefined;
  readonly length?: Duration | undefined;
  readonly name: Str;
  readonly nil_to_zero?: Bool | undefined;
  readonly period?: Duration | undefined;
  readonly statistics: List<Str>;
}

export interface PrometheusExporterCloudwatchRole {
  readonly external_id?: Str | undefined;
  readonly role_arn: Str;
}

export interface PrometheusExporterCloudwatchStaticJob {
  readonly custom_tags?: Dict<Str> | undefined;
  readonly delay?: Duration | undefined;
  readonly dimensions: Dict<Str>;
  readonly length?: Duration | undefined;
  readonly namespace: Str;
  readonly nil_to_zero?: Bool | undefined;
  readonly period?: Duration | undefined;
  readonly regions: List<Str>;
  readonly metric: OneOrMore<PrometheusExporterCloudwatchMetric>;
  readonly role?: readonly PrometheusExporterCloudwatchRole[] | undefined;
}

export interface PrometheusExporterConsulArguments {
  /** @default true */
  readonly allow_stale?: Bool | undefined;
  readonly ca_file?: Str | undefined;
  readonly cert_file?: Str | undefined;
  readonly concurrent_request_limit?: Num | undefined;
  /** @default true */
  readonly generate_health_summary?: Bool | undefined;
  readonly insecure_skip_verify?: Bool | undefined;
  readonly key_file?: Str | undefined;
  /** @default .* */
  readonly kv_filter?: Str | undefined;
  readonly kv_prefix?: Str | undefined;
  readonly require_consistent?: Bool | undefined;
  /** @default http://localhost:8500 */
  readonly server?: Str | undefined;
  readonly server_name?: Str | undefined;
  /** @default 500ms */
  readonly timeout?: Duration | undefined;
}

export interface PrometheusExporterDatabricksArguments {
  /** @default 24h0m0s */
  readonly billing_lookback?: Duration | undefined;
  readonly client_id: Str;
  readonly client_secret: Secret;
  readonly collect_task_retries?: Bool | undefined;
  /** @default 3h0m0s */
  readonly jobs_lookback?: Duration | undefined;
  /** @default 3h0m0s */
  readonly pipelines_lookback?: Duration | undefined;
  /** @default 2h0m0s */
  readonly queries_lookback?: Duration | undefined;
  /** @default 5m0s */
  readonly query_timeout?: Duration | undefined;
  readonly server_hostname: Str;
  /** @default 3600 */
  readonly sla_threshold_seconds?: Num | undefined;
  readonly warehouse_http_path: Str;
}

export interface PrometheusExporterDnsmasqArguments {
  /** @default localhost:53 */
  readonly address?: Str | undefined;
  readonly expose_leases?: Bool | undefined;
  /** @default /var/lib/misc/dnsmasq.leases */
  readonly leases_file?: Str | undefined;
}

export interface PrometheusExporterElasticsearchArguments {
  /** @default http://localhost:9200 */
  readonly address?: Str | undefined;
  /** @default true */
  readonly aliases?: Bool | undefined;
  readonly all?: Bool | undefined;
  readonly ca?: Str | undefined;
  readonly client_cert?: Str | undefined;
  readonly client_private_key?: Str | undefined;
  readonly cluster_settings?: Bool | undefined;
  /** @default 5m0s */
  readonly clusterinfo_interval?: Duration | undefined;
  readonly data_stream?: Bool | undefined;
  readonly indices?: Bool | undefined;
  readonly indices_settings?: Bool | undefined;
  /** @default _local */
  readonly node?: Str | undefined;
  readonly shards?: Bool | undefined;
  readonly slm?: Bool | undefined;
  readonly snapshots?: Bool | undefined;
  readonly ssl_skip_verify?: Bool | undefined;
  /** @default 5s */
  readonly timeout?: Duration | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
}

export interface PrometheusExporterGcpArguments {
  readonly drop_delegated_projects?: Bool | undefined;
  readonly extra_filters?: List<Str> | undefined;
  /** @default 15s */
  readonly gcp_client_timeout?: Duration | undefined;
  readonly ingest_delay?: Bool | undefined;
  readonly metrics_prefixes: List<Str>;
  readonly project_ids: List<Str>;
  /** @default 5m0s */
  readonly request_interval?: Duration | undefined;
  readonly request_offset?: Duration | undefined;
}

export interface PrometheusExporterGithubArguments {
  readonly api_token?: Secret | undefined;
  readonly api_token_file?: Str | undefined;
  /** @default https://api.github.com */
  readonly api_url?: Str | undefined;
  readonly github_app_id?: Num | undefined;
  readonly github_app_installation_id?: Num | undefined;
  readonly github_app_key_path?: Str | undefined;
  readonly github_rate_limit?: Num | undefined;
  readonly organizations?: List<Str> | undefined;
  readonly repositories?: List<Str> | undefined;
  readonly users?: List<Str> | undefined;
}

export interface PrometheusExporterKafkaArguments {
  readonly allow_auto_topic_creation?: Bool | undefined;
  /** @default true */
  readonly allow_concurrency?: Bool | undefined;
  readonly ca_file?: Str | undefined;
  readonly cert_file?: Str | undefined;
  /** @default ^$ */
  readonly groups_exclude_regex?: Str | undefined;
  /** @default .* */
  readonly groups_filter_regex?: Str | undefined;
  readonly gssapi_kerberos_auth_type?: Str | undefined;
  readonly gssapi_kerberos_config_path?: Str | undefined;
  readonly gssapi_key_tab_path?: Str | undefined;
  readonly gssapi_realm?: Str | undefined;
  readonly gssapi_service_name?: Str | undefined;
  readonly insecure_skip_verify?: Bool | undefined;
  readonly instance?: Str | undefined;
  readonly kafka_cluster_name?: Str | undefined;
  readonly kafka_uris?: List<Str> | undefined;
  /** @default 2.0.0 */
  readonly kafka_version?: Str | undefined;
  readonly key_file?: Str | undefined;
  /** @default 1000 */
  readonly max_offsets?: Num | undefined;
  /** @default 1m */
  readonly metadata_refresh_interval?: Str | undefined;
  /** @default true */
  readonly offset_show_all?: Bool | undefined;
  /** @default 30 */
  readonly prune_interval_seconds?: Num | undefined;
  readonly sasl_disable_pafx_fast?: Bool | undefined;
  readonly sasl_mechanism?: Str | undefined;
  readonly sasl_password?: Secret | undefined;
  readonly sasl_username?: Str | undefined;
  readonly tls_server_name?: Str | undefined;
  /** @default 100 */
  readonly topic_workers?: Num | undefined;
  /** @default ^$ */
  readonly topics_exclude_regex?: Str | undefined;
  /** @default .* */
  readonly topics_filter_regex?: Str | undefined;
  readonly use_sasl?: Bool | undefined;
  /** @default true */
  readonly use_sasl_handshake?: Bool | undefined;
  readonly use_tls?: Bool | undefined;
  readonly use_zookeeper_lag?: Bool | undefined;
  readonly zookeeper_uris?: List<Str> | undefined;
}

export interface PrometheusExporterMemcachedArguments {
  /** @default localhost:11211 */
  readonly address?: Str | undefined;
  /** @default 1s */
  readonly timeout?: Duration | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface PrometheusExporterMongodbArguments {
  /** @default true */
  readonly collect_all?: Bool | undefined;
  /** @default true */
  readonly compatible_mode?: Bool | undefined;
  /** @default 1m0s */
  readonly currentop_slow_time?: Duration | undefined;
  readonly direct_connect?: Bool | undefined;
  readonly discovering_mode?: Bool | undefined;
  readonly enable_coll_stats?: Bool | undefined;
  readonly enable_currentop_metrics?: Bool | undefined;
  readonly enable_db_stats?: Bool | undefined;
  readonly enable_db_stats_free_storage?: Bool | undefined;
  readonly enable_diagnostic_data?: Bool | undefined;
  readonly enable_fcv?: Bool | undefined;
  readonly enable_index_stats?: Bool | undefined;
  readonly enable_pbm_metrics?: Bool | undefined;
  readonly enable_profile?: Bool | undefined;
  readonly enable_replicaset_config?: Bool | undefined;
  readonly enable_replicaset_status?: Bool | undefined;
  readonly enable_shards?: Bool | undefined;
  readonly enable_top_metrics?: Bool | undefined;
  readonly mongodb_uri: Secret;
}

export interface PrometheusExporterMssqlArguments {
  readonly connection_name?: Str | undefined;
  readonly connection_string: Secret;
  readonly max_connection_lifetime?: Duration | undefined;
  /** @default 3 */
  readonly max_idle_connections?: Num | undefined;
  /** @default 3 */
  readonly max_open_connections?: Num | undefined;
  readonly query_config?: Secret | undefined;
  /** @default 10s */
  readonly timeout?: Duration | undefined;
}

export interface PrometheusExporterMysqlArguments {
  readonly data_source_name?: Secret | undefined;
  readonly disable_collectors?: List<Str> | undefined;
  readonly enable_collectors?: List<Str> | undefined;
  /** @default true */
  readonly enable_lock_wait_timeout?: Bool | undefined;
  /** @default 2 */
  readonly lock_wait_timeout?: Num | undefined;
  readonly log_slow_filter?: Bool | undefined;
  readonly set_collectors?: List<Str> | undefined;
  /** Defaults here: database heartbeat, table heartbeat. */
  readonly heartbeat?: PrometheusExporterMysqlHeartbeat | undefined;
  /** Defaults here: processes_by_host true, processes_by_user true. */
  readonly 'info_schema.processlist'?: PrometheusExporterMysqlInfoSchemaProcessList | undefined;
  /** Defaults here: databases *. */
  readonly 'info_schema.tables'?: PrometheusExporterMysqlInfoSchemaTables | undefined;
  readonly 'mysql.user'?: PrometheusExporterMysqlMySQLUser | undefined;
  /** Defaults here: limit 250, text_limit 120, time_limit 86400. */
  readonly 'perf_schema.eventsstatements'?: PrometheusExporterMysqlPerfSchemaEventsStatements | undefined;
  /** Defaults here: filter .*, remove_prefix /var/lib/mysql. */
  readonly 'perf_schema.file_instances'?: PrometheusExporterMysqlPerfSchemaFileInstances | undefined;
  /** Defaults here: remove_prefix memory/. */
  readonly 'perf_schema.memory_events'?: PrometheusExporterMysqlPerfSchemaMemoryEvents | undefined;
}

export interface PrometheusExporterMysqlHeartbeat {
  readonly database?: Str | undefined;
  readonly table?: Str | undefined;
  readonly utc?: Bool | undefined;
}

export interface PrometheusExporterMysqlInfoSchemaProcessList {
  readonly min_time?: Num | undefined;
  readonly processes_by_host?: Bool | undefined;
  readonly processes_by_user?: Bool | undefined;
}

export interface PrometheusExporterMysqlInfoSchemaTables {
  readonly databases?: Str | undefined;
}

export interface PrometheusExporterMysqlMySQLUser {
  readonly privileges?: Bool | undefined;
}

export interface PrometheusExporterMysqlPerfSchemaEventsStatements {
  readonly exclude_schemas?: List<Str> | undefined;
  readonly limit?: Num | undefined;
  readonly text_limit?: Num | undefined;
  readonly time_limit?: Num | undefined;
}

export interface PrometheusExporterMysqlPerfSchemaFileInstances {
  readonly filter?: Str | undefined;
  readonly remove_prefix?: Str | undefined;
}

export interface PrometheusExporterMysqlPerfSchemaMemoryEvents {
  readonly remove_prefix?: Str | undefined;
}

export interface PrometheusExporterOracledbArguments {
  readonly connection_string?: Secret | undefined;
  readonly custom_metrics?: List<Str> | undefined;
  readonly default_metrics?: Str | undefined;
  readonly max_idle_conns?: Num | undefined;
  /** @default 10 */
  readonly max_open_conns?: Num | undefined;
  readonly password?: Secret | undefined;
  /** @default 5 */
  readonly query_timeout?: Num | undefined;
  readonly username?: Str | undefined;
  readonly database?: readonly PrometheusExporterOracledbDatabaseTarget[] | undefined;
}

export interface PrometheusExporterOracledbDatabaseTarget {
  readonly connection_string: Secret;
  readonly labels?: Dict<Str> | undefined;
  readonly name: Str;
  readonly password?: Secret | undefined;
  readonly username?: Str | undefined;
}

export interface PrometheusExporterPostgresArguments {
  readonly custom_queries_config_path?: Str | undefined;
  readonly data_source_names?: List<Secret> | undefined;
  readonly disable_default_metrics?: Bool | undefined;
  readonly disable_settings_metrics?: Bool | undefined;
  readonly enabled_collectors?: List<Str> | undefined;
  readonly autodiscovery?: PrometheusExporterPostgresAutoDiscovery | undefined;
  readonly stat_statements?: PrometheusExporterPostgresStatStatementFlags | undefined;
}

export interface PrometheusExporterPostgresAutoDiscovery {
  readonly database_allowlist?: List<Str> | undefined;
  readonly database_denylist?: List<Str> | undefined;
  readonly enabled?: Bool | undefined;
}

export interface PrometheusExporterPostgresStatStatementFlags {
  readonly exclude_databases?: List<Str> | undefined;
  readonly exclude_users?: List<Str> | undefined;
  readonly include_query?: Bool | undefined;
  readonly limit?: Num | undefined;
  readonly query_length?: Num | undefined;
}

export interface PrometheusExporterProcessArguments {
  /** @default true */
  readonly gather_smaps?: Bool | undefined;
  /** @default /proc */
  readonly procfs_path?: Str | undefined;
  readonly recheck_on_scrape?: Bool | undefined;
  readonly remove_empty_groups?: Bool | undefined;
  /** @default true */
  readonly track_children?: Bool | undefined;
  /** @default true */
  readonly track_threads?: Bool | undefined;
  readonly matcher?: readonly PrometheusExporterProcessMatcherGroup[] | undefined;
}

export interface PrometheusExporterProcessMatcherGroup {
  readonly cmdline?: List<Str> | undefined;
  readonly comm?: List<Str> | undefined;
  readonly exe?: List<Str> | undefined;
  readonly name?: Str | undefined;
}

export interface PrometheusExporterRedisArguments {
  readonly check_key_groups?: List<Str> | undefined;
  /** @default 10000 */
  readonly check_key_groups_batch_size?: Num | undefined;
  readonly check_keys?: List<Str> | undefined;
  readonly check_single_keys?: List<Str> | undefined;
  readonly check_single_streams?: List<Str> | undefined;
  readonly check_streams?: List<Str> | undefined;
  /** @default CONFIG */
  readonly config_command?: Str | undefined;
  /** @default 15s */
  readonly connection_timeout?: Duration | undefined;
  readonly count_keys?: List<Str> | undefined;
  readonly export_client_list?: Bool | undefined;
  readonly export_client_port?: Bool | undefined;
  /** @default true */
  readonly export_key_values?: Bool | undefined;
  readonly incl_system_metrics?: Bool | undefined;
  readonly include_exporter_metrics?: Bool | undefined;
  readonly is_cluster?: Bool | undefined;
  readonly is_tile38?: Bool | undefined;
  /** @default 100 */
  readonly max_distinct_key_groups?: Num | undefined;
  /** @default redis */
  readonly namespace?: Str | undefined;
  readonly ping_on_connect?: Bool | undefined;
  readonly redis_addr: Str;
  readonly redis_metrics_only?: Bool | undefined;
  readonly redis_password?: Secret | undefined;
  readonly redis_password_file?: Str | undefined;
  readonly redis_password_map_file?: Str | undefined;
  readonly redis_user?: Str | undefined;
  readonly script_path?: Str | undefined;
  readonly script_paths?: List<Str> | undefined;
  /** @default true */
  readonly set_client_name?: Bool | undefined;
  readonly skip_tls_verification?: Bool | undefined;
  readonly tls_ca_cert_file?: Str | undefined;
  readonly tls_client_cert_file?: Str | undefined;
  readonly tls_client_key_file?: Str | undefined;
}

export type PrometheusExporterSelfArguments = Readonly<Record<string, never>>;

export interface PrometheusExporterSnmpSNMPTarget {
  readonly address: Str;
  readonly auth?: Str | undefined;
  readonly labels?: Dict<Str> | undefined;
  readonly module?: Str | undefined;
  readonly snmp_context?: Str | undefined;
  readonly walk_params?: Str | undefined;
}

export interface PrometheusExporterSnmpWalkParam {
  readonly max_repetitions?: Num | undefined;
  readonly retries?: Num | undefined;
  readonly timeout?: Duration | undefined;
  readonly use_unconnected_udp_socket?: Bool | undefined;
}

export interface PrometheusExporterSnmpArgs {
  readonly concurrency?: Num | undefined;
  readonly config?: Secret | undefined;
  readonly config_file?: Str | undefined;
  readonly config_merge_strategy?: Str | undefined;
  readonly targets?: List<Dict<Str>> | undefined;
  readonly target?: Readonly<Record<string, PrometheusExporterSnmpSNMPTarget>> | undefined;
  readonly walk_param?: Readonly<Record<string, PrometheusExporterSnmpWalkParam>> | undefined;
}

export interface PrometheusExporterSnowflakeArguments {
  readonly account_name: Str;
  readonly enable_tracing?: Bool | undefined;
  readonly exclude_deleted_tables?: Bool | undefined;
  readonly password?: Secret | undefined;
  readonly private_key_password?: Secret | undefined;
  readonly private_key_path?: Str | undefined;
  /** @default ACCOUNTADMIN */
  readonly role?: Str | undefined;
  readonly username: Str;
  readonly warehouse: Str;
}

export interface PrometheusExporterSquidArguments {
  readonly address: Str;
  readonly password?: Secret | undefined;
  readonly username?: Str | undefined;
}

export interface PrometheusExporterStaticArguments {
  readonly text: Str;
}

export interface PrometheusExporterStatsdArguments {
  /** @default 1000 */
  readonly cache_size?: Num | undefined;
  /** @default lru */
  readonly cache_type?: Str | undefined;
  /** @default 200ms */
  readonly event_flush_interval?: Duration | undefined;
  /** @default 1000 */
  readonly event_flush_threshold?: Num | undefined;
  /** @default 10000 */
  readonly event_queue_size?: Num | undefined;
  /** @default :9125 */
  readonly listen_tcp?: Str | undefined;
  /** @default :9125 */
  readonly listen_udp?: Str | undefined;
  readonly listen_unixgram?: Str | undefined;
  readonly mapping_config_path?: Str | undefined;
  /** @default true */
  readonly parse_dogstatsd_tags?: Bool | undefined;
  /** @default true */
  readonly parse_influxdb_tags?: Bool | undefined;
  /** @default true */
  readonly parse_librato_tags?: Bool | undefined;
  /** @default true */
  readonly parse_signalfx_tags?: Bool | undefined;
  readonly read_buffer?: Num | undefined;
  readonly relay_addr?: Str | undefined;
  /** @default 1400 */
  readonly relay_packet_length?: Num | undefined;
  /** @default 755 */
  readonly unix_socket_mode?: Str | undefined;
}

export interface PrometheusExporterUnixArguments {
  readonly disable_collectors?: List<Str> | undefined;
  readonly enable_collectors?: List<Str> | undefined;
  readonly include_exporter_metrics?: Bool | undefined;
  /** @default /proc */
  readonly procfs_path?: Str | undefined;
  /** @default / */
  readonly rootfs_path?: Str | undefined;
  readonly set_collectors?: List<Str> | undefined;
  /** @default /sys */
  readonly sysfs_path?: Str | undefined;
  /** @default /run/udev/data */
  readonly udev_data_path?: Str | undefined;
  readonly arp?: PrometheusExporterUnixArpConfig | undefined;
  readonly bcache?: PrometheusExporterUnixBCacheConfig | undefined;
  readonly cpu?: PrometheusExporterUnixCPUConfig | undefined;
  /** Defaults here: device_exclude ^(ram|loop|fd|(h|s|v|xv)d[a-z]|nvme\d+n\d+p)\d+$. */
  readonly disk?: PrometheusExporterUnixDiskStatsConfig | undefined;
  /** Defaults here: metrics_include .*. */
  readonly ethtool?: PrometheusExporterUnixEthToolConfig | undefined;
  /** Defaults here: fs_types_exclude ^(autofs|binfmt_misc|bpf|cgroup2?|configfs|debugfs|devpts|devtmpfs|fusectl|hugetlbfs|iso9660|mqueue|nsfs|overlay|proc|procfs|pstore|rpc_pipefs|securityfs|selinuxfs|squashfs|sysfs|tracefs)$, mount_points_exclude ^/(dev|proc|run/credentials/.+|sys|var/lib/docker/.+)($|/), mount_timeout 5s. */
  readonly filesystem?: PrometheusExporterUnixFilesystemConfig | undefined;
  readonly hwmon?: PrometheusExporterUnixHwMonConfig | undefined;
  readonly ipvs?: PrometheusExporterUnixIPVSConfig | undefined;
  /** Defaults here: ignored_devices ^$. */
  readonly netclass?: PrometheusExporterUnixNetclassConfig | undefined;
  readonly netdev?: PrometheusExporterUnixNetdevConfig | undefined;
  /** Defaults here: fields ^(.*_(InErrors|InErrs)|Ip_Forwarding|Ip(6|Ext)_(InOctets|OutOctets)|Icmp6?_(InMsgs|OutMsgs)|TcpExt_(Listen.*|Syncookies.*|TCPSynRetrans|TCPTimeouts)|Tcp_(ActiveOpens|InSegs|OutSegs|OutRsts|PassiveOpens|RetransSegs|CurrEstab)|Udp6?_(InDatagrams|OutDatagrams|NoPorts|RcvbufErrors|SndbufErrors))$. */
  readonly netstat?: PrometheusExporterUnixNetstatConfig | undefined;
  /** Defaults here: ip_ttl 1, local_offset_tolerance 1ms, max_distance 3.46608s, protocol_version 4, server 127.0.0.1. */
  readonly ntp?: PrometheusExporterUnixNTPConfig | undefined;
  readonly perf?: PrometheusExporterUnixPerfConfig | undefined;
  /** Defaults here: ignored_supplies ^$. */
  readonly powersupply?: PrometheusExporterUnixPowersupplyConfig | undefined;
  /** Defaults here: service_dir /etc/service. */
  readonly runit?: PrometheusExporterUnixRunitConfig | undefined;
  /** Defaults here: url http://localhost:9001/RPC2. */
  readonly supervisord?: PrometheusExporterUnixSupervisordConfig | undefined;
  readonly sysctl?: PrometheusExporterUnixSysctlConfig | undefined;
  /** Defaults here: unit_exclude .+\.(automount|device|mount|scope|slice), unit_include .+. */
  readonly systemd?: PrometheusExporterUnixSystemdConfig | undefined;
  /** Defaults here: ignored_devices ^$. */
  readonly tapestats?: PrometheusExporterUnixTapestatsConfig | undefined;
  readonly textfile?: PrometheusExporterUnixTextfileConfig | undefined;
  /** Defaults here: fields ^(oom_kill|pgpg|pswp|pg.*fault).*. */
  readonly vmstat?: PrometheusExporterUnixVMStatConfig | undefined;
}

export interface PrometheusExporterUnixArpConfig {
  readonly device_exclude?: Str | undefined;
  readonly device_include?: Str | undefined;
  readonly netlink?: Bool | undefined;
}

export interface PrometheusExporterUnixBCacheConfig {
  readonly priority_stats?: Bool | undefined;
}

export interface PrometheusExporterUnixCPUConfig {
  readonly bugs_include?: Str | undefined;
  readonly flags_include?: Str | undefined;
  readonly guest?: Bool | undefined;
  readonly info?: Bool | undefined;
}

export interface PrometheusExporterUnixDiskStatsConfig {
  readonly device_exclude?: Str | undefined;
  readonly device_include?: Str | undefined;
}

export interface PrometheusExporterUnixEthToolConfig {
  readonly device_exclude?: Str | undefined;
  readonly device_include?: Str | undefined;
  readonly metrics_include?: Str | undefined;
}

export interface PrometheusExporterUnixFilesystemConfig {
  readonly fs_types_exclude?: Str | undefined;
  readonly mount_points_exclude?: Str | undefined;
  readonly mount_timeout?: Duration | undefined;
}

export interface PrometheusExporterUnixHwMonConfig {
  readonly chip_exclude?: Str | undefined;
  readonly chip_include?: Str | undefined;
}

export interface PrometheusExporterUnixIPVSConfig {
  readonly backend_labels?: List<Str> | undefined;
}

export interface PrometheusExporterUnixNTPConfig {
  readonly ip_ttl?: Num | undefined;
  readonly local_offset_tolerance?: Duration | undefined;
  readonly max_distance?: Duration | undefined;
  readonly protocol_version?: Num | undefined;
  readonly server?: Str | undefined;
  readonly server_is_local?: Bool | undefined;
}

export interface PrometheusExporterUnixNetclassConfig {
  readonly ignore_invalid_speed_device?: Bool | undefined;
  readonly ignored_devices?: Str | undefined;
}

export interface PrometheusExporterUnixNetdevConfig {
  readonly address_info?: Bool | undefined;
  readonly device_exclude?: Str | undefined;
  readonly device_include?: Str | undefined;
}

export interface PrometheusExporterUnixNetstatConfig {
  readonly fields?: Str | undefined;
}

export interface PrometheusExporterUnixPerfConfig {
  readonly cache_profilers?: List<Str> | undefined;
  readonly cpus?: Str | undefined;
  readonly disable_cache_profilers?: Bool | undefined;
  readonly disable_hardware_profilers?: Bool | undefined;
  readonly disable_software_profilers?: Bool | undefined;
  readonly hardware_profilers?: List<Str> | undefined;
  readonly software_profilers?: List<Str> | undefined;
  readonly tracepoint?: List<Str> | undefined;
}

export interface PrometheusExporterUnixPowersupplyConfig {
  readonly ignored_supplies?: Str | undefined;
}

export interface PrometheusExporterUnixRunitConfig {
  readonly service_dir?: Str | undefined;
}

export interface PrometheusExporterUnixSupervisordConfig {
  readonly url?: Str | undefined;
}

export interface PrometheusExporterUnixSysctlConfig {
  readonly include?: List<Str> | undefined;
  readonly include_info?: List<Str> | undefined;
}

export interface PrometheusExporterUnixSystemdConfig {
  readonly enable_restarts?: Bool | undefined;
  readonly start_time?: Bool | undefined;
  readonly task_metrics?: Bool | undefined;
  readonly unit_exclude?: Str | undefined;
  readonly unit_include?: Str | undefined;
}

export interface PrometheusExporterUnixTapestatsConfig {
  readonly ignored_devices?: Str | undefined;
}

export interface PrometheusExporterUnixTextfileConfig {
  readonly directory?: Str | undefined;
}

export interface PrometheusExporterUnixVMStatConfig {
  readonly fields?: Str | undefined;
}

export interface PrometheusExporterWindowsArguments {
  readonly enabled_collectors?: List<Str> | undefined;
  readonly dfsr?: PrometheusExporterWindowsDfsrConfig | undefined;
  readonly dns?: PrometheusExporterWindowsDNSConfig | undefined;
  readonly exchange?: PrometheusExporterWindowsExchangeConfig | undefined;
  readonly filetime?: PrometheusExporterWindowsFiletimeConfig | undefined;
  readonly iis?: PrometheusExporterWindowsIISConfig | undefined;
  readonly logical_disk?: PrometheusExporterWindowsLogicalDiskConfig | undefined;
  readonly mscluster?: PrometheusExporterWindowsMSClusterConfig | undefined;
  readonly msmq?: PrometheusExporterWindowsMSMQConfig | undefined;
  readonly mssql?: PrometheusExporterWindowsMSSQLConfig | undefined;
  readonly net?: PrometheusExporterWindowsNetConfig | undefined;
  readonly netframework?: PrometheusExporterWindowsNetFrameworkConfig | undefined;
  readonly network?: PrometheusExporterWindowsNetworkConfig | undefined;
  readonly performancecounter?: PrometheusExporterWindowsPerformanceCounterConfig | undefined;
  readonly physical_disk?: PrometheusExporterWindowsPhysicalDiskConfig | undefined;
  readonly printer?: PrometheusExporterWindowsPrinterConfig | undefined;
  readonly process?: PrometheusExporterWindowsProcessConfig | undefined;
  readonly scheduled_task?: PrometheusExporterWindowsScheduledTaskConfig | undefined;
  readonly service?: PrometheusExporterWindowsServiceConfig | undefined;
  readonly smb?: PrometheusExporterWindowsSMBConfig | undefined;
  readonly smb_client?: PrometheusExporterWindowsSMBClientConfig | undefined;
  readonly smtp?: PrometheusExporterWindowsSMTPConfig | undefined;
  readonly tcp?: PrometheusExporterWindowsTCPConfig | undefined;
  readonly text_file?: PrometheusExporterWindowsTextFileConfig | undefined;
  readonly textfile?: PrometheusExporterWindowsTextFileConfig | undefined;
  readonly time?: PrometheusExporterWindowsTimeConfig | undefined;
  readonly update?: PrometheusExporterWindowsUpdateConfig | undefined;
}

export interface PrometheusExporterWindowsDNSConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsDfsrConfig {
  readonly sources_enabled?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsExchangeConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsFiletimeConfig {
  readonly file_patterns?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsIISConfig {
  readonly app_blacklist?: Str | undefined;
  readonly app_exclude?: Str | undefined;
  readonly app_include?: Str | undefined;
  readonly app_whitelist?: Str | undefined;
  readonly site_blacklist?: Str | undefined;
  readonly site_exclude?: Str | undefined;
  readonly site_include?: Str | undefined;
  readonly site_whitelist?: Str | undefined;
}

export interface PrometheusExporterWindowsLogicalDiskConfig {
  readonly blacklist?: Str | undefined;
  readonly enabled_list?: List<Str> | undefined;
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
  readonly whitelist?: Str | undefined;
}

export interface PrometheusExporterWindowsMSClusterConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsMSMQConfig {
  readonly where_clause?: Str | undefined;
}

export interface PrometheusExporterWindowsMSSQLConfig {
  readonly enabled_classes?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsNetConfig {
  readonly enabled_list?: List<Str> | undefined;
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
}

export interface PrometheusExporterWindowsNetFrameworkConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsNetworkConfig {
  readonly blacklist?: Str | undefined;
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
  readonly whitelist?: Str | undefined;
}

export interface PrometheusExporterWindowsPerformanceCounterConfig {
  readonly objects?: Str | undefined;
}

export interface PrometheusExporterWindowsPhysicalDiskConfig {
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
}

export interface PrometheusExporterWindowsPrinterConfig {
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
}

export interface PrometheusExporterWindowsProcessConfig {
  readonly blacklist?: Str | undefined;
  readonly counter_version?: Num | undefined;
  readonly enable_iis_worker_process?: Bool | undefined;
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
  readonly whitelist?: Str | undefined;
}

export interface PrometheusExporterWindowsSMBClientConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsSMBConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsSMTPConfig {
  readonly blacklist?: Str | undefined;
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
  readonly whitelist?: Str | undefined;
}

export interface PrometheusExporterWindowsScheduledTaskConfig {
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
}

export interface PrometheusExporterWindowsServiceConfig {
  readonly enable_v2_collector?: Str | undefined;
  readonly exclude?: Str | undefined;
  readonly include?: Str | undefined;
  readonly use_api?: Str | undefined;
  readonly where_clause?: Str | undefined;
}

export interface PrometheusExporterWindowsTCPConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsTextFileConfig {
  readonly directories?: List<Str> | undefined;
  readonly text_file_directory?: Str | undefined;
}

export interface PrometheusExporterWindowsTimeConfig {
  readonly enabled_list?: List<Str> | undefined;
}

export interface PrometheusExporterWindowsUpdateConfig {
  readonly online?: Bool | undefined;
  readonly scrape_interval?: Duration | undefined;
}

export interface PrometheusOperatorArguments {
  readonly forward_to: List<Ref<'prometheus.MetricsReceiver'>>;
  /** @default 1m0s */
  readonly informer_sync_timeout?: Duration | undefined;
  /** @default endpoints */
  readonly kubernetes_role?: Enum<'endpoints' | 'endpointslice'> | undefined;
  readonly namespaces?: List<Str> | undefined;
  readonly client?: CommonKubernetesClientArguments | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
  readonly rule?: readonly CommonRelabelConfig[] | undefined;
  readonly scrape?: PrometheusOperatorScrapeOptions | undefined;
  readonly selector?: CommonConfigLabelSelector | undefined;
}

export interface PrometheusOperatorScrapeOptions {
  readonly convert_classic_histograms_to_nhcb?: Bool | undefined;
  readonly default_sample_limit?: Num | undefined;
  readonly default_scrape_interval?: Duration | undefined;
  readonly default_scrape_timeout?: Duration | undefined;
  readonly enable_type_and_unit_labels?: Bool | undefined;
  readonly honor_metadata?: Bool | undefined;
  readonly native_histogram_bucket_limit?: Num | undefined;
  readonly native_histogram_min_bucket_factor?: Num | undefined;
  readonly scrape_classic_histograms?: Bool | undefined;
  readonly scrape_native_histograms?: Bool | undefined;
  readonly start_timestamp_zero_ingestion?: Bool | undefined;
}

export interface PrometheusOperatorServicemonitorsArguments {
  readonly allow_arbitrary_file_access?: Bool | undefined;
  readonly forward_to: List<Ref<'prometheus.MetricsReceiver'>>;
  /** @default 1m0s */
  readonly informer_sync_timeout?: Duration | undefined;
  /** @default endpoints */
  readonly kubernetes_role?: Enum<'endpoints' | 'endpointslice'> | undefined;
  readonly namespaces?: List<Str> | undefined;
  readonly client?: CommonKubernetesClientArguments | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
  readonly rule?: readonly CommonRelabelConfig[] | undefined;
  readonly scrape?: PrometheusOperatorScrapeOptions | undefined;
  readonly selector?: CommonConfigLabelSelector | undefined;
}

export interface PrometheusReceiveHttpArguments {
  /** @default ["prometheus.WriteRequest"] */
  readonly accepted_remote_write_protobuf_messages?: List<Str> | undefined;
  readonly append_metadata?: Bool | undefined;
  readonly enable_type_and_unit_labels?: Bool | undefined;
  readonly forward_to: List<Ref<'prometheus.MetricsReceiver'>>;
  /** @default 30s */
  readonly graceful_shutdown_timeout?: Duration | undefined;
  /** Defaults here: max_connection_age 2562047h47m16.854775807s, max_connection_age_grace 2562047h47m16.854775807s, max_connection_idle 2562047h47m16.854775807s, server_max_concurrent_streams 100, server_max_recv_msg_size 4194304, server_max_send_msg_size 4194304. */
  readonly grpc?: CommonNetGRPCConfig | undefined;
  /** Defaults here: http2.max_concurrent_streams 100, http2.max_decoder_header_table_size 4096, http2.max_encoder_header_table_size 4096, http2.ping_timeout 15s, listen_port 8080, server_idle_timeout 2m0s, server_read_timeout 30s, server_write_timeout 30s. */
  readonly http?: CommonNetHTTPConfig | undefined;
}

export interface PrometheusRelabelArguments {
  readonly cache_ttl?: Duration | undefined;
  readonly forward_to: List<Ref<'prometheus.MetricsReceiver'>>;
  /** @default 100000 */
  readonly max_cache_size?: Num | undefined;
  readonly rule?: readonly CommonRelabelConfig[] | undefined;
}

export interface PrometheusRemotewriteArguments {
  readonly external_labels?: Dict<Str> | undefined;
  readonly endpoint?: readonly PrometheusRemotewriteEndpointOptions[] | undefined;
  readonly wal?: PrometheusRemotewriteWALOptions | undefined;
}

export interface PrometheusRemotewriteAzureADConfig {
  /** @default AzurePublic */
  readonly cloud?: Enum<'AzureChina' | 'AzureGovernment' | 'AzurePublic'> | undefined;
  readonly scope?: Str | undefined;
  readonly managed_identity?: PrometheusRemotewriteManagedIdentityConfig | undefined;
  readonly oauth?: PrometheusRemotewriteOAuthConfig | undefined;
  readonly sdk?: PrometheusRemotewriteSDKConfig | undefined;
  readonly workload_identity?: PrometheusRemotewriteWorkloadIdentityConfig | undefined;
}

export interface PrometheusRemotewriteEndpointOptions {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly headers?: Dict<Str> | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly name?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default prometheus.WriteRequest */
  readonly protobuf_message?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 30s */
  readonly remote_timeout?: Duration | undefined;
  readonly round_robin_dns?: Bool | undefined;
  /** @default true */
  readonly send_exemplars?: Bool | undefined;
  readonly send_native_histograms?: Bool | undefined;
  readonly url: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly azuread?: PrometheusRemotewriteAzureADConfig | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly google_iam?: PrometheusRemotewriteGoogleIAMConfig | undefined;
  readonly metadata_config?: PrometheusRemotewriteMetadataOptions | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly queue_config?: PrometheusRemotewriteQueueOptions | undefined;
  readonly sigv4?: PrometheusRemotewriteSigV4Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
  readonly write_relabel_config?: readonly CommonRelabelConfig[] | undefined;
}

export interface PrometheusRemotewriteGoogleIAMConfig {
  readonly credentials_file?: Str | undefined;
}

export interface PrometheusRemotewriteManagedIdentityConfig {
  readonly client_id: Str;
}

export interface PrometheusRemotewriteMetadataOptions {
  /** @default 2000 */
  readonly max_samples_per_send?: Num | undefined;
  /** @default true */
  readonly send?: Bool | undefined;
  /** @default 1m0s */
  readonly send_interval?: Duration | undefined;
}

export interface PrometheusRemotewriteOAuthConfig {
  readonly client_id: Str;
  readonly client_secret: Secret;
  readonly tenant_id: Str;
}

export interface PrometheusRemotewriteQueueOptions {
  /** @default 5s */
  readonly batch_send_deadline?: Duration | undefined;
  /** @default 10000 */
  readonly capacity?: Num | undefined;
  /** @default 5s */
  readonly max_backoff?: Duration | undefined;
  /** @default 2000 */
  readonly max_samples_per_send?: Num | undefined;
  /** @default 50 */
  readonly max_shards?: Num | undefined;
  /** @default 30ms */
  readonly min_backoff?: Duration | undefined;
  /** @default 1 */
  readonly min_shards?: Num | undefined;
  /** @default true */
  readonly retry_on_http_429?: Bool | undefined;
  readonly sample_age_limit?: Duration | undefined;
}

export interface PrometheusRemotewriteSDKConfig {
  readonly tenant_id: Str;
}

export interface PrometheusRemotewriteSigV4Config {
  readonly access_key?: Str | undefined;
  readonly external_id?: Str | undefined;
  readonly profile?: Str | undefined;
  readonly region?: Str | undefined;
  readonly role_arn?: Str | undefined;
  readonly secret_key?: Secret | undefined;
  readonly service_name?: Str | undefined;
  readonly use_fips_sts_endpoint?: Bool | undefined;
}

export interface PrometheusRemotewriteWALOptions {
  /** @default 8h0m0s */
  readonly max_keepalive_time?: Duration | undefined;
  /** @default 5m0s */
  readonly min_keepalive_time?: Duration | undefined;
  /** @default 2h0m0s */
  readonly truncate_frequency?: Duration | undefined;
}

export interface PrometheusRemotewriteWorkloadIdentityConfig {
  readonly client_id: Str;
  readonly tenant_id: Str;
  readonly token_file_path?: Str | undefined;
}

export interface PrometheusScrapeArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  readonly body_size_limit?: Size | undefined;
  readonly convert_classic_histograms_to_nhcb?: Bool | undefined;
  /** @default true */
  readonly enable_compression?: Bool | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  readonly enable_protobuf_negotiation?: Bool | undefined;
  readonly enable_type_and_unit_labels?: Bool | undefined;
  readonly extra_metrics?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly forward_to: List<Ref<'prometheus.MetricsReceiver'>>;
  readonly honor_labels?: Bool | undefined;
  readonly honor_metadata?: Bool | undefined;
  /** @default true */
  readonly honor_timestamps?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly job_name?: Str | undefined;
  readonly label_limit?: Num | undefined;
  readonly label_name_length_limit?: Num | undefined;
  readonly label_value_length_limit?: Num | undefined;
  readonly metric_name_escaping_scheme?: Enum<'' | 'allow-utf-8' | 'dots' | 'underscores' | 'values'> | undefined;
  /** @default legacy */
  readonly metric_name_validation_scheme?: Enum<'legacy' | 'utf8'> | undefined;
  /** @default /metrics */
  readonly metrics_path?: Str | undefined;
  readonly native_histogram_bucket_limit?: Num | undefined;
  readonly native_histogram_min_bucket_factor?: Num | undefined;
  readonly no_proxy?: Str | undefined;
  readonly params?: Dict<List<Str>> | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly sample_limit?: Num | undefined;
  /** @default http */
  readonly scheme?: Enum<'http' | 'https'> | undefined;
  readonly scrape_classic_histograms?: Bool | undefined;
  readonly scrape_failure_log_file?: Str | undefined;
  /** @default PrometheusText0.0.4 */
  readonly scrape_fallback_protocol?: Str | undefined;
  /** @default 1m0s */
  readonly scrape_interval?: Duration | undefined;
  readonly scrape_native_histograms?: Bool | undefined;
  /** @default ["OpenMetricsText1.0.0","OpenMetricsText0.0.1","PrometheusText1.0.0","PrometheusText0.0.4"] */
  readonly scrape_protocols?: List<Str> | undefined;
  /** @default 10s */
  readonly scrape_timeout?: Duration | undefined;
  readonly start_timestamp_zero_ingestion?: Bool | undefined;
  readonly target_limit?: Num | undefined;
  readonly targets: List<Target>;
  readonly track_timestamps_staleness?: Bool | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface PyroscopeEbpfArguments {
  /** @default /sys/fs/bpf/ */
  readonly bpf_fs_root?: Str | undefined;
  readonly build_id_cache_size?: Num | undefined;
  readonly cache_rounds?: Num | undefined;
  /** @default 15s */
  readonly collect_interval?: Duration | undefined;
  readonly collect_kernel_profile?: Bool | undefined;
  readonly collect_user_profile?: Bool | undefined;
  /** @default none */
  readonly comm?: Enum<'' | 'label' | 'none'> | undefined;
  readonly container_id_cache_size?: Num | undefined;
  /** @default none */
  readonly demangle?: Str | undefined;
  /** @default true */
  readonly dotnet_enabled?: Bool | undefined;
  readonly forward_to: List<Ref<'pyroscope.ProfilesReceiver'>>;
  /** @default true */
  readonly go_enabled?: Bool | undefined;
  readonly go_table_fallback?: Bool | undefined;
  /** @default true */
  readonly hotspot_enabled?: Bool | undefined;
  /** @default true */
  readonly kernel_frames?: Bool | undefined;
  readonly lazy_mode?: Bool | undefined;
  readonly load_probe?: Bool | undefined;
  readonly no_kernel_version_check?: Bool | undefined;
  /** @default true */
  readonly obi_process_context_enabled?: Bool | undefined;
  readonly off_cpu_threshold?: Num | undefined;
  /** @default true */
  readonly perl_enabled?: Bool | undefined;
  /** @default true */
  readonly php_enabled?: Bool | undefined;
  readonly pid_cache_size?: Num | undefined;
  readonly pid_label?: Bool | undefined;
  readonly pid_map_size?: Num | undefined;
  readonly probe_links?: List<Str> | undefined;
  /** @default true */
  readonly python_enabled?: Bool | undefined;
  readonly reporter_unsymbolized_stubs?: Bool | undefined;
  /** @default true */
  readonly ruby_enabled?: Bool | undefined;
  readonly same_file_cache_size?: Num | undefined;
  /** @default 19 */
  readonly sample_rate?: Num | undefined;
  /** @default /tmp/symb-cache */
  readonly symb_cache_path?: Str | undefined;
  /** @default 2048 */
  readonly symb_cache_size?: Num | undefined;
  readonly symbols_map_size?: Num | undefined;
  readonly targets?: List<Target> | undefined;
  /** @default true */
  readonly targets_only?: Bool | undefined;
  readonly u_probe_links?: List<Str> | undefined;
  /** @default true */
  readonly v8_enabled?: Bool | undefined;
  readonly verbose_mode?: Bool | undefined;
  /** Defaults here: cache_size 262144, on_target_symbolization true, queue_size 256, worker_num 16. */
  readonly debug_info?: PyroscopeWriteDebuginfoArguments | undefined;
}

export interface PyroscopeEnrichArguments {
  readonly forward_to: List<Ref<'pyroscope.ProfilesReceiver'>>;
  readonly labels_to_copy?: List<Str> | undefined;
  readonly profiles_match_label?: Str | undefined;
  readonly target_match_label: Str;
  readonly targets: List<Target>;
}

export interface PyroscopeJavaProfilingConfig {
  readonly alloc?: Str | undefined;
  readonly cpu?: Bool | undefined;
  readonly custom_arguments?: List<Str> | undefined;
  readonly event?: Str | undefined;
  readonly interval?: Duration | undefined;
  readonly lock?: Str | undefined;
  readonly log_level?: Str | undefined;
  readonly per_thread?: Bool | undefined;
  readonly quiet?: Bool | undefined;
  readonly sample_rate?: Num | undefined;
  readonly tlab?: Bool | undefined;
}

export interface PyroscopeJavaConfig {
  readonly dist?: Str | undefined;
  readonly forward_to: List<Ref<'pyroscope.ProfilesReceiver'>>;
  readonly targets: List<Target>;
  readonly tmp_dir?: Str | undefined;
  readonly profiling_config?: PyroscopeJavaProfilingConfig | undefined;
}

export interface PyroscopeReceiveHttpArguments {
  /** @default 2m0s */
  readonly debug_info_upload_timeout?: Duration | undefined;
  readonly forward_to: List<Ref<'pyroscope.ProfilesReceiver'>>;
  /** @default 30s */
  readonly graceful_shutdown_timeout?: Duration | undefined;
  /** Defaults here: max_connection_age 2562047h47m16.854775807s, max_connection_age_grace 2562047h47m16.854775807s, max_connection_idle 2562047h47m16.854775807s, server_max_concurrent_streams 100, server_max_recv_msg_size 4194304, server_max_send_msg_size 4194304. */
  readonly grpc?: CommonNetGRPCConfig | undefined;
  /** Defaults here: conn_limit 16384, http2.max_concurrent_streams 100, http2.max_decoder_header_table_size 4096, http2.max_encoder_header_table_size 4096, http2.ping_timeout 15s, listen_port 8080, server_idle_timeout 2m0s, server_read_timeout 30s, server_write_timeout 30s. */
  readonly http?: CommonNetHTTPConfig | undefined;
}

export interface PyroscopeRelabelArguments {
  readonly forward_to: List<Ref<'pyroscope.ProfilesReceiver'>>;
  /** @default 10000 */
  readonly max_cache_size?: Num | undefined;
  readonly rule?: readonly CommonRelabelConfig[] | undefined;
}

export interface PyroscopeScrapeArguments {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default 14s */
  readonly delta_profiling_duration?: Duration | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly forward_to: List<Ref<'pyroscope.ProfilesReceiver'>>;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly job_name?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly params?: Dict<List<Str>> | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default http */
  readonly scheme?: Enum<'http' | 'https'> | undefined;
  /** @default 15s */
  readonly scrape_interval?: Duration | undefined;
  /** @default 10s */
  readonly scrape_timeout?: Duration | undefined;
  readonly targets: List<Target>;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly clustering?: ServiceClusterComponentBlock | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly profiling_config?: PyroscopeScrapeProfilingConfig | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface PyroscopeScrapeCustomProfilingTarget {
  readonly delta?: Bool | undefined;
  readonly enabled: Bool;
  readonly path: Str;
}

export interface PyroscopeScrapeProfilingConfig {
  readonly path_prefix?: Str | undefined;
  /** Defaults here: enabled true, path /debug/pprof/block. */
  readonly 'profile.block'?: PyroscopeScrapeProfilingTarget | undefined;
  readonly 'profile.custom'?: Readonly<Record<string, PyroscopeScrapeCustomProfilingTarget>> | undefined;
  /** Defaults here: delta true, path /debug/fgprof. */
  readonly 'profile.fgprof'?: PyroscopeScrapeProfilingTarget | undefined;
  /** Defaults here: path /debug/pprof/delta_block. */
  readonly 'profile.godeltaprof_block'?: PyroscopeScrapeProfilingTarget | undefined;
  /** Defaults here: path /debug/pprof/delta_heap. */
  readonly 'profile.godeltaprof_memory'?: PyroscopeScrapeProfilingTarget | undefined;
  /** Defaults here: path /debug/pprof/delta_mutex. */
  readonly 'profile.godeltaprof_mutex'?: PyroscopeScrapeProfilingTarget | undefined;
  /** Defaults here: enabled true, path /debug/pprof/goroutine. */
  readonly 'profile.goroutine'?: PyroscopeScrapeProfilingTarget | undefined;
  /** Defaults here: enabled true, path /debug/pprof/allocs. */
  readonly 'profile.memory'?: PyroscopeScrapeProfilingTarget | undefined;
  /** Defaults here: enabled true, path /debug/pprof/mutex. */
  readonly 'profile.mutex'?: PyroscopeScrapeProfilingTarget | undefined;
  /** Defaults here: delta true, enabled true, path /debug/pprof/profile. */
  readonly 'profile.process_cpu'?: PyroscopeScrapeProfilingTarget | undefined;
}

export interface PyroscopeScrapeProfilingTarget {
  readonly delta?: Bool | undefined;
  readonly enabled?: Bool | undefined;
  readonly path?: Str | undefined;
}

export interface PyroscopeWriteArguments {
  readonly external_labels?: Dict<Str> | undefined;
  readonly endpoint?: readonly PyroscopeWriteEndpointOptions[] | undefined;
  /** Defaults here: jaeger_propagator true, trace_context_propagator true. */
  readonly tracing?: PyroscopeWriteTracingOptions | undefined;
}

export interface PyroscopeWriteEndpointOptions {
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default 2m0s */
  readonly debug_info_upload_timeout?: Duration | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly headers?: Dict<Str> | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  /** @default 5m0s */
  readonly max_backoff_period?: Duration | undefined;
  /** @default 10 */
  readonly max_backoff_retries?: Num | undefined;
  /** @default 500ms */
  readonly min_backoff_period?: Duration | undefined;
  readonly name?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  /** @default 10s */
  readonly remote_timeout?: Duration | undefined;
  /** @default true */
  readonly retry_on_http_429?: Bool | undefined;
  readonly url: Str;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface PyroscopeWriteTracingOptions {
  readonly jaeger_propagator?: Bool | undefined;
  readonly trace_context_propagator?: Bool | undefined;
}

export interface PyroscopeWriteDebuginfoArguments {
  readonly cache_size?: Num | undefined;
  readonly on_target_symbolization?: Bool | undefined;
  readonly queue_size?: Num | undefined;
  readonly strip_text_section?: Bool | undefined;
  readonly upload?: Bool | undefined;
  readonly worker_num?: Num | undefined;
}

export interface RemoteHttpArguments {
  readonly body?: Str | undefined;
  readonly headers?: Dict<Str> | undefined;
  readonly is_secret?: Bool | undefined;
  /** @default GET */
  readonly method?: Str | undefined;
  /** @default 1m0s */
  readonly poll_frequency?: Duration | undefined;
  /** @default 10s */
  readonly poll_timeout?: Duration | undefined;
  readonly url: Str;
  readonly client?: CommonConfigHTTPClientConfig | undefined;
}

export interface RemoteKubernetesArguments {
  readonly name: Str;
  readonly namespace: Str;
  /** @default 1m0s */
  readonly poll_frequency?: Duration | undefined;
  /** @default 15s */
  readonly poll_timeout?: Duration | undefined;
  readonly client?: CommonKubernetesClientArguments | undefined;
}

export interface RemoteS3Arguments {
  readonly is_secret?: Bool | undefined;
  readonly path: Str;
  /** @default 10m0s */
  readonly poll_frequency?: Duration | undefined;
  readonly client?: RemoteS3Client | undefined;
}

export interface RemoteS3Client {
  readonly disable_ssl?: Bool | undefined;
  readonly endpoint?: Str | undefined;
  readonly key?: Str | undefined;
  readonly region?: Str | undefined;
  readonly secret?: Secret | undefined;
  readonly signing_region?: Str | undefined;
  readonly use_path_style?: Bool | undefined;
}

export interface RemoteVaultArguments {
  readonly key?: Str | undefined;
  readonly namespace?: Str | undefined;
  readonly path: Str;
  readonly reread_frequency?: Duration | undefined;
  readonly server: Str;
  /** Defaults here: max_retries 2, max_retry_wait 1.5s, min_retry_wait 1s, timeout 1m0s. */
  readonly client_options?: RemoteVaultClientOptions | undefined;
  readonly auths?: readonly AuthBlock[] | undefined;
}

export interface RemoteVaultAuthAWS {
  /** @default pkcs7 */
  readonly ec2_signature_type?: Enum<'' | 'identity' | 'pkcs7'> | undefined;
  readonly iam_server_id_header?: Str | undefined;
  /** @default aws */
  readonly mount_path?: Str | undefined;
  /** @default us-east-1 */
  readonly region?: Str | undefined;
  readonly role?: Str | undefined;
  readonly type: Enum<'' | 'ec2' | 'iam'>;
}

export interface RemoteVaultAuthAppRole {
  /** @default approle */
  readonly mount_path?: Str | undefined;
  readonly role_id: Str;
  readonly secret: Secret;
  readonly wrapping_token?: Bool | undefined;
}

export interface RemoteVaultAuthAzure {
  /** @default azure */
  readonly mount_path?: Str | undefined;
  /** @default https://management.azure.com/ */
  readonly resource_url?: Str | undefined;
  readonly role: Str;
}

export interface RemoteVaultAuthCustom {
  readonly data: Dict<Secret>;
  readonly namespace?: Str | undefined;
  readonly path: Str;
}

export interface RemoteVaultAuthGCP {
  readonly iam_service_account?: Str | undefined;
  /** @default gcp */
  readonly mount_path?: Str | undefined;
  readonly role: Str;
  readonly type: Enum<'gce' | 'iam'>;
}

export interface RemoteVaultAuthKubernetes {
  /** @default kubernetes */
  readonly mount_path?: Str | undefined;
  readonly role: Str;
  /** @default /var/run/secrets/kubernetes.io/serviceaccount/token */
  readonly service_account_file?: Str | undefined;
}

export interface RemoteVaultAuthLDAP {
  /** @default ldap */
  readonly mount_path?: Str | undefined;
  readonly password: Secret;
  readonly username: Str;
}

export interface RemoteVaultAuthToken {
  readonly token: Secret;
}

export interface RemoteVaultAuthUserPass {
  /** @default userpass */
  readonly mount_path?: Str | undefined;
  readonly password: Secret;
  readonly username: Str;
}

export interface RemoteVaultClientOptions {
  readonly max_retries?: Num | undefined;
  readonly max_retry_wait?: Duration | undefined;
  readonly min_retry_wait?: Duration | undefined;
  readonly timeout?: Duration | undefined;
}

export interface RuntimeLoggingOptions {
  /** @default stderr */
  readonly destination?: Enum<RuntimeLoggingLogDestination> | undefined;
  /** @default logfmt */
  readonly format?: Enum<RuntimeLoggingFormat> | undefined;
  /** @default info */
  readonly level?: Enum<RuntimeLoggingLevel> | undefined;
  readonly write_to?: List<Ref<'loki.LogsReceiver'>> | undefined;
}

export interface RuntimeTracingJaegerRemoteSamplerOptions {
  /** @default 256 */
  readonly max_operations?: Num | undefined;
  /** @default 1m0s */
  readonly refresh_interval?: Duration | undefined;
  /** @default http://127.0.0.1:5778/sampling */
  readonly url?: Str | undefined;
}

export interface RuntimeTracingOptions {
  /** @default 0.1 */
  readonly sampling_fraction?: Num | undefined;
  readonly send_traceparent?: Bool | undefined;
  readonly write_to?: List<Ref<'otelcol.Consumer'>> | undefined;
  readonly sampler?: RuntimeTracingSamplerOptions | undefined;
}

export interface RuntimeTracingSamplerOptions {
  readonly jaeger_remote?: RuntimeTracingJaegerRemoteSamplerOptions | undefined;
}

export interface ServiceClusterComponentBlock {
  readonly enabled: Bool;
}

export interface ServiceHttpArguments {
  readonly auth?: ServiceHttpAuthArguments | undefined;
  readonly tls?: ServiceHttpTLSArguments | undefined;
}

export interface ServiceHttpAuthArguments {
  readonly basic?: ServiceHttpBasicAuthArguments | undefined;
  readonly filter?: ServiceHttpFilterAuthArguments | undefined;
}

export interface ServiceHttpBasicAuthArguments {
  readonly password: Secret;
  readonly username: Str;
}

export interface ServiceHttpFilterAuthArguments {
  /** @default true */
  readonly authenticate_matching_paths?: Bool | undefined;
  readonly paths?: List<Str> | undefined;
}

export interface ServiceHttpTLSArguments {
  readonly cert_file?: Str | undefined;
  readonly cert_pem?: Str | undefined;
  readonly cipher_suites?: List<Enum<ServiceHttpTLSCipher>> | undefined;
  readonly client_auth_type?: Enum<ServiceHttpClientAuth> | undefined;
  readonly client_ca_file?: Str | undefined;
  readonly client_ca_pem?: Str | undefined;
  readonly curve_preferences?: List<Enum<ServiceHttpTLSCurve>> | undefined;
  readonly key_file?: Str | undefined;
  readonly key_pem?: Secret | undefined;
  readonly max_version?: Enum<ServiceHttpTLSVersion> | undefined;
  readonly min_version?: Enum<ServiceHttpTLSVersion> | undefined;
  readonly windows_certificate_filter?: ServiceHttpWindowsCertificateFilter | undefined;
}

export interface ServiceHttpWindowsCertificateFilter {
  readonly client: ServiceHttpWindowsClientFilter;
  readonly server: ServiceHttpWindowsServerFilter;
}

export interface ServiceHttpWindowsClientFilter {
  readonly issuer_common_names?: List<Str> | undefined;
  readonly subject_regex?: Str | undefined;
  readonly template_id?: Str | undefined;
}

export interface ServiceHttpWindowsServerFilter {
  readonly issuer_common_names?: List<Str> | undefined;
  /** @default 5m0s */
  readonly refresh_interval?: Duration | undefined;
  readonly store?: Str | undefined;
  readonly system_store?: Str | undefined;
  readonly template_id?: Str | undefined;
}

export type ServiceLabelstoreArguments = Readonly<Record<string, never>>;

export interface ServiceLivedebuggingArguments {
  readonly enabled?: Bool | undefined;
}

export interface ServiceRemotecfgArguments {
  readonly attributes?: Dict<Str> | undefined;
  readonly bearer_token?: Secret | undefined;
  readonly bearer_token_file?: Str | undefined;
  /** @default true */
  readonly enable_http2?: Bool | undefined;
  /** @default true */
  readonly follow_redirects?: Bool | undefined;
  readonly http_headers?: Dict<List<Secret>> | undefined;
  readonly id?: Str | undefined;
  readonly name?: Str | undefined;
  readonly no_proxy?: Str | undefined;
  /** @default 1m0s */
  readonly poll_frequency?: Duration | undefined;
  readonly proxy_connect_header?: Dict<List<Secret>> | undefined;
  readonly proxy_from_environment?: Bool | undefined;
  readonly proxy_url?: Str | undefined;
  readonly url?: Str | undefined;
  readonly authorization?: CommonConfigAuthorization | undefined;
  readonly basic_auth?: CommonConfigBasicAuth | undefined;
  readonly oauth2?: CommonConfigOAuth2Config | undefined;
  readonly tls_config?: CommonConfigTLSConfig | undefined;
}

export interface VcsBasicAuth {
  readonly password: Secret;
  readonly username: Str;
}

export interface VcsSSHKey {
  readonly key?: Secret | undefined;
  readonly key_file?: Str | undefined;
  readonly passphrase?: Secret | undefined;
  readonly username: Str;
}

export interface StageCriBlock extends LokiProcessStagesCRIConfig {
  readonly stage: 'cri';
}
export interface StageDecolorizeBlock {
  readonly stage: 'decolorize';
}
export interface StageDockerBlock {
  readonly stage: 'docker';
}
export interface StageDropBlock extends LokiProcessStagesDropConfig {
  readonly stage: 'drop';
}
export interface StageEventlogmessageBlock extends LokiProcessStagesEventLogMessageConfig {
  readonly stage: 'eventlogmessage';
}
export interface StageGeoipBlock extends LokiProcessStagesGeoIPConfig {
  readonly stage: 'geoip';
}
export interface StageJsonBlock extends LokiProcessStagesJSONConfig {
  readonly stage: 'json';
}
export interface StageLabelDropBlock extends LokiProcessStagesLabelDropConfig {
  readonly stage: 'label_drop';
}
export interface StageLabelKeepBlock extends LokiProcessStagesLabelAllowConfig {
  readonly stage: 'label_keep';
}
export interface StageLabelsBlock extends LokiProcessStagesLabelsConfig {
  readonly stage: 'labels';
}
export interface StageLimitBlock extends LokiProcessStagesLimitConfig {
  readonly stage: 'limit';
}
export interface StageLogfmtBlock extends LokiProcessStagesLogfmtConfig {
  readonly stage: 'logfmt';
}
export interface StageLuhnBlock extends LokiProcessStagesLuhnFilterConfig {
  readonly stage: 'luhn';
}
export interface StageMatchBlock extends LokiProcessStagesMatchConfig {
  readonly stage: 'match';
}
export interface StageMetricsBlock extends LokiProcessStagesMetricsConfig {
  readonly stage: 'metrics';
}
export interface StageMultilineBlock extends LokiProcessStagesMultilineConfig {
  readonly stage: 'multiline';
}
export interface StageOutputBlock extends LokiProcessStagesOutputConfig {
  readonly stage: 'output';
}
export interface StagePackBlock extends LokiProcessStagesPackConfig {
  readonly stage: 'pack';
}
export interface StagePatternBlock extends LokiProcessStagesPatternConfig {
  readonly stage: 'pattern';
}
export interface StageRegexBlock extends LokiProcessStagesRegexConfig {
  readonly stage: 'regex';
}
export interface StageReplaceBlock extends LokiProcessStagesReplaceConfig {
  readonly stage: 'replace';
}
export interface StageSamplingBlock extends LokiProcessStagesSamplingConfig {
  readonly stage: 'sampling';
}
export interface StageSplitJsonBlock extends LokiProcessStagesSplitJSONConfig {
  readonly stage: 'split_json';
}
export interface StageStaticLabelsBlock extends LokiProcessStagesStaticLabelsConfig {
  readonly stage: 'static_labels';
}
export interface StageStructuredMetadataBlock extends LokiProcessStagesStructuredMetadataConfig {
  readonly stage: 'structured_metadata';
}
export interface StageStructuredMetadataDropBlock extends LokiProcessStagesStructuredMetadataDropConfig {
  readonly stage: 'structured_metadata_drop';
}
export interface StageTemplateBlock extends LokiProcessStagesTemplateConfig {
  readonly stage: 'template';
}
export interface StageTenantBlock extends LokiProcessStagesTenantConfig {
  readonly stage: 'tenant';
}
export interface StageTimestampBlock extends LokiProcessStagesTimestampConfig {
  readonly stage: 'timestamp';
}
export interface StageTruncateBlock extends LokiProcessStagesTruncateConfig {
  readonly stage: 'truncate';
}
export interface StageWindowseventBlock extends LokiProcessStagesWindowsEventConfig {
  readonly stage: 'windowsevent';
}

export type StageBlock =
  | StageCriBlock
  | StageDecolorizeBlock
  | StageDockerBlock
  | StageDropBlock
  | StageEventlogmessageBlock
  | StageGeoipBlock
  | StageJsonBlock
  | StageLabelDropBlock
  | StageLabelKeepBlock
  | StageLabelsBlock
  | StageLimitBlock
  | StageLogfmtBlock
  | StageLuhnBlock
  | StageMatchBlock
  | StageMetricsBlock
  | StageMultilineBlock
  | StageOutputBlock
  | StagePackBlock
  | StagePatternBlock
  | StageRegexBlock
  | StageReplaceBlock
  | StageSamplingBlock
  | StageSplitJsonBlock
  | StageStaticLabelsBlock
  | StageStructuredMetadataBlock
  | StageStructuredMetadataDropBlock
  | StageTemplateBlock
  | StageTenantBlock
  | StageTimestampBlock
  | StageTruncateBlock
  | StageWindowseventBlock;

export interface MetricCounterBlock extends LokiProcessMetricCounterConfig {
  readonly metric: 'counter';
}
export interface MetricGaugeBlock extends LokiProcessMetricGaugeConfig {
  readonly metric: 'gauge';
}
export interface MetricHistogramBlock extends LokiProcessMetricHistogramConfig {
  readonly metric: 'histogram';
}

export type MetricBlock =
  | MetricCounterBlock
  | MetricGaugeBlock
  | MetricHistogramBlock;

export interface AuthApproleBlock extends RemoteVaultAuthAppRole {
  readonly auth: 'approle';
}
export interface AuthAwsBlock extends RemoteVaultAuthAWS {
  readonly auth: 'aws';
}
export interface AuthAzureBlock extends RemoteVaultAuthAzure {
  readonly auth: 'azure';
}
export interface AuthCustomBlock extends RemoteVaultAuthCustom {
  readonly auth: 'custom';
}
export interface AuthGcpBlock extends RemoteVaultAuthGCP {
  readonly auth: 'gcp';
}
export interface AuthKubernetesBlock extends RemoteVaultAuthKubernetes {
  readonly auth: 'kubernetes';
}
export interface AuthLdapBlock extends RemoteVaultAuthLDAP {
  readonly auth: 'ldap';
}
export interface AuthTokenBlock extends RemoteVaultAuthToken {
  readonly auth: 'token';
}
export interface AuthUserpassBlock extends RemoteVaultAuthUserPass {
  readonly auth: 'userpass';
}

export type AuthBlock =
  | AuthApproleBlock
  | AuthAwsBlock
  | AuthAzureBlock
  | AuthCustomBlock
  | AuthGcpBlock
  | AuthKubernetesBlock
  | AuthLdapBlock
  | AuthTokenBlock
  | AuthUserpassBlock;
