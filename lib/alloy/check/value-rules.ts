export { BODY_RULES, VALUE_RULES } from './values/rules';
