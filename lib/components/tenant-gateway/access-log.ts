import { type Directive, directive } from '../nginx';

/** What is written of a request, `tenant` being a variable. Paths without their queries: those are the tenants' data. */
export function logFormat(tenant: string): string {
  return [
    `$remote_addr tenant="${tenant}" "$request_method $uri" $status $body_bytes_sent`,
    'request_length=$request_length time=$request_time',
    'upstream="$upstream_addr" upstream_status=$upstream_status upstream_connect_time=$upstream_connect_time',
  ].join(' ');
}

/** Writes requests in a format, where `$failed` says so. */
export function accessLog(format: string): Directive {
  return directive('access_log', '/dev/stdout', format, 'if=$failed');
}
