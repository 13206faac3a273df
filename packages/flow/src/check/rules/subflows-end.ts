import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** Every end of a part that is used again needs a way out here; a caller who comes to another one takes `error`. */
export const subflowsEnd: Rule = {
  name: 'subflows-end',
  check: ({ nodes, names }) => {
    const flows = new Map((names?.flows ?? []).map((named) => [named.name, named]));
    return [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) => {
        if (field.widget !== 'name' || field.of !== 'flow' || typeof value !== 'string') return [];
        const { exits } = one;
        return (flows.get(value)?.ends ?? [])
          .filter((end) => exits !== null && !exits.includes(end))
          .map((end) => problemIn(one, 'subflow-end-missing', 'error', ['config', ...path], { name: value, end }));
      }),
    );
  },
};
