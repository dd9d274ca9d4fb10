import * as yaml from 'js-yaml';
import type { AlertmanagerConfig } from './alertmanager';
import { TEMPLATE_FILE, TEMPLATES } from './receivers';

/**
 * A configuration as Mimir's Alertmanager takes it: `POST /api/v1/alerts`. What has to be quoted is in double quotes, so that
 * whoever fills in secrets knows what to escape.
 */
export function printConfig(config: AlertmanagerConfig): string {
  const text = print({ ...config, templates: [TEMPLATE_FILE] });
  return print({ template_files: { [TEMPLATE_FILE]: TEMPLATES }, alertmanager_config: text });
}

function print(content: object): string {
  return yaml.dump(content, { lineWidth: -1, noRefs: true, quoteStyle: 'double' });
}

/** The configuration in what `printConfig` made. */
export function readConfig(text: string): AlertmanagerConfig {
  const { alertmanager_config } = yaml.load(text) as { readonly alertmanager_config: string };
  return yaml.load(alertmanager_config) as AlertmanagerConfig;
}
