import type { Expr } from '../../alloy/ast';
import { literalValue } from '../../alloy/check/literal';
import { attributeOf, blockOf } from '../../isolation/flow';
import { blocksIn, type ConfigNode, Fields } from '../../isolation/scope';
import { scaleKey, scales } from '../../manifests/autoscalers';
import type { Container } from '../../manifests/pods';
import { serviceSpec } from '../../manifests/services';
import type { Problem } from '../../spec/problem';
import type { CheckContext, PlacedWorkload } from '../context';
import { type Alloy, placeOf } from './owned';
import { addressInPod, targetOrigins } from './target-origins';

/** Components whose targets the pods of a workload can divide among each other. */
const DIVISIBLE = /^(prometheus\.(scrape|operator\..+)|pyroscope\.scrape|loki\.source\.(kubernetes|podlogs))$/;

/** What each pod of a workload would have to itself, once for each of them. */
export function notDivided(context: CheckContext, alloy: Alloy): readonly Problem[] {
  const several = hasSeveralPods(alloy.workload);
  const own = alloy.sources.map(({ node }) => node).filter(({ source }) => !source.added);
  const found = own.flatMap((node) => ofNode(node, alloy, several));
  return [...found, ...(several && own.some(isClustered) ? meets(context, alloy) : [])];
}

/** Whether a workload may have more than one pod. */
function hasSeveralPods({ object, app }: PlacedWorkload): boolean {
  if (object.kind === 'DaemonSet') return true;
  const { replicas = 1 } = object.spec as { readonly replicas?: number };
  return (scales(app.objects).get(scaleKey(object))?.max ?? replicas) > 1;
}

function ofNode(node: ConfigNode, { name, container, workload }: Alloy, several: boolean): readonly Problem[] {
  const seen = seenBy(node, container);
  const problem = (what: string, got: string, expected: string, fix: string): readonly Problem[] => [
    { ...placeOf(node), problem: `${name}: ${node.id} ${what}`, got, expected, fix },
  ];
  if (seen === 'node' && workload.object.kind !== 'DaemonSet') {
    return problem('sees one node alone', workload.object.kind, 'a DaemonSet', 'render it for the agent of each node');
  }
  if (seen === 'node' && isClustered(node)) {
    const fix = 'leave `clustering` out: what is of one node, others would be given and never find';
    return problem('divides what each pod has to itself', 'clustering', 'none', fix);
  }
  if (!several || seen !== 'all' || (DIVISIBLE.test(node.name) && isClustered(node))) return [];
  const fix = DIVISIBLE.test(node.name)
    ? 'write `clustering { enabled = true }`, or select the pods of one node by `sys.env("NODE_NAME")`'
    : 'select the pods of one node by `sys.env("NODE_NAME")`, or run one pod';
  return problem('collects everything once for each pod', 'no division', 'each target in one pod', fix);
}

/** Whether each pod has the same targets, those of its node, or what it is sent. */
function seenBy(node: ConfigNode, container: Container): 'all' | 'node' | 'sent' {
  if (node.name.startsWith('prometheus.operator.') || node.name === 'loki.source.kubernetes_events') return 'all';
  if (node.name === 'loki.source.journal') return 'node';
  if (attributeOf(node, 'targets') === undefined) return 'sent';
  const origins = targetOrigins(node).map(({ from }) => from);
  // What a collector says of itself is each pod's own, and so is what is beside it.
  if (origins.some((from) => !(from instanceof Fields) && from?.name === 'prometheus.exporter.self')) return 'sent';
  if (origins.length > 0 && origins.every((from) => addressInPod(from) !== undefined)) return 'sent';
  const files = node.name === 'loki.source.file';
  const ofNode = origins.every((from) =>
    from instanceof Fields ? files : from !== undefined && isOfNode(from, container),
  );
  return ofNode ? 'node' : 'all';
}

function isOfNode(from: ConfigNode, container: Container): boolean {
  if (from.name.startsWith('prometheus.exporter.')) return true;
  return blocksIn(from.block.body, 'selectors').some(({ body }) => {
    const field = body.find((statement) => statement.kind === 'AttributeStmt' && statement.name.name === 'field');
    return field?.kind === 'AttributeStmt' && isNodeName(field.value, container);
  });
}

/** Whether a selector is about the node that the environment of the container names. */
function isNodeName(field: Expr, { env = [] }: Container): boolean {
  if (field.kind !== 'BinaryExpr' || field.left.kind !== 'LiteralExpr' || field.right.kind !== 'CallExpr') return false;
  const [name] = field.right.args;
  if (name?.kind !== 'LiteralExpr') return false;
  const [begins, variable] = [literalValue(field.left), literalValue(name)];
  const selects = begins.type === 'string' && /^(spec\.nodeName|metadata\.name)=$/.test(begins.value ?? '');
  const known = env.find((one) => variable.type === 'string' && one.name === variable.value);
  return selects && known?.valueFrom?.fieldRef?.fieldPath === 'spec.nodeName';
}

function isClustered(node: ConfigNode): boolean {
  const block = blockOf(node, 'clustering');
  return block !== undefined && attributeOf(node, 'enabled', block) === true;
}

const ENABLED = /^--cluster\.enabled(=true)?$/;
const JOIN = '--cluster.join-addresses=';

/** Pods that don't find each other have everything each. */
function meets(context: CheckContext, { name, workload, container }: Alloy): readonly Problem[] {
  const { args = [] } = container;
  const problem = (what: string, got: string, expected: string): readonly Problem[] => [
    {
      at: { file: workload.file },
      path: `${workload.template.path}.containers[0].args`,
      problem: `${name}: ${what}, so that each pod collects everything`,
      got,
      expected,
      fix: 'give `alloyContainers` the cluster of the hub',
    },
  ];
  if (!args.some((arg) => ENABLED.test(arg)))
    return problem('clustering is not switched on', 'no flag', '--cluster.enabled=true');
  const address = args.find((arg) => arg.startsWith(JOIN))?.slice(JOIN.length) ?? '';
  const [service = '', namespace = ''] = address.split('.');
  const object = context.find({ cluster: workload.cluster, namespace }, 'Service', service);
  const spec = object && serviceSpec(object);
  const selects = Object.entries(spec?.selector ?? { nothing: '' }).every(
    ([label, value]) => workload.template.labels[label] === value,
  );
  return spec?.clusterIP === 'None' && selects && namespace === workload.namespace
    ? []
    : problem('its pods do not find each other', address || 'no addresses', 'a headless Service of the workload');
}
