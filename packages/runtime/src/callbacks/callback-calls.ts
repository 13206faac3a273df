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
  store: Pick<Store, 'callbacks' | 'calls' | 'revisions' | 'fronts'>,
  now: () => number,
): CallbackCalls {
  return {
    begin: async (start) => {
      if (!ADDRESS.test(start.dialled) || start.id === undefined) return null;
      const callback = await store.callbacks.ofTalk(start.id);
      // Only the call that was rung for it, and only while it rings.
      if (callback === null || addressOf(callback) !== start.dialled || callback.state !== 'dialling') return null;
      const { flow, dialled, language, clockOffset, left } = callback.details;
      const revision = left === null ? await talkOnly(store, callback, now()) : callback.details.revision;
      const { number } = callback;
      const asked = callback.call === null ? null : await store.calls.find(callback.call);
      const caller = { number, anonymous: false, country: countryOfNumber(number) };
      const world = callback.details.world ?? start.world ?? null;
      const known = { knownAs: asked?.caller ?? '', ...(left === null ? {} : { from: left }) };
      return { flow, revision, start: { ...start, dialled, caller, language, clockOffset, world, ...known } };
    },
  };
}

/** The revision that ends after the talk: made once. */
async function talkOnly(
  { revisions, fronts }: Pick<Store, 'revisions' | 'fronts'>,
  { details: { flow, revision: base } }: Callback,
  at: number,
): Promise<number> {
  const of = { flow, base, front: 'callback' };
  const known = await fronts.find(of);
  if (known !== null) return known;
  const running = await revisions.find(flow, base);
  if (running === null) throw new Error(`Version ${base} of ${flow} is not in the store.`);
  return fronts.keep(of, canonicalJson(graftTalk(JSON.parse(running.document) as Flow)), at);
}
