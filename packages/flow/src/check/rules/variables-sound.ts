import { isObject, type Variable, type VariableType } from '../../document/index.ts';
import { isReadableMoment, isReservedName } from '../../expression/index.ts';
import type { Rule } from '../inspection.ts';
import { problemAt } from '../problem-at.ts';

/** A variable's name must not be taken by the engine or the expression language, and its first value must fit. */
export const variablesSound: Rule = {
  name: 'variables-sound',
  check: ({ flow }) =>
    Object.entries(flow.variables).flatMap(([name, variable]) => [
      ...(isReservedName(name) ? [problemAt('variable-reserved', 'error', ['variables', name], { name })] : []),
      ...(fits(variable)
        ? []
        : [problemAt('variable-type', 'error', ['variables', name, 'default'], { name, wanted: variable.type })]),
    ]),
};

const FITS: Readonly<Record<VariableType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && (value === '' || isReadableMoment(value)),
  map: isObject,
  list: Array.isArray,
};

function fits(variable: Variable): boolean {
  return variable.default === undefined || FITS[variable.type](variable.default);
}
