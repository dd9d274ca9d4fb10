import type { Fields } from '../fields';
import { all, notEmpty, type Rules, refuse, when } from './combinators';
import type { Rule } from './rule';

/** What a `$` reference in a label name must look like, so that a name is left when it is replaced. */
const TARGET = /^(?:[a-zA-Z_]|\$(?:\{\w+\}|\w))(?:\w|\$(?:\{\w+\}|\w))*$/;

function isAction(...actions: readonly string[]): (fields: Fields) => boolean | undefined {
  return (fields) => {
    const action = fields.text('action');
    return action === undefined ? undefined : actions.includes(action);
  };
}

const needsTarget: Rule = (fields) => {
  const message = notEmpty('target_label')(fields);
  return message && `the action ${fields.text('action')} needs a target_label`;
};

const validTarget: Rule = (fields) => {
  const target = fields.text('target_label');
  if (!target?.includes('$') || TARGET.test(target)) return undefined;
  return `"${target}" is no target_label for the action ${fields.text('action')}`;
};

const validReplacement: Rule = (fields) => {
  const replacement = fields.text('replacement');
  if (replacement === undefined || TARGET.test(replacement)) return undefined;
  return `"${replacement}" is no replacement for the action labelmap`;
};

/** Attributes that certainly differ from their defaults. */
function changed(fields: Fields, names: readonly string[]): readonly string[] {
  const defaults: Readonly<Record<string, string>> = {
    regex: '(.*)',
    replacement: '$1',
    separator: ';',
    target_label: '',
  };
  return names.filter((name) => {
    if (name === 'source_labels') return fields.isGiven(name) === true;
    if (name === 'modulus') return fields.isSet(name) === true;
    const text = fields.text(name);
    return text !== undefined && fields.isWritten(name) && text !== defaults[name];
  });
}

function allows(only: string, ...others: readonly string[]): Rule {
  return (fields) => {
    const [first] = changed(fields, others);
    return first && `the action ${fields.text('action')} takes only ${only}, but ${first} is set`;
  };
}

/** One relabelling rule (`rule`, `write_relabel_config`). */
export const RELABEL_RULES: Rules = {
  'common/relabel.Config': [
    all(
      refuse((fields) => fields.isSet('action') === false, 'action must not be empty'),
      when(
        isAction('hashmod'),
        refuse((fields) => fields.isSet('modulus') === false, 'the action hashmod needs a modulus'),
      ),
      when(isAction('replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'), needsTarget),
      when(isAction('replace'), validTarget),
      when(isAction('lowercase', 'uppercase', 'keepequal', 'dropequal'), allows('no replacement', 'replacement')),
      when(isAction('labelmap'), validReplacement),
      when(
        isAction('labeldrop', 'labelkeep'),
        allows('regex', 'source_labels', 'target_label', 'modulus', 'separator', 'replacement'),
      ),
      when(
        isAction('keepequal', 'dropequal'),
        allows('source_labels and target_label', 'regex', 'modulus', 'separator', 'replacement'),
      ),
    ),
  ],
};
