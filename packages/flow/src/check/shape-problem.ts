import { type Json, type Problem, pointerTo } from '../document/index.ts';
import type { ShapeError } from './validators.ts';

/** Why a value doesn't fit, in the words of the message catalogues (`shape` there). */
const REASONS: Readonly<Record<string, (params: ShapeError['params']) => Reason>> = {
  required: ({ missingProperty }) => ({ reason: 'missing', key: missingProperty }),
  additionalProperties: ({ additionalProperty }) => ({ reason: 'unexpected', key: additionalProperty }),
  type: ({ type }) => ({ reason: 'type', wanted: Array.isArray(type) ? type.join(', ') : type }),
  enum: ({ allowedValues }) => ({ reason: 'choice', wanted: listOf(allowedValues) }),
  const: ({ allowedValue }) => ({ reason: 'choice', wanted: String(allowedValue) }),
  pattern: () => ({ reason: 'pattern' }),
  minLength: ({ limit }) => ({ reason: limit === 1 ? 'empty' : 'tooShort', limit }),
  maxLength: ({ limit }) => ({ reason: 'tooLong', limit }),
  minItems: ({ limit }) => ({ reason: 'tooFew', limit }),
  maxItems: ({ limit }) => ({ reason: 'tooMany', limit }),
  minProperties: ({ limit }) => ({ reason: 'tooFew', limit }),
  maxProperties: ({ limit }) => ({ reason: 'tooMany', limit }),
  minimum: ({ limit }) => ({ reason: 'tooSmall', limit }),
  maximum: ({ limit }) => ({ reason: 'tooLarge', limit }),
  exclusiveMinimum: ({ limit }) => ({ reason: 'tooSmall', limit }),
  exclusiveMaximum: ({ limit }) => ({ reason: 'tooLarge', limit }),
  uniqueItems: () => ({ reason: 'twice' }),
};
type Reason = { readonly reason: string; readonly key?: unknown; readonly wanted?: unknown; readonly limit?: unknown };

/** All reasons that a catalogue must have words for. */
export const SHAPE_REASONS = [
  ...['missing', 'unexpected', 'type', 'choice', 'pattern', 'empty', 'tooShort', 'tooLong', 'tooFew', 'tooMany'],
  ...['tooSmall', 'tooLarge', 'twice', 'other'],
] as const;

// A union tells the errors of all its variants besides; they only confuse.
const SUMMARIES: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'if', 'allOf']);
const MOST = 25;

/** What a shape error is called and where it is: its place below `base`, and the values for its message. */
export function shapeFindings(
  errors: readonly ShapeError[],
  base: string,
): readonly { readonly pointer: string; readonly values: Problem['values'] }[] {
  const unions = errors.filter(({ keyword }) => SUMMARIES.has(keyword)).map(({ instancePath }) => instancePath);
  const told = errors.filter(
    ({ keyword, instancePath }) =>
      SUMMARIES.has(keyword) || !unions.some((union) => instancePath === union || instancePath.startsWith(`${union}/`)),
  );
  return told.slice(0, MOST).map((error) => {
    const reason = reasonOf(error);
    const path = typeof reason.key === 'string' ? `${error.instancePath}${pointerTo(reason.key)}` : error.instancePath;
    return { pointer: base + path, values: { ...reason, field: fieldOf(path), path } as Problem['values'] };
  });
}

function reasonOf(error: ShapeError): Reason {
  return REASONS[error.keyword]?.(error.params) ?? { reason: 'other' };
}

/** The field's path as the node's messages name it: items of lists are `*`. */
function fieldOf(path: string): string {
  return path
    .split('/')
    .slice(1)
    .map((part) => (/^[0-9]+$/.test(part) ? '*' : part))
    .join('.');
}

function listOf(values: unknown): Json {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values);
}
