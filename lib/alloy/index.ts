export { type ComponentName, type ComponentNode, component, configBlock } from './component';
export { type AlloyConfig, alloyConfig, alloyConfigAt, type ConfigOptions, render } from './config';
export { at, field, list, literal, not, operation, std } from './expression';
export { label } from './label';
export type { Level } from './level';
export type { AlloyNode, NodeOptions, Nodes } from './node';
export { atLeastOne, type Expression, type Ref } from './values';
