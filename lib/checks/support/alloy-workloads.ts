import { withoutAdded } from '../../alloy/joined';
import { type Container, containersOf } from '../../manifests/pods';
import type { CheckContext, PlacedWorkload } from '../context';
import type { AddedConfig } from './alloy-problems';
import type { MountedFile } from './mounted-file';

/** A container that runs Alloy. */
export interface AlloyContainer {
  readonly context: CheckContext;
  readonly workload: PlacedWorkload;
  readonly container: Container;
  /** Its path in the object. */
  readonly path: string;
}

/** Every container that runs Alloy. */
export function alloyContainers(context: CheckContext): readonly AlloyContainer[] {
  return context.workloads.flatMap((workload) =>
    containersOf(workload.template)
      .filter(({ container }) => isAlloy(container))
      .map(({ container, path }) => ({ context, workload, container, path })),
  );
}

/** A container with a command of its own runs something else of the image. */
function isAlloy({ image = '', command }: Container): boolean {
  return command === undefined && /(^|\/)alloy[:@]/.test(image);
}

/** The configuration that the command line names. */
export function startedWith({ args = [] }: Container): string | undefined {
  return args[0] === 'run' ? args.slice(1).find((arg) => !arg.startsWith('-')) : undefined;
}

/** The `extraConfig` that a file ends with. */
export function extraOf({ environment }: PlacedWorkload, { text }: MountedFile): AddedConfig | undefined {
  const { agent, gateway, events, scraper, monitors, namespaceCollector } = environment;
  for (const { extraConfig: extra } of [agent, gateway, events, scraper, monitors, namespaceCollector]) {
    if (extra === 'none') continue;
    const own = withoutAdded(text, { name: extra.path, text: extra.text });
    if (own !== undefined) return { extra, own };
  }
  return undefined;
}
