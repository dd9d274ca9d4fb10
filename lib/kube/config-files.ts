import { createHash } from 'node:crypto';
import type { Chart } from 'cdk8s';
import { KubeConfigMap } from 'cdk8s-plus-28/lib/imports/k8s';
import { type Identity, objectLabels } from './labels';

/** Files of a ConfigMap, as made by `configFiles`. */
export interface ConfigFiles {
  /** Name of the ConfigMap. */
  readonly name: string;
  /** Hash of the data alone: neither labels nor versions nor the order of the files change it. */
  readonly hash: string;
}

export interface ConfigFilesProps {
  readonly name: string;
  /** @default - that of the chart */
  readonly namespace?: string;
  readonly identity: Identity;
  readonly files: Readonly<Record<string, string>>;
}

/** A ConfigMap with one key per file. */
export function configFiles(chart: Chart, props: ConfigFilesProps): ConfigFiles {
  const { name, namespace } = props;
  new KubeConfigMap(chart, ['configmap', ...(namespace === undefined ? [] : [namespace]), name].join('-'), {
    metadata: { name, ...(namespace !== undefined && { namespace }), labels: objectLabels(props.identity) },
    data: props.files,
  });
  return { name: props.name, hash: dataHash(props.files) };
}

/** First 16 hexadecimal digits of a SHA-256 over names and contents, independent of the order of the keys. */
export function dataHash(data: Readonly<Record<string, string>>): string {
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16);
}
