import { fieldName } from '../fields-in.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** A destination that the dialling rules refuse is never rung: its callers go on as if the connection had failed. */
export const destinationsAllowed: Rule = {
  name: 'destinations-allowed',
  check: ({ nodes, telephones }) => {
    const refused = new Map(telephones?.refused.map(({ to, code }) => [to, code]));
    return [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) => {
        const code = field.widget === 'destination' && typeof value === 'string' ? refused.get(value) : undefined;
        if (code === undefined || typeof value !== 'string') return [];
        const values = { variant: code, value, field: fieldName(path) };
        return [problemIn(one, 'destination-refused', 'warning', ['config', ...path], values)];
      }),
    );
  },
};
