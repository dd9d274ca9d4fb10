export { argument, optionalArgument } from './argument';
export { type CheckOptions, type CheckResult, check, type Problem } from './check/check';
export { commented } from './comment';
export { type ComponentName, type ComponentNode, component, configBlock } from './component';
export { type AlloyConfig, alloyConfig, alloyConfigAt, type ConfigOptions, render } from './config';
export type { CustomComponent, CustomNode } from './custom-component';
export { declareComponent } from './declare';
export { decodeSource } from './decode-source';
export { type Diagnostic, renderDiagnostic } from './diagnostic';
export { at, field, list, literal, not, operation, std } from './expression';
export { foreach } from './foreach';
export { format } from './format';
export { importModule } from './import';
export { label } from './label';
export type { Level } from './level';
export type { AlloyNode, NodeOptions, Nodes } from './node';
export { parse } from './parser';
export { print } from './printer';
export { raw } from './raw';
export { duration, isDuration, isSize, size } from './units';
export type {
  Any,
  Bool,
  Dict,
  Duration,
  DurationText,
  Enum,
  Expression,
  List,
  Num,
  OneOrMore,
  Ref,
  Secret,
  Size,
  SizeText,
  Str,
  Target,
} from './values';
export { atLeastOne } from './values';
