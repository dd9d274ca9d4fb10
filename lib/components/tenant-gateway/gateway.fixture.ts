import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Endpoint } from '../../component';
import type { ApiPath } from './api-path';
import { gatewayConfig } from './config';
import { WRITE_PASSWORDS } from './passwords';
import { WRITE_TENANT_PASSWORDS } from './tenant-passwords';

/** What a request came out as: status and, where the backend got it, what the backend saw. */
export interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly headers: IncomingMessage['headers'];
}

export interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly length: number;
}

type Listener = 'internal' | 'exposed' | 'health' | 'tenants';

/** The real nginx in front of a backend that remembers what it got. */
export class RunningGateway {
  readonly seen: Seen[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  private readonly backend: Server;
  private nginx: ChildProcess | undefined;
  private ports: Readonly<Record<Listener, number>> = { internal: 0, exposed: 0, health: 0, tenants: 0 };

  constructor() {
    this.backend = createServer((incoming, answer) => {
      let length = 0;
      incoming.on('data', (chunk: Buffer) => {
        length += chunk.length;
      });
      incoming.on('end', () => {
        const { method, url, headers } = incoming;
        this.seen.push({ method, url, headers, length });
        answer.end('from the backend\n');
      });
    });
  }

  /** Starts both; `prefix`: what callers outside put before each path. Tenants put `/tenants` before it. */
  async start<R extends string>(paths: readonly ApiPath<R>[], prefix: string): Promise<void> {
    const backend = new Endpoint({ host: '127.0.0.1', port: await listen(this.backend) });
    this.ports = {
      internal: await freePort(),
      exposed: await freePort(),
      health: await freePort(),
      tenants: await freePort(),
    };
    const routes = [...new Set(paths.map(({ route }) => route))];
    const config = gatewayConfig({
      program: 'example',
      paths,
      upstreams: Object.fromEntries(routes.map((route) => [route, backend])) as Record<R, Endpoint>,
      resolver: '127.0.0.1',
      pushLimitMb: 1,
      queryTimeoutSeconds: 5,
      healthPort: this.ports.health,
      internal: { port: this.ports.internal, passwordFile: '/passwords/internal' },
      exposed: { port: this.ports.exposed, passwordFile: '/passwords/exposed', prefix },
      tenants: { port: this.ports.tenants, passwordFile: '/passwords/tenants', prefix: `/tenants${prefix}` },
    });
    this.writePasswords('internal', 'inside', 'tomorrow');
    this.writePasswords('exposed', 'outside');
    this.writeTenantPasswords({
      'team-alpha': 'alpha',
      'team-alpha.next': 'alpha2',
      'team-beta': 'beta',
      stranger: 'strange',
    });
    const file = join(this.folder, 'nginx.conf');
    const local = config.replaceAll(/ \/(tmp|passwords)\//g, ` ${this.folder}/`);
    writeFileSync(file, local.replaceAll('/dev/stdout', this.accessLog));
    // The user that nginx was built for is in its image, not here.
    const user = process.getuid?.() === 0 ? ['-g', 'user root root;'] : [];
    this.nginx = spawn('nginx', ['-e', 'stderr', '-c', file, ...user], { stdio: ['ignore', 'inherit', 'inherit'] });
    await this.ready();
  }

  async stop(): Promise<void> {
    const { nginx } = this;
    if (nginx?.exitCode === null && nginx.kill('SIGTERM')) await new Promise((resolve) => nginx.once('exit', resolve));
    this.backend.closeAllConnections();
    await new Promise((resolve) => this.backend.close(resolve));
    rmSync(this.folder, { recursive: true });
  }

  get log(): string {
    return readFileSync(this.accessLog, 'utf8');
  }

  call(
    listener: Listener,
    path: string,
    options: {
      readonly method?: string;
      readonly headers?: Record<string, string | string[]>;
      readonly body?: Buffer;
    } = {},
  ): Promise<Outcome> {
    const { method = 'GET', headers = {}, body } = options;
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: this.ports[listener], path, method, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  private get accessLog(): string {
    return join(this.folder, 'access.log');
  }

  private writePasswords(listener: Listener, password: string, next = ''): void {
    const env = { ...process.env, PASSWORD: password, NEXT_PASSWORD: next };
    const args = ['-c', WRITE_PASSWORDS, 'write-passwords', 'telemetry', join(this.folder, listener)];
    spawnSync('sh', args, { env });
  }

  /** Those of the tenants alpha, beta and gamma, by key of the Secret. */
  private writeTenantPasswords(passwords: Readonly<Record<string, string>>): void {
    const secret = join(this.folder, 'secret');
    mkdirSync(secret);
    for (const [key, password] of Object.entries(passwords)) writeFileSync(join(secret, key), password);
    const args = [secret, join(this.folder, 'tenants'), 'team-alpha', 'team-beta', 'team-gamma'];
    spawnSync('sh', ['-c', WRITE_TENANT_PASSWORDS, 'write-tenant-passwords', ...args]);
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      const answer = await this.call('health', '/ready').catch(() => undefined);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nginx did not start');
  }
}

/** The header that a caller with a password sends. */
export function basic(password: string, user = 'telemetry'): { readonly authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
