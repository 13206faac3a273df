import type { StandIn } from '@callwright/nodes/services';
import type { QueueDocument } from './queue-document.ts';

/** Why a caller can't wait, and what the step does for them where nobody is there. `queue`: null where it is gone. */
export function refusalOf<W extends 'timeout' | 'full' | 'closed' | 'nobody'>(
  why: W,
  queue: Pick<QueueDocument, 'standIn'> | null,
): { why: W; instead?: StandIn } {
  const standIn = queue?.standIn ?? null;
  // A queue that stands in has had the caller already.
  return why === 'nobody' && standIn !== null && standIn.kind !== 'queue' ? { why, instead: standIn } : { why };
}
