import type { Manifest, RenderedApp } from '../rendered';

/** File of an object below its application's folder: `<kind>.<namespace>.<name>.yaml`, without the namespace where there is none. */
export function objectFile(object: Manifest): string {
  const { name, namespace } = object.metadata;
  const parts = [object.kind.toLowerCase(), ...(namespace === undefined ? [] : [namespace]), name];
  return `${parts.map(escapeSegment).join('.')}.yaml`;
}

/** Path of an object below the output folder: `<environment>/<app>/<kind>.<namespace>.<name>.yaml`. */
export function objectPath(app: RenderedApp, object: Manifest): string {
  return `${app.environment.name}/${app.app}/${objectFile(object)}`;
}

/** RBAC names may hold `:` and other characters that no file name can have on every system. */
function escapeSegment(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, (character) => encodeURIComponent(character).replace(/^[^%]$/, hex));
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
