import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** Branches of opening hours that the step has no way out for: callers take the branch's fallback then. */
export const scheduleBranches: Rule = {
  name: 'schedule-branches',
  check: ({ nodes, names }) => {
    const schedules = new Map((names?.schedules ?? []).map((schedule) => [schedule.name, schedule]));
    return [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) => {
        if (field.widget !== 'name' || field.of !== 'schedule' || typeof value !== 'string') return [];
        const { exits } = one;
        const branches = schedules.get(value)?.branches ?? [];
        return branches
          .filter((branch) => exits !== null && !['open', 'closed'].includes(branch) && !exits.includes(branch))
          .map((branch) =>
            problemIn(one, 'schedule-branch-unlisted', 'warning', ['config', ...path], { name: value, branch }),
          );
      }),
    );
  },
};
