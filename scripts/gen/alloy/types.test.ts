import { argumentsFile } from './arguments';
import { pascalCase, propertyName } from './names';
import type { AlloySource } from './source';
import { acceptedType, resultType } from './types';

const source: AlloySource = {
  header: { alloy_version: 'v1' },
  capsules: {},
  texts: { 'log.Level': { enum: ['info', 'warn'] }, 'log.Pattern': {} },
  config_blocks: {},
  components: {},
  defs: {
    'log/write.Arguments': {
      attrs: { url: { type: 'string', required: true }, wait: { type: 'duration', default: '1s' } },
      blocks: {
        one: { body: 'log.Empty' },
        many: { body: 'log.Empty', repeated: true },
        some: { body: 'log.Empty', repeated: true, required: true },
        named: { body: 'log.Empty', repeated: true, labelled: true },
        'step.a': { body: 'log.Empty', repeated: true, group: 'step' },
        'step.b': { body: 'log.Step', repeated: true, group: 'step' },
      },
    },
    'log.Empty': {},
    'log.Step': { attrs: { mode: { type: 'string', enum: ['x', 'y'] } } },
  },
  stdlib: {},
  scope_variables: [],
};

test.each([
  ['string', 'Str'],
  ['list(map(secret))', 'List<Dict<Secret>>'],
  ['capsule(loki.LogsReceiver)', "Ref<'loki.LogsReceiver'>"],
  ['list(capsule(discovery.Target))', 'List<Target>'],
  ['text(log.Level)', 'Enum<LogLevel>'],
  ['text(log.Pattern)', 'Str'],
  ['text(github.com/alecthomas/units.Base2Bytes)', 'Size'],
  ['object(log.Step)', 'Obj<LogStep>'],
])('an attribute of type %s accepts %s', (type, expected) => {
  expect(acceptedType(source, type)).toBe(expected);
});

test.each([
  ['any', 'Expression<never>'],
  ['map(optional_secret)', 'Expression<Entries<Expression<OptionalSecretText>>>'],
  ['list(capsule(discovery.Target))', "Expression<readonly Ref<'discovery.Target'>[]>"],
])('a value of type %s is %s', (type, expected) => {
  expect(resultType(type)).toBe(expected);
});

test('a type that nobody knows stops the generator', () => {
  expect(() => acceptedType(source, 'tuple(string)')).toThrow('no TypeScript type for tuple(string)');
  expect(() => resultType('duration')).toThrow('no TypeScript type for a value of type duration');
});

test('blocks become members by their cardinality, groups a union', () => {
  const text = argumentsFile(source, 'facts.json');
  expect(text).toContain(`export interface LogWriteArguments {
  readonly url: Str;
  /** @default 1s */
  readonly wait?: Duration | undefined;
  readonly one?: LogEmpty | undefined;
  readonly many?: readonly LogEmpty[] | undefined;
  readonly some: OneOrMore<LogEmpty>;
  readonly named?: Readonly<Record<string, LogEmpty>> | undefined;
  readonly steps?: readonly StepBlock[] | undefined;
}
`);
  expect(text).toContain("export interface StepBBlock extends LogStep {\n  readonly step: 'b';\n}\n");
  expect(text).toContain('export type StepBlock =\n  | StepABlock\n  | StepBBlock;\n');
});

test('two groups of the same name and different blocks stop the generator', () => {
  const blocks = { 'step.c': { body: 'log.Empty', repeated: true, group: 'step' } };
  expect(() => argumentsFile({ ...source, defs: { ...source.defs, 'log.Other': { blocks } } }, '')).toThrow(
    'two different groups of blocks are named step',
  );
});

test('names become identifiers', () => {
  expect(pascalCase('otelcol/processor/tail_sampling.PolicyConfig')).toBe('OtelcolProcessorTailSamplingPolicyConfig');
  expect(propertyName('url')).toBe('url');
  expect(propertyName('profile.memory')).toBe("'profile.memory'");
});
