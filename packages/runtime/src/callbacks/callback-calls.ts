import { canonicalJson, type Flow } from '@callwright/flow/document';
import { countryOfNumber } from '@callwright/flow/simulation';
import type { CallStart } from '../calls/start-call.ts';
import type { Callback } from '../store/queues/callback.ts';
import type { Store } from '../store/store.ts';
import { graftTalk } from './graft-talk.ts';

/** Calls that begin because a customer who was rung back has answered. */
export type CallbackCalls = {
  /** What a call becomes that comes by the address of a callback; null for every other. */
  readonly begin: (start: CallStart) => Promise<BeginningCallback | null>;
};

export type BeginningCallback = { readonly flow: string; readonly revision: number; readonly start: CallStart };

/** Where nobody is rung back. */
export const NO_CALLBACK_CALLS: CallbackCalls = { begin: async () => null };

/** Letters and digits only: what is dialled is read as numbers are. */
const ADDRESS = /^callback[0-9a-f]{20}$/;

export const addressOf = ({ id }: Pick<Callback, 'id'>): string => `callback${id}`;

export function createCallbackCalls(
  store: Pick<Store, 'callbacks' | 'revisions' | 'fronts'>,
  now: () => number,
): CallbackCalls {
  return {
    begin: async (start) => {
      if (!ADDRESS.test(start.dialled) || start.id === undefined) return null;
      const callback = await store.callbacks.ofTalk(start.id);
      // Only the call that was rung for it, and only while it rings.
      if (callback === null || addressOf(callback) !== start.dialled || callback.state !== 'dialling') return null;
      const { flow, dialled, language, clockOffset } = callback.details;
      const revision = await revisionOf(store, callback, now());
      const { number } = callback;
      const caller = { number, anonymous: false, country: countryOfNumber(number) };
      const world = callback.details.world ?? start.world ?? null;
      return { flow, revision, start: { ...start, dialled, caller, language, clockOffset, world } };
    },
  };
}

/** The revision that goes on after the talk: made once for each step that asks. */
async function revisionOf(
  { revisions, fronts }: Pick<Store, 'revisions' | 'fronts'>,
  { details: { flow, revision: base, node } }: Callback,
  at: number,
): Promise<number> {
  const of = { flow, base, front: `callback ${node ?? ''}` };
  const known = await fronts.find(of);
  if (known !== null) return known;
  const running = await revisions.find(flow, base);
  if (running === null) throw new Error(`Version ${base} of ${flow} is not in the store.`);
  return fronts.keep(of, canonicalJson(graftTalk(JSON.parse(running.document) as Flow, node)), at);
}
