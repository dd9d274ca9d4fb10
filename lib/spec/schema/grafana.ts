import * as z from 'zod';
import * as D from '../defaults';
import { choice, flag, mapping, optional, required, switchable } from './doc';
import { hostName, hostPort, label, secretName, secretRef, volume, words } from './scalars';
import { replicasKey, resourcesKey } from './workload';

/** Grafana of an environment. */

const gateway = mapping({
  name: required(label, 'Name of the Gateway.', { example: 'public' }),
  namespace: optional(label, 'Namespace of the Gateway.', { byDefault: "the platform's", example: 'gateways' }),
});

const expose = mapping({
  host: optional(hostName, 'Host name of Grafana.', {
    byDefault: 'grafana.<environment>.<domain>',
    example: 'grafana.observability.example.com',
  }),
  ingressClass: optional(label, 'Ingress class.', { byDefault: D.DEFAULT_INGRESS_CLASS, example: 'nginx' }),
  tlsSecret: optional(secretName, "Secret (type kubernetes.io/tls) with the host's certificate.", {
    byDefault: D.GRAFANA_TLS_SECRET,
  }),
  gateway: optional(gateway, 'A Gateway of the Gateway API that ends TLS: an HTTPRoute instead of an Ingress.', {
    example: '{ name: public, namespace: gateways }',
  }),
});

const postgres = mapping({
  host: required(hostPort, 'Host and port.', { example: 'grafana-db.databases:5432' }),
  database: optional(words, 'Database.', { byDefault: D.GRAFANA_DATABASE.database, example: 'grafana' }),
  user: optional(words, 'User, who owns the database.', { byDefault: D.GRAFANA_DATABASE.user, example: 'grafana' }),
  password: optional(secretRef, 'Password.', {
    byDefault: D.writtenSecret(D.GRAFANA_DATABASE.password),
    example: 'grafana-database/password',
  }),
  tls: optional(choice(['disable', 'require', 'verify-full']), 'TLS mode.', { byDefault: D.GRAFANA_DATABASE.tls }),
});

const config = z
  .record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
  .meta({ expected: 'sections with their keys', example: '{ users: { default_theme: light } }' });

export const grafana = mapping({
  replicas: replicasKey(1),
  resources: resourcesKey(D.GRAFANA.resources),
  volume: optional(volume, 'Volume of Grafana, where its database is SQLite.', {
    byDefault: D.GRAFANA.volume,
    example: '5Gi',
  }),
  database: optional(
    mapping({ postgres: required(postgres, 'PostgreSQL: needed for more than one replica.') }),
    'Where Grafana keeps users, organizations and what people make.',
    { byDefault: 'SQLite on the volume', example: '{ postgres: { host: "grafana-db.databases:5432" } }' },
  ),
  adminUser: optional(secretRef, 'Name of the admin user.', {
    byDefault: D.writtenSecret(D.GRAFANA_ADMIN_USER),
    example: 'grafana-admin/user',
  }),
  adminPassword: optional(secretRef, 'Password of the admin user.', {
    byDefault: D.writtenSecret(D.GRAFANA_ADMIN_PASSWORD),
    example: 'grafana-admin/password',
  }),
  secretKey: optional(
    secretRef,
    'Key that encrypts secrets in the database of Grafana; a new one makes them unreadable.',
    {
      byDefault: D.writtenSecret(D.GRAFANA_SECRET_KEY),
      example: 'grafana-admin/secret-key',
    },
  ),
  expose: optional(switchable(expose), 'How browsers reach Grafana.', { byDefault: 'off' }),
  redisPlugin: optional(flag, "Install the plugin for Redis, which is not in Grafana's image.", { byDefault: 'false' }),
  config: optional(config, "Sections and keys laid over the rendered grafana.ini; checked against Grafana's own."),
  dashboards: optional(choice(['on', 'off']), "The platform's own dashboards.", { byDefault: 'on' }),
});
