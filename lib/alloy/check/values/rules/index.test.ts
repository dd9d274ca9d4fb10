import { loadTable } from '../../../table';
import { BODY_RULES, VALUE_RULES } from './index';

const { bodies } = loadTable();

test('rules for texts are about attributes that the table has', () => {
  const unknown = Object.keys(VALUE_RULES).filter((key) => {
    const [body = '', attribute = ''] = key.split('#');
    return bodies[body]?.attributes?.[attribute] === undefined;
  });
  expect(unknown).toEqual([]);
});

test('rules for bodies are about bodies that the table has', () => {
  expect(Object.keys(BODY_RULES).filter((body) => bodies[body] === undefined)).toEqual([]);
});
