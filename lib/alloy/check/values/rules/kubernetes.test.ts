import { findings, messages } from './test-support/findings';

function selectors(role: string, statements: string): string {
  return `role = "${role}"\nselectors {\n${statements}\n}`;
}

test.each([
  'role = "endpointslice"',
  selectors('pod', 'role = "pod"\nlabel = "app in (a, b),!canary"\nfield = "spec.nodeName=a"'),
  selectors('service', 'role = "service"\nfield = "metadata.namespace!=kube-system"'),
])('discovery.kubernetes takes %s', (statements) => {
  expect(messages('discovery.kubernetes', statements)).toEqual([]);
});

test.each([
  ['role = "pods"', 'role: "pods" is none of node, pod, service, endpoints, endpointslice, ingress'],
  [selectors('pod', 'role = "pod"\nlabel = "app in a"'), 'label: expected ( after in'],
  [selectors('pod', 'role = "pod"\nfield = "spec.nodeName"'), `field: can't understand "spec.nodeName"`],
  [selectors('pod', 'role = "pod"\nfield = "spec.node=a"'), `a pod can't be selected by "spec.node"`],
])('discovery.kubernetes can not work with %s', (statements, message) => {
  expect(messages('discovery.kubernetes', statements)).toEqual([expect.stringContaining(message)]);
});

test('a selector for what the role does not look at does nothing', () => {
  expect(findings('discovery.kubernetes', selectors('service', 'role = "pod"\nlabel = "a=b"'))).toEqual([
    expect.stringMatching(/^warning .* a selector for "pod" does nothing; expected service/),
  ]);
});

test.each([
  ['match_labels = { "a b" = "c" }', 'match_labels: "a b" is no key of a label'],
  ['match_labels = { a = "-" }', 'match_labels: "-" is no value of a label'],
  ['match_expression {\n key = "a"\n operator = "in"\n}', 'operator must be one of In, NotIn, Exists, DoesNotExist'],
  ['match_expression {\n key = "a"\n operator = "In"\n}', 'In needs values'],
  ['match_expression {\n key = "a"\n operator = "Exists"\n values = ["b"]\n}', 'Exists takes no values'],
])('a selector as a block can not work with %s', (statements, message) => {
  expect(messages('prometheus.operator.podmonitors', `forward_to = []\nselector {\n${statements}\n}`)).toEqual([
    expect.stringContaining(message),
  ]);
});
