import { fieldName } from '../fields-in.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** A step may only write variables that the flow has. */
export const variablesWritten: Rule = {
  name: 'variables-written',
  check: ({ flow, nodes }) =>
    [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) =>
        field.widget !== 'variable' || typeof value !== 'string' || Object.hasOwn(flow.variables, value)
          ? []
          : [problemIn(one, 'variable-unknown', 'error', ['config', ...path], { name: value, field: fieldName(path) })],
      ),
    ),
};
