import type { Condition, ConditionRow } from './condition.ts';

const COMPARISONS = { is: '==', isNot: '!=', moreThan: '>', atLeast: '>=', lessThan: '<', atMost: '<=' } as const;

/** CEL of a value. Whole numbers that fit are CEL ints, others doubles; JSON's escapes are CEL's. */
function literal(value: string | number | boolean): string {
  if (typeof value !== 'number') return JSON.stringify(value);
  const text = String(value);
  return Number.isSafeInteger(value) || /[.e]/.test(text) ? text : `${text}.0`;
}

function rowToCel(row: ConditionRow): string {
  switch (row.operator) {
    case 'isEmpty':
      return `${row.variable} == ""`;
    case 'isNotEmpty':
      return `${row.variable} != ""`;
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return `${row.variable}.${row.operator}(${literal(row.value)})`;
    case 'isOneOf':
      return `${row.variable} in [${row.value.map(literal).join(', ')}]`;
    case 'isNoneOf':
      return `!(${row.variable} in [${row.value.map(literal).join(', ')}])`;
    default:
      return `${row.variable} ${COMPARISONS[row.operator]} ${literal(row.value)}`;
  }
}

/** The CEL that the builder's rows stand for; without rows it always holds. */
export function conditionToCel({ match, rows }: Condition): string {
  return rows.length === 0 ? 'true' : rows.map(rowToCel).join(match === 'all' ? ' && ' : ' || ');
}
