import type { Problem } from '../spec/problem';
import { alertRoutesAreWhole } from './alert-routes-are-whole';
import { alloyConfigIsValid } from './alloy-config-is-valid';
import { backendsAreCalledThroughTheirGateway } from './backends-are-called-through-their-gateway';
import type { Check } from './check';
import { configHashCoversDataOnly } from './config-hash-covers-data-only';
import { configMapKeysExist } from './config-map-keys-exist';
import type { Rendered } from './context';
import { dashboardQueriesAreAnswered } from './dashboard-queries-are-answered';
import { eachTargetHasOneOwner } from './each-target-has-one-owner';
import { gatewaysHaveRoomForTheirTenants } from './gateways-have-room-for-their-tenants';
import { grafanaIniKeysExist } from './grafana-ini-keys-exist';
import { imagesArePinned } from './images-are-pinned';
import { linksJoin } from './links-join';
import { longRunningContainersAreProbed } from './long-running-containers-are-probed';
import { metricsAreScraped } from './metrics-are-scraped';
import { monitorsReachNoProgram } from './monitors-reach-no-program';
import { namesAndLabelsAreLegal } from './names-and-labels-are-legal';
import { namespacedObjectsNameTheirNamespace } from './namespaced-objects-name-their-namespace';
import { networkPoliciesSelectPods } from './network-policies-select-pods';
import { noLiteralSecret } from './no-literal-secret';
import { objectIdsAreUnique } from './object-ids-are-unique';
import { objectsAreSmallEnough } from './objects-are-small-enough';
import { objectsMatchTheKubernetesSchema } from './objects-match-the-kubernetes-schema';
import { ownRulesAreRight } from './own-rules-are-right';
import { podReferencesExist } from './pod-references-exist';
import { podsAreRestricted } from './pods-are-restricted';
import { programConfigMatchesItsSchema } from './program-config-matches-its-schema';
import { replicasAreSpreadAndProtected } from './replicas-are-spread-and-protected';
import { requestsAndMemoryLimitsAreSet } from './requests-and-memory-limits-are-set';
import { roleBindingsResolve } from './role-bindings-resolve';
import { rulesAreAnswered } from './rules-are-answered';
import { notesOf, runAll } from './run';
import { secretKeysAreDeclared } from './secret-keys-are-declared';
import { selectorsMatchOneWorkload } from './selectors-match-one-workload';
import { servicePortExists } from './service-port-exists';
import { serviceTargetPortExists } from './service-target-port-exists';
import { singleWriterVolumesAreNotRolled } from './single-writer-volumes-are-not-rolled';
import { tenantsAreIsolated } from './tenants-are-isolated';
import { workloadsAreOperable } from './workloads-are-operable';
import { workloadsSelectTheirOwnPods } from './workloads-select-their-own-pods';

/** Every check. The first proves the shape that the others rely on, see `run.ts`. */
export const CHECKS: readonly Check[] = [
  objectsMatchTheKubernetesSchema,
  alloyConfigIsValid,
  alertRoutesAreWhole,
  backendsAreCalledThroughTheirGateway,
  configHashCoversDataOnly,
  configMapKeysExist,
  dashboardQueriesAreAnswered,
  eachTargetHasOneOwner,
  gatewaysHaveRoomForTheirTenants,
  grafanaIniKeysExist,
  imagesArePinned,
  programConfigMatchesItsSchema,
  linksJoin,
  longRunningContainersAreProbed,
  metricsAreScraped,
  monitorsReachNoProgram,
  namesAndLabelsAreLegal,
  namespacedObjectsNameTheirNamespace,
  networkPoliciesSelectPods,
  noLiteralSecret,
  objectIdsAreUnique,
  objectsAreSmallEnough,
  ownRulesAreRight,
  podReferencesExist,
  podsAreRestricted,
  replicasAreSpreadAndProtected,
  requestsAndMemoryLimitsAreSet,
  roleBindingsResolve,
  rulesAreAnswered,
  secretKeysAreDeclared,
  selectorsMatchOneWorkload,
  servicePortExists,
  serviceTargetPortExists,
  singleWriterVolumesAreNotRolled,
  tenantsAreIsolated,
  workloadsAreOperable,
  workloadsSelectTheirOwnPods,
];

/** Everything that is wrong with what was rendered. */
export function runChecks(rendered: Rendered): readonly Problem[] {
  return runAll(CHECKS, rendered);
}

/** What a person may want to know of what was rendered, though nothing is wrong with it. */
export function runNotes(rendered: Rendered): readonly string[] {
  return notesOf(CHECKS, rendered);
}
