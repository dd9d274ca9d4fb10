import { metricSource } from './metric';
import { TARGET_LABELS } from './target-labels';

/** What every target, process and program in Go has, whatever it does. */
export const everyProcess = () =>
  metricSource({
    name: 'any target',
    prefixes: ['scrape_', 'promhttp_'],
    targetLabels: TARGET_LABELS,
    table: `
# Made by whoever scrapes.
gauge up
gauge scrape_duration_seconds
gauge scrape_samples_scraped
gauge scrape_samples_post_metric_relabeling
gauge scrape_series_added
gauge scrape_timeout_seconds
gauge scrape_sample_limit
# Of a kubelet that does not know something of its containers.
gauge scrape_error
gauge scrape_body_size_bytes
# Made by the ruler.
gauge ALERTS alertname alertstate severity *
gauge ALERTS_FOR_STATE alertname severity *
# Of any process.
counter process_cpu_seconds_total
gauge process_max_fds
gauge process_open_fds
counter process_network_receive_bytes_total
counter process_network_transmit_bytes_total
gauge process_memory_map_areas
gauge process_memory_map_areas_limit
gauge process_resident_memory_bytes
gauge process_start_time_seconds
gauge process_virtual_memory_bytes
gauge process_virtual_memory_max_bytes
# Of any program in Go.
summary go_gc_duration_seconds
counter go_gc_cycles_total_gc_cycles_total
gauge go_gc_gogc_percent
gauge go_gc_gomemlimit_bytes
gauge go_goroutines
gauge go_info version
gauge go_memstats_alloc_bytes
counter go_memstats_alloc_bytes_total
gauge go_memstats_buck_hash_sys_bytes
counter go_memstats_frees_total
gauge go_memstats_gc_sys_bytes
gauge go_memstats_heap_alloc_bytes
gauge go_memstats_heap_idle_bytes
gauge go_memstats_heap_inuse_bytes
gauge go_memstats_heap_objects
gauge go_memstats_heap_released_bytes
gauge go_memstats_heap_sys_bytes
gauge go_memstats_last_gc_time_seconds
counter go_memstats_mallocs_total
gauge go_memstats_next_gc_bytes
gauge go_memstats_stack_inuse_bytes
gauge go_memstats_stack_sys_bytes
gauge go_memstats_sys_bytes
gauge go_sched_gomaxprocs_threads
gauge go_threads
unknown go_*
# Of Grafana's programs and what they call.
counter deprecated_flags_inuse_total
gauge grpc_concurrent_streams_by_conn_max
counter net_conntrack_dialer_conn_attempted_total dialer_name
counter net_conntrack_dialer_conn_closed_total dialer_name
counter net_conntrack_dialer_conn_established_total dialer_name
counter net_conntrack_dialer_conn_failed_total dialer_name reason
counter net_conntrack_listener_conn_accepted_total listener_name
counter net_conntrack_listener_conn_closed_total listener_name
counter promhttp_metric_handler_errors_total cause
counter promhttp_metric_handler_requests_total code
gauge promhttp_metric_handler_requests_in_flight
`,
  });
