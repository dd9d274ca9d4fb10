import { metricSource } from './metric';
import { TARGET_LABELS } from './target-labels';

/** Metrics of OpenCost. */
export const opencost = () =>
  metricSource({
    name: 'OpenCost',
    prefixes: ['kubecost_', 'opencost_'],
    targetLabels: TARGET_LABELS,
    table: `
# Prices, which are multiplied with what kube-state-metrics and cAdvisor say.
@ arch instance_type node provider_id region
gauge node_cpu_hourly_cost
gauge node_gpu_count
gauge node_gpu_hourly_cost
gauge node_ram_hourly_cost
gauge node_total_hourly_cost
gauge kubecost_node_is_spot
@ node
# As kube-state-metrics had them in its first version; OpenCost asks for them itself.
gauge kube_node_status_allocatable_cpu_cores
gauge kube_node_status_allocatable_memory_bytes
gauge kube_node_status_capacity_cpu_cores
gauge kube_node_status_capacity_memory_bytes
@
gauge pv_hourly_cost persistentvolume provider_id volumename
gauge kubecost_cluster_management_cost provisioner_name
gauge kubecost_load_balancer_cost ingress_ip namespace service_name
gauge kubecost_network_zone_egress_cost
gauge kubecost_network_region_egress_cost
gauge kubecost_network_internet_egress_cost
# What is asked for or used, whichever is more.
@ namespace node pod
gauge container_cpu_allocation container
gauge container_gpu_allocation container
gauge container_memory_allocation_bytes container
@
gauge pod_pvc_allocation namespace persistentvolume persistentvolumeclaim pod
gauge deployment_match_labels *
gauge service_selector_labels *
gauge statefulSet_match_labels *
gauge kubecost_cluster_info *
gauge kubecost_pv_info *
gauge opencost_build_info *
counter kubecost_http_requests_total code handler method
histogram kubecost_http_response_time_seconds code handler method
summary kubecost_http_response_size_bytes code handler method
`,
  });
