/** How a condition's row compares; what a person picks in the builder. */
export const OPERATORS = [
  'is',
  'isNot',
  'isEmpty',
  'isNotEmpty',
  'contains',
  'startsWith',
  'endsWith',
  'moreThan',
  'atLeast',
  'lessThan',
  'atMost',
  'isOneOf',
  'isNoneOf',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** One row: a variable (`department`, `caller.country`, `order.status`) compared with a value. */
export type ConditionRow =
  | { readonly variable: string; readonly operator: 'is' | 'isNot'; readonly value: string | number | boolean }
  | { readonly variable: string; readonly operator: 'isEmpty' | 'isNotEmpty' }
  | { readonly variable: string; readonly operator: 'contains' | 'startsWith' | 'endsWith'; readonly value: string }
  | {
      readonly variable: string;
      readonly operator: 'moreThan' | 'atLeast' | 'lessThan' | 'atMost';
      readonly value: number;
    }
  | {
      readonly variable: string;
      readonly operator: 'isOneOf' | 'isNoneOf';
      readonly value: readonly (string | number)[];
    };

/**
 * A condition as the builder shows it: every row must hold, or any of them. Only the CEL is stored; `celToCondition`
 * reads the rows back out of it, so that the two can't disagree.
 */
export type Condition = { readonly match: 'all' | 'any'; readonly rows: readonly ConditionRow[] };
