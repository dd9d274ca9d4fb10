import { functionsOf } from './functions';

test('reads signatures', () => {
  expect(functionsOf('standard').get('truncate_all')?.[0]).toEqual({
    name: 'Target',
    optional: false,
    list: false,
    kind: expect.any(String),
  });
  expect(functionsOf('standard').get('Concat')?.[0]).toMatchObject({ name: 'Vals', list: true });
  expect(functionsOf('standard').get('Base64Encode')?.[1]).toMatchObject({ name: 'Variant', optional: true });
  expect(functionsOf('standard').get('Now')).toEqual([]);
});

test('conditions have no editors', () => {
  expect(functionsOf('standard').has('set')).toBe(true);
  expect(functionsOf('converters').has('set')).toBe(false);
});

test('some functions exist for one kind of signal alone', () => {
  expect(functionsOf('transformMetric').has('convert_sum_to_gauge')).toBe(
    functionsOf('transformDatapoint').has('convert_sum_to_gauge') === false,
  );
  expect(functionsOf('transformLog').has('convert_sum_to_gauge')).toBe(false);
  expect(functionsOf('filterSpan').has('IsRootSpan')).toBe(true);
  expect(functionsOf('filterMetric').has('IsRootSpan')).toBe(false);
});
