import { isObject } from '../../document/index.ts';
import { checkExpression } from '../../expression/index.ts';
import { fieldName } from '../fields-in.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';
import { sourceValues } from '../source-values.ts';

/** Conditions and calculations must be readable, name what there is, and yield what is needed. */
export const expressionsSound: Rule = {
  name: 'expressions-sound',
  check: ({ nodes, scope }) =>
    [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) => {
        if (field.widget !== 'expression' || !isObject(value) || typeof value.cel !== 'string') return [];
        const source = value.cel;
        const checked = checkExpression(source, scope, field.type);
        if (!('problems' in checked)) return [];
        return checked.problems.map((problem) =>
          problemIn(one, problem.code, 'error', ['config', ...path, 'cel'], {
            ...{ field: fieldName(path), needed: field.type },
            ...sourceValues(problem, source),
          }),
        );
      }),
    ),
};
