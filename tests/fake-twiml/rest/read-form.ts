import { Ajv, type ValidateFunction } from 'ajv';
import { OPERATIONS, type Operation } from './operations.ts';

export type Form = Readonly<Record<string, string | readonly string[] | number>>;

const ajv = new Ajv({ allErrors: true, coerceTypes: 'array' });
const checks = new Map<Operation, ValidateFunction>();

/** The fields of a request; @throws when they aren't what the operation takes. */
export function readForm(operation: Operation, fields: URLSearchParams): Form {
  const check = checks.get(operation) ?? ajv.compile(OPERATIONS[operation]);
  checks.set(operation, check);
  const form = formOf(fields);
  if (!check(form)) throw new Error(`${operation}: ${ajv.errorsText(check.errors)} in ${fields}`);
  return form as Form;
}

/** What is given several times is a list. */
export function formOf(fields: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const all = fields.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
}
