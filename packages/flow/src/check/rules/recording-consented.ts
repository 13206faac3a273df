import { type Behaviour, behaviourIn, behaviourOf } from '../behaviour.ts';
import { reachableFrom } from '../graph-walks.ts';
import type { InspectedNode, Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/**
 * The engine refuses to record without the caller's yes. A step that records must therefore come after one that asks:
 * if none ever comes before, nothing is recorded at all (error); if some paths avoid it, not for everybody (warning).
 */
export const recordingConsented: Rule = {
  name: 'recording-consented',
  check: ({ flow, nodes }) => {
    if (flow.recording?.policy === 'announce') return [];
    const recorders = [...nodes.values()].filter((one) => does(one, 'records') && !does(one, 'asksConsent'));
    if (recorders.length === 0) return [];
    const entries = [flow.start, flow.onHangup, flow.onError];
    const unasked = reachableFrom(entries, nodes, (one) => !does(one, 'asksConsent'));
    const askers = [...nodes.values()].filter((one) => does(one, 'asksConsent')).map(({ id }) => id);
    const asked = reachableFrom(askers, nodes);
    return recorders
      .filter(({ id }) => unasked.has(id))
      .map((one) => {
        if (asked.has(one.id)) return problemIn(one, 'recording-without-consent', 'warning', []);
        return problemIn(one, 'recording-without-consent', 'error', [], { variant: 'never' });
      });
  },
};

/** Whether a step does it with its own config; its type is asked first, for that is known already. */
function does({ type, node, shapeErrors }: InspectedNode, what: keyof Behaviour): boolean {
  if (type === null || !behaviourOf(type)[what]) return false;
  return shapeErrors.length > 0 || behaviourIn(type, node.config)[what];
}
