import { type AlloyConfig, render } from '../alloy';
import { blockName, type File } from '../alloy/ast';
import { runFlags } from '../alloy/config';
import { joinTexts } from '../alloy/joined';
import { kubernetesAccess } from '../alloy/kubernetes-access';
import { parse } from '../alloy/parser';
import type { AccessRule } from '../kube/rbac';
import { ALLOY_STABILITIES, type AlloyStability, type CollectorSettings } from '../spec/model';

/** What a collector runs with: its own configuration and what the spec adds to it. */
export interface CollectorConfig {
  /** As `alloy fmt` writes it. */
  readonly text: string;
  /** Flags of `alloy run`. */
  readonly flags: readonly string[];
  /** What it may read of the Kubernetes API: what its components need, nothing else. */
  readonly access: readonly AccessRule[];
}

/**
 * The configuration of a collector with the `extraConfig` of its settings. `modules` are files that it reads by itself. What is wrong with that is found by the check
 * `alloy-config-is-valid`, with its place in the file that a person wrote.
 */
export function collectorConfig(
  own: AlloyConfig,
  { extraConfig }: Pick<CollectorSettings, 'extraConfig'>,
  modules: readonly AlloyConfig[] = [],
): CollectorConfig {
  const access = distinct([own, ...modules].flatMap(({ ast }) => ownAccess(ast)));
  if (extraConfig === 'none') return { text: render(own), flags: own.flags, access };
  const { path, text, stability, community } = extraConfig;
  return {
    text: joinTexts(render(own), { name: path, text }),
    flags: runFlags({
      stability: higher(own.options.stability, stability),
      community: own.options.community || community,
    }),
    access: distinct([...access, ...kubernetesAccess(parse(text).file).rules]),
  };
}

/** Throws for a component of ours that talks to the API and has no rule, since it would run into 403. */
function ownAccess(ast: File): readonly AccessRule[] {
  const { rules, unknown } = kubernetesAccess(ast);
  const [first] = unknown;
  if (first) {
    throw new Error(`no access rule for ${blockName(first)}: add what it reads to lib/alloy/kubernetes-access.ts`);
  }
  return rules;
}

function higher(one: AlloyStability, other: AlloyStability): AlloyStability {
  return ALLOY_STABILITIES.indexOf(one) > ALLOY_STABILITIES.indexOf(other) ? one : other;
}

function distinct(rules: readonly AccessRule[]): readonly AccessRule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}
