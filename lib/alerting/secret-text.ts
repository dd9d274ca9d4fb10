import type { SecretRef } from '../spec/model';

/**
 * Places of secrets in a text that is rendered without them. `config-loader` puts the values in, each as the content of a
 * double-quoted YAML string.
 */

/** `@{slack/token}`, where the value of that key goes. */
export function placeOf({ name, key }: SecretRef): string {
  return `@{${name}/${key}}`;
}

const PLACE = /@\{([a-z0-9.-]+)\/([A-Za-z0-9._-]+)\}/g;

/** Every secret that has a place in a text, once. */
export function secretsIn(text: string): readonly SecretRef[] {
  const found = new Map([...text.matchAll(PLACE)].map(([place, name = '', key = '']) => [place, { name, key }]));
  return [...found.values()];
}
