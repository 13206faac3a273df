import { behaviourOf } from '../behaviour.ts';
import { reachableFrom } from '../graph-walks.ts';
import type { Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** After hanging up nobody hears a text or presses a key: such steps are passed over. */
export const hangupPathQuiet: Rule = {
  name: 'hangup-path-quiet',
  check: ({ flow, nodes }) => {
    const { onHangup } = flow;
    if (onHangup === undefined) return [];
    return [...reachableFrom([onHangup], nodes)].flatMap((id) => {
      const one = nodes.get(id);
      if (one === undefined || one.type === null) return [];
      const { talks, canWait } = behaviourOf(one.type);
      // A part used again may do something useful.
      const calls = one.fields.some(({ field }) => field.widget === 'name' && field.of === 'flow');
      return (talks || canWait) && !calls ? [problemIn(one, 'hangup-path-talks', 'warning', [])] : [];
    });
  },
};
