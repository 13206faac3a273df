import { fieldName } from '../fields-in.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** A destination must be a telephone number, or a text with parts that makes one. */
export const destinationsGiven: Rule = {
  name: 'destinations-given',
  check: ({ nodes }) =>
    [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) =>
        field.widget !== 'destination' || typeof value !== 'string' || value.includes('{{') || /[0-9]{2}/.test(value)
          ? []
          : [problemIn(one, 'destination-missing', 'error', ['config', ...path], { value, field: fieldName(path) })],
      ),
    ),
};
