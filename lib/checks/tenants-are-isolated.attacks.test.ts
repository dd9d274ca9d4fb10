import { changed, inTexts, renderedFolder } from '../../test/topologies';
import { formatProblem } from '../spec/problem';
import { CheckContext } from './context';
import { tenantsAreIsolated } from './tenants-are-isolated';

/** The example in which applications push every signal. */
const pushed = renderedFolder('examples/pushed');

function replacing(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, to);
}

/** Each was a way out of one's tenant, with the programs as they run. */
const ATTACKS: readonly (readonly [
  what: string,
  configMap: string,
  change: (text: string) => string,
  problem: RegExp,
])[] = [
  [
    'one of several claims of a data point stays',
    'alloy-gateway',
    replacing(
      'delete_matching_keys(datapoint.attributes, "^namespace$")',
      'delete_key(datapoint.attributes, "namespace")',
    ),
    /metrics of .* can reach the sink|can choose it/,
  ],
  [
    'pods of some names are left out',
    'alloy-gateway',
    replacing(/\t+exclude \{[^}]*\}\s*\}\n/, ''),
    /anybody may call a pod so/,
  ],
  [
    'annotations of pods are read',
    'alloy-gateway',
    replacing('deployment_name_from_replicaset', 'otel_annotations = true\n\t\tdeployment_name_from_replicaset'),
    /hides its pod/,
  ],
  [
    'pods that are done count',
    'alloy-gateway',
    replacing(/\t+filter \{(\s+field \{[^}]*\})+\s*\}\n/, ''),
    /pods that are done/,
  ],
  [
    'a pod may send the agent elsewhere for profiles',
    'alloy-agent',
    replacing(/(pyroscope\.scrape "cpu_profiles" \{[^}]*)follow_redirects\s+= false/, '$1'),
    /goes where a pod sends it/,
  ],
  [
    'a pod may send the agent elsewhere',
    'alloy-agent',
    replacing(/(prometheus\.scrape "annotated_pods" \{[^}]*)follow_redirects\s+= false/, '$1'),
    /goes where a pod sends it/,
  ],
];

test.each(ATTACKS)('a problem if %s', (_, configMap, change, problem) => {
  const rendered = changed(pushed, inTexts(configMap, change));
  expect(tenantsAreIsolated.run(new CheckContext(rendered)).map(formatProblem).join('\n')).toMatch(problem);
});
