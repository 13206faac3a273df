import { createHash } from 'node:crypto';
import { canonicalJson } from '@callwright/flow/document';
import type { Logger } from '../../calls/logger.ts';
import type { Store } from '../../store/store.ts';
import type { RevisionShelf } from '../rung-flows.ts';
import { frontFor, playsAnnouncements } from './front-for.ts';
import { type Front, graftFront, isFront } from './graft-front.ts';

/** A call that begins. `at`: by its own clock, in milliseconds since the epoch. */
export type BeginningCall = {
  readonly dialled: string;
  readonly flow: string;
  readonly revision: number;
  readonly at: number;
};

/** What stands before call flows: diverts, and announcements where a flow plays none itself. */
export type Fronts = {
  /** The revision that the call begins on: its own, or one with what stands before it. Never throws. */
  readonly revisionFor: (call: BeginningCall) => Promise<number>;
};

/** Where nothing ever stands before a flow. */
export const NO_FRONTS: Fronts = { revisionFor: async ({ revision }) => revision };

const MOST_KNOWN = 1000;

type Kept = Parameters<typeof frontFor>[0];

export function createFronts(
  { store, log }: { readonly store: Store; readonly log: Pick<Logger, 'error'> },
  shelf: RevisionShelf,
): Fronts {
  const known = new Map<string, number>();

  let remembered: { readonly stamp: string; readonly house: Kept } | null = null;

  /** Every call asks; what they keep is read again when it has changed. */
  async function kept(): Promise<Kept> {
    const stamp = await store.named.stamp(['announcement', 'divert']);
    if (remembered?.stamp === stamp) return remembered.house;
    const [announcements, diverts] = await Promise.all([store.named.list('announcement'), store.named.list('divert')]);
    const house = { announcements, diverts };
    // Something may have been saved between the two: what was read is at least as new as the stamp.
    remembered = { stamp, house };
    return house;
  }

  async function fronted(call: BeginningCall, front: Front): Promise<number> {
    const { flow, revision: base, at } = call;
    const text = createHash('sha256').update(JSON.stringify(front)).digest('hex');
    const key = `${flow}@${base} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const running = await shelf.find(flow, base);
    if (running === null) return base;
    const of = { flow, base, front: text };
    const kept =
      (await store.fronts.find(of)) ??
      (await store.fronts.keep(of, canonicalJson(graftFront(running.root, front)), at));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, kept);
    return kept;
  }

  return {
    revisionFor: async (call) => {
      try {
        const { announcements, diverts } = await kept();
        if (announcements.length === 0 && diverts.length === 0) return call.revision;
        const { dialled: number, flow, revision, at } = call;
        const running = await shelf.find(flow, revision);
        if (running === null) return revision;
        const rung = { number, flow, playsAnnouncements: playsAnnouncements([running.root, ...running.parts]) };
        const front = frontFor({ announcements, diverts }, rung, at);
        return isFront(front) ? await fronted(call, front) : revision;
      } catch (error) {
        // A notice that can't be played must not cost anybody the call.
        log.error({ flow: call.flow, err: error }, 'What stands before a call flow could not be put there');
        return call.revision;
      }
    },
  };
}
