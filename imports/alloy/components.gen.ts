// Generated from imports/alloy/source/components.json by `npm run gen`. Do not edit.
import type { Entries, Expression, OptionalSecretText, Ref, SecretText } from '../../lib/alloy/values';
import type {
  BeylaEbpfInternalConfigArguments,
  DatabaseObservabilityMysqlArguments,
  DatabaseObservabilityPostgresArguments,
  DatabaseObservabilitySqlServerArguments,
  DiscoveryAwsAWSArguments,
  DiscoveryAwsEC2Arguments,
  DiscoveryAwsLightsailArguments,
  DiscoveryAzureArguments,
  DiscoveryConsulArguments,
  DiscoveryConsulagentArguments,
  DiscoveryDigitaloceanArguments,
  DiscoveryDnsArguments,
  DiscoveryDockerArguments,
  DiscoveryDockerswarmArguments,
  DiscoveryEurekaArguments,
  DiscoveryFileArguments,
  DiscoveryGceArguments,
  DiscoveryHetznerArguments,
  DiscoveryHttpArguments,
  DiscoveryIonosArguments,
  DiscoveryKubeletArguments,
  DiscoveryKubernetesArguments,
  DiscoveryKumaArguments,
  DiscoveryLinodeArguments,
  DiscoveryMarathonArguments,
  DiscoveryNerveArguments,
  DiscoveryNomadArguments,
  DiscoveryOpenstackArguments,
  DiscoveryOvhcloudArguments,
  DiscoveryProcessArguments,
  DiscoveryPuppetdbArguments,
  DiscoveryRelabelArguments,
  DiscoveryScalewayArguments,
  DiscoveryServersetArguments,
  DiscoveryTritonArguments,
  DiscoveryUyuniArguments,
  FaroReceiverArguments,
  LocalFileArguments,
  LocalFileMatchArguments,
  LokiEchoArguments,
  LokiEnrichArguments,
  LokiProcessArguments,
  LokiRelabelArguments,
  LokiRulesKubernetesArguments,
  LokiSecretfilterArguments,
  LokiSourceApiArguments,
  LokiSourceAwsFirehoseArguments,
  LokiSourceAzureEventHubsArguments,
  LokiSourceCloudflareArguments,
  LokiSourceDockerArguments,
  LokiSourceFileArguments,
  LokiSourceGcplogArguments,
  LokiSourceGelfArguments,
  LokiSourceHerokuArguments,
  LokiSourceJournalArguments,
  LokiSourceKafkaArguments,
  LokiSourceKubernetesArguments,
  LokiSourceKubernetesEventsArguments,
  LokiSourcePodlogsArguments,
  LokiSourceSyslogArguments,
  LokiSourceWindowseventArguments,
  LokiWriteArguments,
  MimirAlertsKubernetesArguments,
  MimirRulesKubernetesArguments,
  NodeconfArgumentArguments,
  NodeconfExportArguments,
  NodeconfForeachArguments,
  NodeconfImportsourceFileArguments,
  NodeconfImportsourceGitArguments,
  NodeconfImportsourceHTTPArguments,
  NodeconfImportsourceStringArguments,
  OtelcolAuthBasicArguments,
  OtelcolAuthBearerArguments,
  OtelcolAuthGoogleArguments,
  OtelcolAuthHeadersArguments,
  OtelcolAuthOauth2Arguments,
  OtelcolAuthSigv4Arguments,
  OtelcolConnectorCountArguments,
  OtelcolConnectorHostInfoArguments,
  OtelcolConnectorServicegraphArguments,
  OtelcolConnectorSignaltometricsArguments,
  OtelcolConnectorSpanlogsArguments,
  OtelcolConnectorSpanmetricsArguments,
  OtelcolExporterAwss3Arguments,
  OtelcolExporterDatadogArguments,
  OtelcolExporterDebugArguments,
  OtelcolExporterFaroArguments,
  OtelcolExporterFileArguments,
  OtelcolExporterGooglecloudArguments,
  OtelcolExporterGooglecloudpubsubArguments,
  OtelcolExporterKafkaArguments,
  OtelcolExporterLoadbalancingArguments,
  OtelcolExporterLokiArguments,
  OtelcolExporterOtlpArguments,
  OtelcolExporterOtlphttpArguments,
  OtelcolExporterPrometheusArguments,
  OtelcolExporterSplunkhecConfigSplunkHecArguments,
  OtelcolExporterSyslogArguments,
  OtelcolExtensionJaegerRemoteSamplingArguments,
  OtelcolProcessorAttributesArguments,
  OtelcolProcessorBatchArguments,
  OtelcolProcessorCumulativetodeltaArguments,
  OtelcolProcessorDeltatocumulativeArguments,
  OtelcolProcessorDiscoveryArguments,
  OtelcolProcessorFilterArguments,
  OtelcolProcessorGroupbyattrsArguments,
  OtelcolProcessorIntervalArguments,
  OtelcolProcessorK8sattributesArguments,
  OtelcolProcessorMemorylimiterArguments,
  OtelcolProcessorMetricstarttimeArguments,
  OtelcolProcessorProbabilisticSamplerArguments,
  OtelcolProcessorRedactionArguments,
  OtelcolProcessorResourcedetectionArguments,
  OtelcolProcessorSpanArguments,
  OtelcolProcessorTailSamplingArguments,
  OtelcolProcessorTransformArguments,
  OtelcolReceiverAwscloudwatchArguments,
  OtelcolReceiverAwsecscontainermetricsArguments,
  OtelcolReceiverAwss3Arguments,
  OtelcolReceiverCloudflareArguments,
  OtelcolReceiverDatadogArguments,
  OtelcolReceiverFaroArguments,
  OtelcolReceiverFileStatsArguments,
  OtelcolReceiverFilelogArguments,
  OtelcolReceiverFluentforwardArguments,
  OtelcolReceiverGooglecloudpubsubArguments,
  OtelcolReceiverInfluxdbArguments,
  OtelcolReceiverJaegerArguments,
  OtelcolReceiverKafkaArguments,
  OtelcolReceiverLokiArguments,
  OtelcolReceiverNginxArguments,
  OtelcolReceiverOtlpArguments,
  OtelcolReceiverPrometheusArguments,
  OtelcolReceiverSolaceArguments,
  OtelcolReceiverSplunkhecArguments,
  OtelcolReceiverSyslogArguments,
  OtelcolReceiverTcplogArguments,
  OtelcolReceiverVcenterArguments,
  OtelcolReceiverZipkinArguments,
  OtelcolStorageFileArguments,
  PrometheusEchoArguments,
  PrometheusEnrichArguments,
  PrometheusExporterApacheArguments,
  PrometheusExporterAzureArguments,
  PrometheusExporterBlackboxArguments,
  PrometheusExporterCadvisorArguments,
  PrometheusExporterCatchpointArguments,
  PrometheusExporterCloudwatchArguments,
  PrometheusExporterConsulArguments,
  PrometheusExporterDatabricksArguments,
  PrometheusExporterDnsmasqArguments,
  PrometheusExporterElasticsearchArguments,
  PrometheusExporterGcpArguments,
  PrometheusExporterGithubArguments,
  PrometheusExporterKafkaArguments,
  PrometheusExporterMemcachedArguments,
  PrometheusExporterMongodbArguments,
  PrometheusExporterMssqlArguments,
  PrometheusExporterMysqlArguments,
  PrometheusExporterOracledbArguments,
  PrometheusExporterPostgresArguments,
  PrometheusExporterProcessArguments,
  PrometheusExporterRedisArguments,
  PrometheusExporterSelfArguments,
  PrometheusExporterSnmpArgs,
  PrometheusExporterSnowflakeArguments,
  PrometheusExporterSquidArguments,
  PrometheusExporterStaticArguments,
  PrometheusExporterStatsdArguments,
  PrometheusExporterUnixArguments,
  PrometheusExporterWindowsArguments,
  PrometheusOperatorArguments,
  PrometheusOperatorServicemonitorsArguments,
  PrometheusReceiveHttpArguments,
  PrometheusRelabelArguments,
  PrometheusRemotewriteArguments,
  PrometheusScrapeArguments,
  PyroscopeEbpfArguments,
  PyroscopeEnrichArguments,
  PyroscopeJavaConfig,
  PyroscopeReceiveHttpArguments,
  PyroscopeRelabelArguments,
  PyroscopeScrapeArguments,
  PyroscopeWriteArguments,
  RemoteHttpArguments,
  RemoteKubernetesArguments,
  RemoteS3Arguments,
  RemoteVaultArguments,
  RuntimeLoggingOptions,
  RuntimeTracingOptions,
  ServiceHttpArguments,
  ServiceLabelstoreArguments,
  ServiceLivedebuggingArguments,
  ServiceRemotecfgArguments,
} from './arguments.gen';

/** The arguments of each component. */
export interface ComponentArguments {
  /** https://grafana.com/docs/alloy/latest/reference/components/beyla/beyla.ebpf/ */
  readonly 'beyla.ebpf': BeylaEbpfInternalConfigArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/database_observability/database_observability.mysql/ */
  readonly 'database_observability.mysql': DatabaseObservabilityMysqlArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/database_observability/database_observability.postgres/ */
  readonly 'database_observability.postgres': DatabaseObservabilityPostgresArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/database_observability/database_observability.sql_server/ */
  readonly 'database_observability.sql_server': DatabaseObservabilitySqlServerArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.aws/ */
  readonly 'discovery.aws': DiscoveryAwsAWSArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.azure/ */
  readonly 'discovery.azure': DiscoveryAzureArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.consul/ */
  readonly 'discovery.consul': DiscoveryConsulArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.consulagent/ */
  readonly 'discovery.consulagent': DiscoveryConsulagentArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.digitalocean/ */
  readonly 'discovery.digitalocean': DiscoveryDigitaloceanArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.dns/ */
  readonly 'discovery.dns': DiscoveryDnsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.docker/ */
  readonly 'discovery.docker': DiscoveryDockerArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.dockerswarm/ */
  readonly 'discovery.dockerswarm': DiscoveryDockerswarmArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.ec2/ */
  readonly 'discovery.ec2': DiscoveryAwsEC2Arguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.eureka/ */
  readonly 'discovery.eureka': DiscoveryEurekaArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.file/ */
  readonly 'discovery.file': DiscoveryFileArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.gce/ */
  readonly 'discovery.gce': DiscoveryGceArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.hetzner/ */
  readonly 'discovery.hetzner': DiscoveryHetznerArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.http/ */
  readonly 'discovery.http': DiscoveryHttpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.ionos/ */
  readonly 'discovery.ionos': DiscoveryIonosArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.kubelet/ */
  readonly 'discovery.kubelet': DiscoveryKubeletArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.kubernetes/ */
  readonly 'discovery.kubernetes': DiscoveryKubernetesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.kuma/ */
  readonly 'discovery.kuma': DiscoveryKumaArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.lightsail/ */
  readonly 'discovery.lightsail': DiscoveryAwsLightsailArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.linode/ */
  readonly 'discovery.linode': DiscoveryLinodeArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.marathon/ */
  readonly 'discovery.marathon': DiscoveryMarathonArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.nerve/ */
  readonly 'discovery.nerve': DiscoveryNerveArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.nomad/ */
  readonly 'discovery.nomad': DiscoveryNomadArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.openstack/ */
  readonly 'discovery.openstack': DiscoveryOpenstackArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.ovhcloud/ */
  readonly 'discovery.ovhcloud': DiscoveryOvhcloudArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.process/ */
  readonly 'discovery.process': DiscoveryProcessArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.puppetdb/ */
  readonly 'discovery.puppetdb': DiscoveryPuppetdbArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.relabel/ */
  readonly 'discovery.relabel': DiscoveryRelabelArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.scaleway/ */
  readonly 'discovery.scaleway': DiscoveryScalewayArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.serverset/ */
  readonly 'discovery.serverset': DiscoveryServersetArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.triton/ */
  readonly 'discovery.triton': DiscoveryTritonArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.uyuni/ */
  readonly 'discovery.uyuni': DiscoveryUyuniArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/faro/faro.receiver/ */
  readonly 'faro.receiver': FaroReceiverArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/local/local.file/ */
  readonly 'local.file': LocalFileArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/local/local.file_match/ */
  readonly 'local.file_match': LocalFileMatchArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.echo/ */
  readonly 'loki.echo': LokiEchoArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.enrich/ */
  readonly 'loki.enrich': LokiEnrichArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.process/ */
  readonly 'loki.process': LokiProcessArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.relabel/ */
  readonly 'loki.relabel': LokiRelabelArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.rules.kubernetes/ */
  readonly 'loki.rules.kubernetes': LokiRulesKubernetesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.secretfilter/ */
  readonly 'loki.secretfilter': LokiSecretfilterArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.api/ */
  readonly 'loki.source.api': LokiSourceApiArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.awsfirehose/ */
  readonly 'loki.source.awsfirehose': LokiSourceAwsFirehoseArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.azure_event_hubs/ */
  readonly 'loki.source.azure_event_hubs': LokiSourceAzureEventHubsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.cloudflare/ */
  readonly 'loki.source.cloudflare': LokiSourceCloudflareArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.docker/ */
  readonly 'loki.source.docker': LokiSourceDockerArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.file/ */
  readonly 'loki.source.file': LokiSourceFileArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.gcplog/ */
  readonly 'loki.source.gcplog': LokiSourceGcplogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.gelf/ */
  readonly 'loki.source.gelf': LokiSourceGelfArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.heroku/ */
  readonly 'loki.source.heroku': LokiSourceHerokuArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.journal/ */
  readonly 'loki.source.journal': LokiSourceJournalArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.kafka/ */
  readonly 'loki.source.kafka': LokiSourceKafkaArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.kubernetes/ */
  readonly 'loki.source.kubernetes': LokiSourceKubernetesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.kubernetes_events/ */
  readonly 'loki.source.kubernetes_events': LokiSourceKubernetesEventsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.podlogs/ */
  readonly 'loki.source.podlogs': LokiSourcePodlogsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.syslog/ */
  readonly 'loki.source.syslog': LokiSourceSyslogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.windowsevent/ */
  readonly 'loki.source.windowsevent': LokiSourceWindowseventArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/loki/loki.write/ */
  readonly 'loki.write': LokiWriteArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/mimir/mimir.alerts.kubernetes/ */
  readonly 'mimir.alerts.kubernetes': MimirAlertsKubernetesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/mimir/mimir.rules.kubernetes/ */
  readonly 'mimir.rules.kubernetes': MimirRulesKubernetesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.basic/ */
  readonly 'otelcol.auth.basic': OtelcolAuthBasicArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.bearer/ */
  readonly 'otelcol.auth.bearer': OtelcolAuthBearerArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.google/ */
  readonly 'otelcol.auth.google': OtelcolAuthGoogleArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.headers/ */
  readonly 'otelcol.auth.headers': OtelcolAuthHeadersArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.oauth2/ */
  readonly 'otelcol.auth.oauth2': OtelcolAuthOauth2Arguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.auth.sigv4/ */
  readonly 'otelcol.auth.sigv4': OtelcolAuthSigv4Arguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.count/ */
  readonly 'otelcol.connector.count': OtelcolConnectorCountArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.host_info/ */
  readonly 'otelcol.connector.host_info': OtelcolConnectorHostInfoArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.servicegraph/ */
  readonly 'otelcol.connector.servicegraph': OtelcolConnectorServicegraphArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.signaltometrics/ */
  readonly 'otelcol.connector.signaltometrics': OtelcolConnectorSignaltometricsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.spanlogs/ */
  readonly 'otelcol.connector.spanlogs': OtelcolConnectorSpanlogsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.spanmetrics/ */
  readonly 'otelcol.connector.spanmetrics': OtelcolConnectorSpanmetricsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.awss3/ */
  readonly 'otelcol.exporter.awss3': OtelcolExporterAwss3Arguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.datadog/ */
  readonly 'otelcol.exporter.datadog': OtelcolExporterDatadogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.debug/ */
  readonly 'otelcol.exporter.debug': OtelcolExporterDebugArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.faro/ */
  readonly 'otelcol.exporter.faro': OtelcolExporterFaroArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.file/ */
  readonly 'otelcol.exporter.file': OtelcolExporterFileArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.googlecloud/ */
  readonly 'otelcol.exporter.googlecloud': OtelcolExporterGooglecloudArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.googlecloudpubsub/ */
  readonly 'otelcol.exporter.googlecloudpubsub': OtelcolExporterGooglecloudpubsubArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.kafka/ */
  readonly 'otelcol.exporter.kafka': OtelcolExporterKafkaArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.loadbalancing/ */
  readonly 'otelcol.exporter.loadbalancing': OtelcolExporterLoadbalancingArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.loki/ */
  readonly 'otelcol.exporter.loki': OtelcolExporterLokiArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.otlp/ */
  readonly 'otelcol.exporter.otlp': OtelcolExporterOtlpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.otlphttp/ */
  readonly 'otelcol.exporter.otlphttp': OtelcolExporterOtlphttpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.prometheus/ */
  readonly 'otelcol.exporter.prometheus': OtelcolExporterPrometheusArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.splunkhec/ */
  readonly 'otelcol.exporter.splunkhec': OtelcolExporterSplunkhecConfigSplunkHecArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.syslog/ */
  readonly 'otelcol.exporter.syslog': OtelcolExporterSyslogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.extension.jaeger_remote_sampling/ */
  readonly 'otelcol.extension.jaeger_remote_sampling': OtelcolExtensionJaegerRemoteSamplingArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.attributes/ */
  readonly 'otelcol.processor.attributes': OtelcolProcessorAttributesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.batch/ */
  readonly 'otelcol.processor.batch': OtelcolProcessorBatchArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.cumulativetodelta/ */
  readonly 'otelcol.processor.cumulativetodelta': OtelcolProcessorCumulativetodeltaArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.deltatocumulative/ */
  readonly 'otelcol.processor.deltatocumulative': OtelcolProcessorDeltatocumulativeArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.discovery/ */
  readonly 'otelcol.processor.discovery': OtelcolProcessorDiscoveryArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.filter/ */
  readonly 'otelcol.processor.filter': OtelcolProcessorFilterArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.groupbyattrs/ */
  readonly 'otelcol.processor.groupbyattrs': OtelcolProcessorGroupbyattrsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.interval/ */
  readonly 'otelcol.processor.interval': OtelcolProcessorIntervalArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.k8sattributes/ */
  readonly 'otelcol.processor.k8sattributes': OtelcolProcessorK8sattributesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.memory_limiter/ */
  readonly 'otelcol.processor.memory_limiter': OtelcolProcessorMemorylimiterArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.metric_start_time/ */
  readonly 'otelcol.processor.metric_start_time': OtelcolProcessorMetricstarttimeArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.probabilistic_sampler/ */
  readonly 'otelcol.processor.probabilistic_sampler': OtelcolProcessorProbabilisticSamplerArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.redaction/ */
  readonly 'otelcol.processor.redaction': OtelcolProcessorRedactionArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.resourcedetection/ */
  readonly 'otelcol.processor.resourcedetection': OtelcolProcessorResourcedetectionArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.span/ */
  readonly 'otelcol.processor.span': OtelcolProcessorSpanArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.tail_sampling/ */
  readonly 'otelcol.processor.tail_sampling': OtelcolProcessorTailSamplingArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.transform/ */
  readonly 'otelcol.processor.transform': OtelcolProcessorTransformArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.awscloudwatch/ */
  readonly 'otelcol.receiver.awscloudwatch': OtelcolReceiverAwscloudwatchArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.awsecscontainermetrics/ */
  readonly 'otelcol.receiver.awsecscontainermetrics': OtelcolReceiverAwsecscontainermetricsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.awss3/ */
  readonly 'otelcol.receiver.awss3': OtelcolReceiverAwss3Arguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.cloudflare/ */
  readonly 'otelcol.receiver.cloudflare': OtelcolReceiverCloudflareArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.datadog/ */
  readonly 'otelcol.receiver.datadog': OtelcolReceiverDatadogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.faro/ */
  readonly 'otelcol.receiver.faro': OtelcolReceiverFaroArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.file_stats/ */
  readonly 'otelcol.receiver.file_stats': OtelcolReceiverFileStatsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.filelog/ */
  readonly 'otelcol.receiver.filelog': OtelcolReceiverFilelogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.fluentforward/ */
  readonly 'otelcol.receiver.fluentforward': OtelcolReceiverFluentforwardArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.googlecloudpubsub/ */
  readonly 'otelcol.receiver.googlecloudpubsub': OtelcolReceiverGooglecloudpubsubArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.influxdb/ */
  readonly 'otelcol.receiver.influxdb': OtelcolReceiverInfluxdbArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.jaeger/ */
  readonly 'otelcol.receiver.jaeger': OtelcolReceiverJaegerArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.kafka/ */
  readonly 'otelcol.receiver.kafka': OtelcolReceiverKafkaArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.loki/ */
  readonly 'otelcol.receiver.loki': OtelcolReceiverLokiArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.nginx/ */
  readonly 'otelcol.receiver.nginx': OtelcolReceiverNginxArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.otlp/ */
  readonly 'otelcol.receiver.otlp': OtelcolReceiverOtlpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.prometheus/ */
  readonly 'otelcol.receiver.prometheus': OtelcolReceiverPrometheusArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.solace/ */
  readonly 'otelcol.receiver.solace': OtelcolReceiverSolaceArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.splunkhec/ */
  readonly 'otelcol.receiver.splunkhec': OtelcolReceiverSplunkhecArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.syslog/ */
  readonly 'otelcol.receiver.syslog': OtelcolReceiverSyslogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.tcplog/ */
  readonly 'otelcol.receiver.tcplog': OtelcolReceiverTcplogArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.vcenter/ */
  readonly 'otelcol.receiver.vcenter': OtelcolReceiverVcenterArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.zipkin/ */
  readonly 'otelcol.receiver.zipkin': OtelcolReceiverZipkinArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.storage.file/ */
  readonly 'otelcol.storage.file': OtelcolStorageFileArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.echo/ */
  readonly 'prometheus.echo': PrometheusEchoArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.enrich/ */
  readonly 'prometheus.enrich': PrometheusEnrichArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.apache/ */
  readonly 'prometheus.exporter.apache': PrometheusExporterApacheArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.azure/ */
  readonly 'prometheus.exporter.azure': PrometheusExporterAzureArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.blackbox/ */
  readonly 'prometheus.exporter.blackbox': PrometheusExporterBlackboxArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.cadvisor/ */
  readonly 'prometheus.exporter.cadvisor': PrometheusExporterCadvisorArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.catchpoint/ */
  readonly 'prometheus.exporter.catchpoint': PrometheusExporterCatchpointArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.cloudwatch/ */
  readonly 'prometheus.exporter.cloudwatch': PrometheusExporterCloudwatchArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.consul/ */
  readonly 'prometheus.exporter.consul': PrometheusExporterConsulArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.databricks/ */
  readonly 'prometheus.exporter.databricks': PrometheusExporterDatabricksArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.dnsmasq/ */
  readonly 'prometheus.exporter.dnsmasq': PrometheusExporterDnsmasqArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.elasticsearch/ */
  readonly 'prometheus.exporter.elasticsearch': PrometheusExporterElasticsearchArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.gcp/ */
  readonly 'prometheus.exporter.gcp': PrometheusExporterGcpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.github/ */
  readonly 'prometheus.exporter.github': PrometheusExporterGithubArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.kafka/ */
  readonly 'prometheus.exporter.kafka': PrometheusExporterKafkaArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.memcached/ */
  readonly 'prometheus.exporter.memcached': PrometheusExporterMemcachedArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.mongodb/ */
  readonly 'prometheus.exporter.mongodb': PrometheusExporterMongodbArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.mssql/ */
  readonly 'prometheus.exporter.mssql': PrometheusExporterMssqlArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.mysql/ */
  readonly 'prometheus.exporter.mysql': PrometheusExporterMysqlArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.oracledb/ */
  readonly 'prometheus.exporter.oracledb': PrometheusExporterOracledbArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.postgres/ */
  readonly 'prometheus.exporter.postgres': PrometheusExporterPostgresArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.process/ */
  readonly 'prometheus.exporter.process': PrometheusExporterProcessArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.redis/ */
  readonly 'prometheus.exporter.redis': PrometheusExporterRedisArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.self/ */
  readonly 'prometheus.exporter.self': PrometheusExporterSelfArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.snmp/ */
  readonly 'prometheus.exporter.snmp': PrometheusExporterSnmpArgs;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.snowflake/ */
  readonly 'prometheus.exporter.snowflake': PrometheusExporterSnowflakeArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.squid/ */
  readonly 'prometheus.exporter.squid': PrometheusExporterSquidArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.static/ */
  readonly 'prometheus.exporter.static': PrometheusExporterStaticArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.statsd/ */
  readonly 'prometheus.exporter.statsd': PrometheusExporterStatsdArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.unix/ */
  readonly 'prometheus.exporter.unix': PrometheusExporterUnixArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.windows/ */
  readonly 'prometheus.exporter.windows': PrometheusExporterWindowsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.operator.podmonitors/ */
  readonly 'prometheus.operator.podmonitors': PrometheusOperatorArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.operator.probes/ */
  readonly 'prometheus.operator.probes': PrometheusOperatorArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.operator.scrapeconfigs/ */
  readonly 'prometheus.operator.scrapeconfigs': PrometheusOperatorArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.operator.servicemonitors/ */
  readonly 'prometheus.operator.servicemonitors': PrometheusOperatorServicemonitorsArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.receive_http/ */
  readonly 'prometheus.receive_http': PrometheusReceiveHttpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.relabel/ */
  readonly 'prometheus.relabel': PrometheusRelabelArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/ */
  readonly 'prometheus.remote_write': PrometheusRemotewriteArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.scrape/ */
  readonly 'prometheus.scrape': PrometheusScrapeArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.ebpf/ */
  readonly 'pyroscope.ebpf': PyroscopeEbpfArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.enrich/ */
  readonly 'pyroscope.enrich': PyroscopeEnrichArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.java/ */
  readonly 'pyroscope.java': PyroscopeJavaConfig;
  /** https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.receive_http/ */
  readonly 'pyroscope.receive_http': PyroscopeReceiveHttpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.relabel/ */
  readonly 'pyroscope.relabel': PyroscopeRelabelArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.scrape/ */
  readonly 'pyroscope.scrape': PyroscopeScrapeArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.write/ */
  readonly 'pyroscope.write': PyroscopeWriteArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/remote/remote.http/ */
  readonly 'remote.http': RemoteHttpArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/remote/remote.kubernetes.configmap/ */
  readonly 'remote.kubernetes.configmap': RemoteKubernetesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/remote/remote.kubernetes.secret/ */
  readonly 'remote.kubernetes.secret': RemoteKubernetesArguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/remote/remote.s3/ */
  readonly 'remote.s3': RemoteS3Arguments;
  /** https://grafana.com/docs/alloy/latest/reference/components/remote/remote.vault/ */
  readonly 'remote.vault': RemoteVaultArguments;
}

/** What each component exports. */
export interface ComponentExports {
  readonly 'beyla.ebpf': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'database_observability.mysql': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'database_observability.postgres': { readonly logs_receiver: Ref<'loki.LogsReceiver'>; readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'database_observability.sql_server': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.aws': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.azure': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.consul': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.consulagent': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.digitalocean': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.dns': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.docker': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.dockerswarm': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.ec2': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.eureka': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.file': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.gce': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.hetzner': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.http': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.ionos': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.kubelet': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.kubernetes': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.kuma': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.lightsail': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.linode': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.marathon': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.nerve': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.nomad': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.openstack': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.ovhcloud': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.process': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.puppetdb': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.relabel': { readonly output: Expression<readonly Ref<'discovery.Target'>[]>; readonly rules: Ref<'common/relabel.Rules'> };
  readonly 'discovery.scaleway': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.serverset': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.triton': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'discovery.uyuni': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'faro.receiver': Readonly<Record<never, never>>;
  readonly 'local.file': { readonly content: Expression<OptionalSecretText> };
  readonly 'local.file_match': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'loki.echo': { readonly receiver: Ref<'loki.LogsReceiver'> };
  readonly 'loki.enrich': { readonly receiver: Ref<'loki.LogsReceiver'> };
  readonly 'loki.process': { readonly receiver: Ref<'loki.LogsReceiver'> };
  readonly 'loki.relabel': { readonly receiver: Ref<'loki.LogsReceiver'>; readonly rules: Ref<'common/relabel.Rules'> };
  readonly 'loki.rules.kubernetes': Readonly<Record<never, never>>;
  readonly 'loki.secretfilter': { readonly receiver: Ref<'loki.LogsReceiver'> };
  readonly 'loki.source.api': Readonly<Record<never, never>>;
  readonly 'loki.source.awsfirehose': Readonly<Record<never, never>>;
  readonly 'loki.source.azure_event_hubs': Readonly<Record<never, never>>;
  readonly 'loki.source.cloudflare': Readonly<Record<never, never>>;
  readonly 'loki.source.docker': Readonly<Record<never, never>>;
  readonly 'loki.source.file': Readonly<Record<never, never>>;
  readonly 'loki.source.gcplog': Readonly<Record<never, never>>;
  readonly 'loki.source.gelf': Readonly<Record<never, never>>;
  readonly 'loki.source.heroku': Readonly<Record<never, never>>;
  readonly 'loki.source.journal': Readonly<Record<never, never>>;
  readonly 'loki.source.kafka': Readonly<Record<never, never>>;
  readonly 'loki.source.kubernetes': Readonly<Record<never, never>>;
  readonly 'loki.source.kubernetes_events': Readonly<Record<never, never>>;
  readonly 'loki.source.podlogs': Readonly<Record<never, never>>;
  readonly 'loki.source.syslog': Readonly<Record<never, never>>;
  readonly 'loki.source.windowsevent': Readonly<Record<never, never>>;
  readonly 'loki.write': { readonly receiver: Ref<'loki.LogsReceiver'> };
  readonly 'mimir.alerts.kubernetes': Readonly<Record<never, never>>;
  readonly 'mimir.rules.kubernetes': Readonly<Record<never, never>>;
  readonly 'otelcol.auth.basic': { readonly handler: Ref<'otelcol.AuthHandler'> };
  readonly 'otelcol.auth.bearer': { readonly handler: Ref<'otelcol.AuthHandler'> };
  readonly 'otelcol.auth.google': { readonly handler: Ref<'otelcol.AuthHandler'> };
  readonly 'otelcol.auth.headers': { readonly handler: Ref<'otelcol.AuthHandler'> };
  readonly 'otelcol.auth.oauth2': { readonly handler: Ref<'otelcol.AuthHandler'> };
  readonly 'otelcol.auth.sigv4': { readonly handler: Ref<'otelcol.AuthHandler'> };
  readonly 'otelcol.connector.count': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.connector.host_info': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.connector.servicegraph': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.connector.signaltometrics': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.connector.spanlogs': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.connector.spanmetrics': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.awss3': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.datadog': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.debug': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.faro': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.file': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.googlecloud': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.googlecloudpubsub': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.kafka': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.loadbalancing': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.loki': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.otlp': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.otlphttp': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.prometheus': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.splunkhec': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.exporter.syslog': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.extension.jaeger_remote_sampling': Readonly<Record<never, never>>;
  readonly 'otelcol.processor.attributes': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.batch': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.cumulativetodelta': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.deltatocumulative': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.discovery': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.filter': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.groupbyattrs': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.interval': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.k8sattributes': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.memory_limiter': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.metric_start_time': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.probabilistic_sampler': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.redaction': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.resourcedetection': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.span': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.tail_sampling': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.processor.transform': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.receiver.awscloudwatch': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.awsecscontainermetrics': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.awss3': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.cloudflare': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.datadog': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.faro': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.file_stats': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.filelog': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.fluentforward': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.googlecloudpubsub': { readonly input: Ref<'otelcol.Consumer'> };
  readonly 'otelcol.receiver.influxdb': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.jaeger': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.kafka': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.loki': { readonly receiver: Ref<'loki.LogsReceiver'> };
  readonly 'otelcol.receiver.nginx': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.otlp': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.prometheus': { readonly receiver: Ref<'prometheus.MetricsReceiver'> };
  readonly 'otelcol.receiver.solace': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.splunkhec': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.syslog': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.tcplog': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.vcenter': Readonly<Record<never, never>>;
  readonly 'otelcol.receiver.zipkin': Readonly<Record<never, never>>;
  readonly 'otelcol.storage.file': { readonly handler: Ref<'otelcol.ExtensionHandler'> };
  readonly 'prometheus.echo': { readonly receiver: Ref<'prometheus.MetricsReceiver'> };
  readonly 'prometheus.enrich': { readonly receiver: Ref<'prometheus.MetricsReceiver'> };
  readonly 'prometheus.exporter.apache': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.azure': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.blackbox': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.cadvisor': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.catchpoint': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.cloudwatch': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.consul': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.databricks': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.dnsmasq': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.elasticsearch': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.gcp': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.github': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.kafka': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.memcached': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.mongodb': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.mssql': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.mysql': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.oracledb': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.postgres': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.process': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.redis': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.self': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.snmp': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.snowflake': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.squid': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.static': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.statsd': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.unix': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.exporter.windows': { readonly targets: Expression<readonly Ref<'discovery.Target'>[]> };
  readonly 'prometheus.operator.podmonitors': Readonly<Record<never, never>>;
  readonly 'prometheus.operator.probes': Readonly<Record<never, never>>;
  readonly 'prometheus.operator.scrapeconfigs': Readonly<Record<never, never>>;
  readonly 'prometheus.operator.servicemonitors': Readonly<Record<never, never>>;
  readonly 'prometheus.receive_http': Readonly<Record<never, never>>;
  readonly 'prometheus.relabel': { readonly receiver: Ref<'prometheus.MetricsReceiver'>; readonly rules: Ref<'common/relabel.Rules'> };
  readonly 'prometheus.remote_write': { readonly receiver: Ref<'prometheus.MetricsReceiver'> };
  readonly 'prometheus.scrape': Readonly<Record<never, never>>;
  readonly 'pyroscope.ebpf': Readonly<Record<never, never>>;
  readonly 'pyroscope.enrich': { readonly receiver: Ref<'pyroscope.ProfilesReceiver'> };
  readonly 'pyroscope.java': Readonly<Record<never, never>>;
  readonly 'pyroscope.receive_http': Readonly<Record<never, never>>;
  readonly 'pyroscope.relabel': { readonly receiver: Ref<'pyroscope.ProfilesReceiver'>; readonly rules: Ref<'common/relabel.Rules'> };
  readonly 'pyroscope.scrape': Readonly<Record<never, never>>;
  readonly 'pyroscope.write': { readonly receiver: Ref<'pyroscope.ProfilesReceiver'> };
  readonly 'remote.http': { readonly content: Expression<OptionalSecretText> };
  readonly 'remote.kubernetes.configmap': { readonly data: Expression<Entries<Expression<OptionalSecretText>>> };
  readonly 'remote.kubernetes.secret': { readonly data: Expression<Entries<Expression<OptionalSecretText>>> };
  readonly 'remote.s3': { readonly content: Expression<OptionalSecretText> };
  readonly 'remote.vault': { readonly data: Expression<Entries<Expression<SecretText>>> };
}

/** The components that need an opt-in. */
export interface ComponentLevels {
  readonly 'database_observability.sql_server': 'experimental';
  readonly 'loki.enrich': 'experimental';
  readonly 'loki.secretfilter': 'public-preview';
  readonly 'mimir.alerts.kubernetes': 'experimental';
  readonly 'otelcol.auth.google': 'public-preview';
  readonly 'otelcol.connector.count': 'experimental';
  readonly 'otelcol.connector.signaltometrics': 'experimental';
  readonly 'otelcol.exporter.awss3': 'experimental';
  readonly 'otelcol.exporter.datadog': 'community';
  readonly 'otelcol.exporter.debug': 'experimental';
  readonly 'otelcol.exporter.faro': 'experimental';
  readonly 'otelcol.exporter.file': 'public-preview';
  readonly 'otelcol.exporter.googlecloud': 'community';
  readonly 'otelcol.exporter.googlecloudpubsub': 'community';
  readonly 'otelcol.exporter.splunkhec': 'community';
  readonly 'otelcol.exporter.syslog': 'public-preview';
  readonly 'otelcol.processor.cumulativetodelta': 'public-preview';
  readonly 'otelcol.processor.deltatocumulative': 'experimental';
  readonly 'otelcol.processor.interval': 'experimental';
  readonly 'otelcol.processor.redaction': 'experimental';
  readonly 'otelcol.receiver.awscloudwatch': 'experimental';
  readonly 'otelcol.receiver.awsecscontainermetrics': 'experimental';
  readonly 'otelcol.receiver.awss3': 'experimental';
  readonly 'otelcol.receiver.cloudflare': 'experimental';
  readonly 'otelcol.receiver.datadog': 'experimental';
  readonly 'otelcol.receiver.faro': 'experimental';
  readonly 'otelcol.receiver.filelog': 'public-preview';
  readonly 'otelcol.receiver.fluentforward': 'experimental';
  readonly 'otelcol.receiver.googlecloudpubsub': 'community';
  readonly 'otelcol.receiver.nginx': 'public-preview';
  readonly 'otelcol.receiver.splunkhec': 'public-preview';
  readonly 'otelcol.receiver.syslog': 'public-preview';
  readonly 'otelcol.receiver.tcplog': 'experimental';
  readonly 'otelcol.receiver.vcenter': 'experimental';
  readonly 'otelcol.storage.file': 'public-preview';
  readonly 'prometheus.enrich': 'experimental';
  readonly 'prometheus.exporter.catchpoint': 'experimental';
  readonly 'prometheus.exporter.static': 'experimental';
  readonly 'prometheus.operator.scrapeconfigs': 'experimental';
  readonly 'pyroscope.enrich': 'experimental';
}

/** The arguments of each config block. */
export interface ConfigBlockArguments {
  readonly argument: NodeconfArgumentArguments;
  readonly export: NodeconfExportArguments;
  readonly foreach: NodeconfForeachArguments;
  readonly http: ServiceHttpArguments;
  readonly 'import.file': NodeconfImportsourceFileArguments;
  readonly 'import.git': NodeconfImportsourceGitArguments;
  readonly 'import.http': NodeconfImportsourceHTTPArguments;
  readonly 'import.string': NodeconfImportsourceStringArguments;
  readonly labelstore: ServiceLabelstoreArguments;
  readonly livedebugging: ServiceLivedebuggingArguments;
  readonly logging: RuntimeLoggingOptions;
  readonly remotecfg: ServiceRemotecfgArguments;
  readonly tracing: RuntimeTracingOptions;
}
