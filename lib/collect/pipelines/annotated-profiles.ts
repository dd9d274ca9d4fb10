import { component, type Nodes } from '../../alloy';
import type { SignalSinks } from '../sinks';
import { annotatedAddress, annotation, notIn } from './annotations';
import type { DiscoveredPods } from './node-pods';
import { APP_OF_POD, NAMESPACE_AND_POD, NO_INIT_CONTAINERS, NODE, RUNNING, SERVICE } from './pod-labels';
import { NO_REDIRECTS } from './scraping';

/** Types of profiles by the name in the annotations, and the block of the component that asks for it. */
const TYPES = {
  cpu: 'profile.process_cpu',
  memory: 'profile.memory',
  mutex: 'profile.mutex',
  block: 'profile.block',
  goroutine: 'profile.goroutine',
} as const;
type ProfileType = keyof typeof TYPES;
const PROFILE_TYPES = Object.keys(TYPES) as readonly ProfileType[];

export interface AnnotatedProfilesProps {
  readonly pods: DiscoveredPods;
  readonly sink: NonNullable<SignalSinks['profiles']>;
  /** Namespace of the platform, whose pods are left out. */
  readonly platform: string;
  /** Whether the replicas of the collector share them. @default false - it has the pods of its node to itself */
  readonly shared?: boolean;
}

/** Profiles of the pods that are annotated `profiles.grafana.com/cpu_scrape: "true"` and the like. */
export function annotatedProfiles(props: AnnotatedProfilesProps): Nodes {
  return [props.pods, ...PROFILE_TYPES.flatMap((type) => profilesOf(type, props))];
}

function profilesOf(
  type: ProfileType,
  { pods, sink, platform, shared = false }: AnnotatedProfilesProps,
): readonly Nodes[] {
  const named = (what: string) => annotation(`profiles.grafana.com/${type}_${what}`);
  const annotations = { wanted: named('scrape'), port: named('port'), path: named('path'), scheme: named('scheme') };
  const targets = component('discovery.relabel', `${type}_profiles`, {
    targets: pods.exports.targets,
    rule: [
      notIn(platform),
      RUNNING,
      NO_INIT_CONTAINERS,
      ...annotatedAddress(annotations, '__profile_path__'),
      ...NAMESPACE_AND_POD,
      NODE,
      APP_OF_POD,
      SERVICE,
    ],
  });
  const scrape = component('pyroscope.scrape', `${type}_profiles`, {
    targets: targets.exports.output,
    forward_to: sink,
    ...NO_REDIRECTS,
    ...(shared && { clustering: { enabled: true } }),
    profiling_config: Object.fromEntries(PROFILE_TYPES.map((one) => [TYPES[one], { enabled: one === type }])),
  });
  return [targets, scrape];
}
