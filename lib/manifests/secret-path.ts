import type { SecretStore } from '../spec/model';

/** Path of a Secret in a store. */
export function secretPath({ path }: SecretStore, environment: string, name: string): string {
  return path.replaceAll('{environment}', environment).replaceAll('{name}', name);
}
