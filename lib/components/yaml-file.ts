import * as yaml from 'js-yaml';
import type { ComponentChart } from '../component';
import { type ConfigFiles, configFiles } from '../kube/config-files';
import type { ConfigTree } from './deep-merge';

export interface YamlFileProps {
  /** Name of the ConfigMap. */
  readonly name: string;
  /** Program that it belongs to. */
  readonly program: string;
  /** Name of the file. */
  readonly file: string;
  readonly content: ConfigTree;
}

/** A ConfigMap with one file in YAML. */
export function yamlFile(chart: ComponentChart, { name, program, file, content }: YamlFileProps): ConfigFiles {
  return configFiles(chart, { name, identity: { name: program }, files: { [file]: yamlText(content) } });
}

/** Configuration as the text of a YAML file: lines are not folded, and nothing refers to another place. */
export function yamlText(content: ConfigTree): string {
  return yaml.dump(content, { lineWidth: -1, noRefs: true });
}
