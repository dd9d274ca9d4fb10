import type { ComponentChart } from '../../component';
import { configFiles } from '../../kube/config-files';
import { configVolume, type Mount, type MountableVolume, reloadedConfigVolume } from '../../kube/volume';
import type { Tenant } from '../../spec/model';
import type { ConfigTree } from '../deep-merge';
import { type RuleFiles, ruleFiles, type TenantRules } from '../rule-files';
import { yamlText } from '../yaml-file';
import { mimirOverrides } from './overrides';
import {
  CONFIG_DIRECTORY,
  CONFIG_FILE,
  FALLBACK_FILE,
  RULES_DIRECTORY,
  RUNTIME_DIRECTORY,
  RUNTIME_FILE,
} from './ports';

/** All files that processes of Mimir read. */
export interface MimirFiles {
  /** For every process. */
  readonly common: readonly Mount[];
  readonly rules: RuleFiles;
}

export interface MimirFilesProps {
  readonly config: ConfigTree;
  readonly tenants: readonly Tenant[];
  readonly rules: readonly TenantRules[] | 'none';
}

/** The ConfigMaps of a Mimir and where they are mounted. Of all of them only the configuration restarts a process. */
export function mimirFiles(chart: ComponentChart, props: MimirFilesProps): MimirFiles {
  const files = (name: string, content: Readonly<Record<string, string>>) =>
    configFiles(chart, { name, identity: { name: 'mimir' }, files: content });
  const config = files('mimir', { [CONFIG_FILE]: yamlText(props.config), [FALLBACK_FILE]: yamlText(NOBODY) });
  const runtime = files('mimir-runtime', { [RUNTIME_FILE]: yamlText(mimirOverrides(props.tenants)) });
  return {
    common: [
      readOnly(configVolume('config', config), CONFIG_DIRECTORY),
      readOnly(reloadedConfigVolume('runtime', runtime), RUNTIME_DIRECTORY),
    ],
    rules: ruleFiles(chart, { program: 'mimir', directory: RULES_DIRECTORY, rules: props.rules }),
  };
}

/** Alerts of a tenant without a configuration are shown, and sent to nobody. */
const NOBODY: ConfigTree = { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] };

function readOnly(volume: MountableVolume, path: string): Mount {
  return { volume, path, readOnly: true };
}
