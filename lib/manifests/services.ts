import type { Manifest } from '../rendered';

export interface ServicePortObject {
  readonly name?: string;
  readonly port: number;
  /** Number, or name of a container port. @default - the port itself */
  readonly targetPort?: number | string;
}

interface ServiceSpec {
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports?: readonly ServicePortObject[];
  readonly clusterIP?: string;
  readonly externalName?: string;
  readonly publishNotReadyAddresses?: boolean;
}

export function serviceSpec(service: Manifest): ServiceSpec {
  return service.spec as ServiceSpec;
}

export function servicePorts(service: Manifest): readonly ServicePortObject[] {
  return serviceSpec(service).ports ?? [];
}

interface Backend {
  readonly service?: { readonly name: string; readonly port?: { readonly name?: string; readonly number?: number } };
}

interface IngressSpec {
  readonly defaultBackend?: Backend;
  readonly rules?: readonly { readonly http?: { readonly paths?: readonly { readonly backend: Backend }[] } }[];
}

/** A Service that an Ingress or a route leads to. */
export interface IngressBackend {
  /** Path of the backend in the object. */
  readonly path: string;
  readonly service: string;
  /** Number or name. */
  readonly port: number | string;
}

/** Kinds of objects that let callers from outside the cluster in. */
export const ENTRANCES = ['Ingress', 'HTTPRoute'] as const;

/** Services that an object of one of these kinds leads to. */
export function entranceBackends(object: Manifest): readonly IngressBackend[] {
  return object.kind === 'HTTPRoute' ? routeBackends(object) : ingressBackends(object);
}

interface RouteSpec {
  readonly rules?: readonly { readonly backendRefs?: readonly { readonly name: string; readonly port?: number }[] }[];
}

function routeBackends(route: Manifest): readonly IngressBackend[] {
  const { rules = [] } = route.spec as RouteSpec;
  return rules.flatMap(({ backendRefs = [] }, i) =>
    backendRefs.map(({ name, port = '' }, j) => ({
      path: `spec.rules[${i}].backendRefs[${j}]`,
      service: name,
      port,
    })),
  );
}

function ingressBackends(ingress: Manifest): readonly IngressBackend[] {
  const { defaultBackend, rules = [] } = ingress.spec as IngressSpec;
  const ofRules = rules.flatMap((rule, i) =>
    (rule.http?.paths ?? []).flatMap(({ backend }, j) =>
      asBackend(backend, `spec.rules[${i}].http.paths[${j}].backend.service`),
    ),
  );
  return [...asBackend(defaultBackend, 'spec.defaultBackend.service'), ...ofRules];
}

function asBackend(backend: Backend | undefined, path: string): readonly IngressBackend[] {
  if (backend?.service === undefined) return [];
  const { name, port } = backend.service;
  return [{ path, service: name, port: port?.number ?? port?.name ?? '' }];
}
