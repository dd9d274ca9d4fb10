import type { RuleCase } from './rule-case';

function rule(statements: string): string {
  return `rule {\n${statements.replaceAll(/^/gm, '\t')}\n}`;
}

function relabel(bad: string, good: string, says: string): RuleCase {
  return { of: 'discovery.relabel', bad: rule(bad), good: rule(good), says };
}

export const RELABEL_CASES: readonly RuleCase[] = [
  relabel(
    'action = "hashmod"\ntarget_label = "a"',
    'action = "hashmod"\ntarget_label = "a"\nmodulus = 4',
    'the action hashmod needs a modulus',
  ),
  relabel('source_labels = ["a"]', 'target_label = "a"', 'the action replace needs a target_label'),
  relabel(
    'action = "uppercase"',
    'action = "uppercase"\ntarget_label = "a"',
    'the action uppercase needs a target_label',
  ),
  relabel('target_label = "a-b$1"', 'target_label = "a_b$1"', '"a-b$1" is no target_label'),
  relabel('target_label = "${1"', 'target_label = "x${1}_y"', '"${1" is no target_label'),
  relabel('action = null', 'action = "drop"', 'action must not be empty'),
  relabel(
    'action = "lowercase"\ntarget_label = "a"\nreplacement = "b"',
    'action = "lowercase"\ntarget_label = "a"\nreplacement = "$1"',
    'the action lowercase takes only no replacement',
  ),
  relabel('action = "labelmap"\nreplacement = "a-b"', 'action = "labelmap"\nreplacement = "a_$1"', 'is no replacement'),
  relabel(
    'action = "labeldrop"\nsource_labels = []',
    'action = "labeldrop"\nregex = "a.*"',
    'the action labeldrop takes only regex, but source_labels is set',
  ),
  relabel('action = "labelkeep"\nseparator = ","', 'action = "labelkeep"\nseparator = ";"', 'but separator is set'),
  relabel(
    'action = "keepequal"\nsource_labels = ["a"]\ntarget_label = "b"\nregex = "x"',
    'action = "keepequal"\nsource_labels = ["a"]\ntarget_label = "b"\nregex = "(.*)"',
    'takes only source_labels and target_label, but regex is set',
  ),
];
