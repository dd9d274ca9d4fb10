import type { Type } from './type';
import { describeType } from './type';
import { type ArrayValue, type CapsuleValue, describeValue, numberText, type Value } from './value';

/** Why a value does not fit a type. */
export interface Misfit {
  /** The value at fault: the one given or one inside it. */
  readonly culprit: Value;
  readonly message: string;
  /** Whether only the running program notices, however literal the value is. @default false */
  readonly atLoad?: boolean;
}

/** What the types that are more than a shape need to be checked. */
export interface TextChecks {
  /** What is wrong with a text that Go code of this name parses; `duration` is one of the names. */
  text(name: string, text: string): string | undefined;
  /** What is wrong with an object that becomes a body of the table. */
  object(body: string, value: Value & { readonly type: 'object' }): readonly Misfit[];
}

/** Finds what is wrong with giving a value to something of a type, by the conversions that Alloy's evaluator does. */
export function misfits(value: Value, type: Type, checks: TextChecks): readonly Misfit[] {
  if (value.type === 'null' || value.type === 'unknown') return [];
  switch (type.kind) {
    case 'any':
      return [];
    case 'bool':
      return value.type === 'bool' ? [] : [mismatch(value, type)];
    case 'string':
      return textMisfit(value, type);
    case 'duration':
      return parsedMisfits(value, type, 'duration', checks);
    case 'text':
      return parsedMisfits(value, type, type.name, checks);
    case 'number':
      return numberMisfit(value, type);
    case 'list':
      return listMisfits(value, type, checks);
    case 'map':
      return mapMisfits(value, type, checks);
    case 'object':
      return value.type === 'object' ? checks.object(type.body, value) : [mismatch(value, type)];
    case 'secret':
    case 'optional_secret':
      return value.type === 'string' || isSecret(value) ? [] : [mismatch(value, type)];
    case 'capsule':
      return capsuleMisfits(value, type);
  }
}

function mismatch(value: Value, type: Type): Misfit {
  return { culprit: value, message: `expected ${describeType(type)}, got ${describeValue(value)}` };
}

function isSecret(value: Value): value is CapsuleValue {
  return value.type === 'capsule' && (value.name === 'secret' || value.name === 'optional_secret');
}

function isBytes(value: Value): value is ArrayValue {
  return value.type === 'array' && value.bytes !== undefined;
}

/** Whether a value converts into a string; `unsure` for an optional secret of which nobody knows whether it is one. */
function mayBeText(value: Value): 'yes' | 'no' | 'unsure' | 'secret' {
  if (value.type === 'string' || value.type === 'number' || isBytes(value)) return 'yes';
  if (!isSecret(value)) return 'no';
  if (value.name === 'secret' || value.secret === true) return 'secret';
  return value.secret === false ? 'yes' : 'unsure';
}

const SECRET_MESSAGE = "a secret can't become a string; convert.nonsensitive(…) makes one of it";

function textMisfit(value: Value, type: Type): readonly Misfit[] {
  const text = mayBeText(value);
  if (text === 'secret') return [{ culprit: value, message: SECRET_MESSAGE, atLoad: true }];
  return text === 'no' ? [mismatch(value, type)] : [];
}

function parsedMisfits(value: Value, type: Type, name: string, checks: TextChecks): readonly Misfit[] {
  const misfit = textMisfit(value, type);
  const text = knownText(value);
  if (misfit.length > 0 || text === undefined) return misfit;
  const message = checks.text(name, text);
  return message === undefined ? [] : [{ culprit: value, message }];
}

/** The text that a value becomes as a string, if that is known. */
export function knownText(value: Value): string | undefined {
  if (value.type === 'string') return value.value;
  if (value.type === 'null') return '';
  if (isBytes(value)) return value.bytes ?? undefined;
  return value.type === 'number' && value.value !== undefined ? numberText(value.value) : undefined;
}

function numberMisfit(value: Value, type: Type): readonly Misfit[] {
  if (value.type === 'number') return [];
  if (value.type === 'string')
    return value.value === undefined || isNumeric(value.value) ? [] : [mismatch(value, type)];
  return [mismatch(value, type)];
}

/** Whether Alloy reads a string as a number. */
function isNumeric(text: string): boolean {
  if (text.startsWith('-')) return /^-\d+$/.test(text);
  if (/[.eE]/.test(text)) return /^\+?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text);
  return /^\d+$/.test(text);
}

function listMisfits(
  value: Value,
  type: Type & { readonly kind: 'list' | 'map' },
  checks: TextChecks,
): readonly Misfit[] {
  if (value.type !== 'array') return [mismatch(value, type)];
  if (value.elements) return value.elements.flatMap((element) => misfits(element, type.of, checks));
  const of = value.of ? withCulprit(misfits(value.of, type.of, checks), value) : [];
  return of.length > 0 ? of : (value.some ?? []).flatMap((element) => misfits(element, type.of, checks));
}

/** Faults of a value that no expression stands for are the fault of the one around it. */
function withCulprit(found: readonly Misfit[], outer: Value): readonly Misfit[] {
  return found.map((misfit) => (misfit.culprit.node ? misfit : { ...misfit, culprit: outer }));
}

function mapMisfits(
  value: Value,
  type: Type & { readonly kind: 'list' | 'map' },
  checks: TextChecks,
): readonly Misfit[] {
  if (value.type === 'capsule' && value.name === 'discovery.Target') {
    return type.of.kind === 'string' ? [] : [{ ...mismatch(value, type), atLoad: true }];
  }
  if (value.type !== 'object') return [mismatch(value, type)];
  const found = [...value.fields].flatMap(([name, field]) =>
    withCulprit(misfits(field, type.of, checks), value).map((misfit) => ({
      ...misfit,
      message: `${name}: ${misfit.message}`,
    })),
  );
  return value.others ? [...found, ...withCulprit(misfits(value.others, type.of, checks), value)] : found;
}

function capsuleMisfits(value: Value, type: Type & { readonly kind: 'capsule' }): readonly Misfit[] {
  if (value.type === 'capsule' && value.name === type.name) return [];
  if (type.name === 'discovery.Target') return targetMisfits(value, type);
  return [{ ...mismatch(value, type), atLoad: true }];
}

function targetMisfits(value: Value, type: Type): readonly Misfit[] {
  if (value.type !== 'object') return [mismatch(value, type)];
  return [...value.fields].flatMap(([name, field]): readonly Misfit[] => {
    if (mayBeText(field) === 'secret') {
      return [{ culprit: field, message: `${name}: a label of a target can't be a secret`, atLoad: true }];
    }
    // A null has no underlying value for upstream's conversion.
    if (field.type === 'null')
      return [{ culprit: value, message: `${name}: a label of a target can't be null`, atLoad: true }];
    return [];
  });
}
