import type { ConditionRow, Operator } from '@callwright/nodes';

/** What a value is, as far as comparing goes. */
export type RowType = 'string' | 'number' | 'boolean';

const FOR_TYPE = {
  string: ['is', 'isNot', 'isEmpty', 'isNotEmpty', 'contains', 'startsWith', 'endsWith', 'isOneOf', 'isNoneOf'],
  number: ['is', 'isNot', 'moreThan', 'atLeast', 'lessThan', 'atMost', 'isOneOf', 'isNoneOf'],
  boolean: ['is', 'isNot'],
} as const satisfies Readonly<Record<RowType, readonly Operator[]>>;

/** The comparisons that make sense for a type. */
export const operatorsFor = (type: RowType): readonly Operator[] => FOR_TYPE[type];

/** A row with another comparison, or for another type; its value stays where it fits. */
export function rowWith(row: ConditionRow, wanted: Operator, type: RowType): ConditionRow {
  const { variable } = row;
  const operator = operatorsFor(type).includes(wanted) ? wanted : 'is';
  const old = 'value' in row ? row.value : undefined;
  const single = Array.isArray(old) ? old[0] : old;
  switch (operator) {
    case 'isEmpty':
    case 'isNotEmpty':
      return { variable, operator };
    case 'isOneOf':
    case 'isNoneOf':
      return { variable, operator, value: listOf(old, type) };
    case 'moreThan':
    case 'atLeast':
    case 'lessThan':
    case 'atMost':
      return { variable, operator, value: Number(single) || 0 };
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { variable, operator, value: String(single ?? '') };
    default:
      return { variable, operator, value: singleOf(single, type) };
  }
}

function singleOf(value: unknown, type: RowType): string | number | boolean {
  if (type === 'number') return Number(value) || 0;
  if (type === 'boolean') return value !== false && value !== 'false';
  return String(value ?? '');
}

function listOf(value: unknown, type: RowType): readonly (string | number)[] {
  const items = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  return items.map((item) => (type === 'number' ? Number(item) || 0 : String(item)));
}
