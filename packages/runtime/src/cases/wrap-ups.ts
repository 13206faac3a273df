import type { TalkFacts } from '../store/queues/talk-facts-repository.ts';
import type { StoredWrapUp } from '../store/queues/wrap-up-repository.ts';
import type { Store } from '../store/store.ts';
import type { FollowUps } from './follow-ups.ts';
import { NOTHING, seeWrapUp } from './see-wrap-up.ts';
import { madeOf, settle } from './settle-follow-up.ts';
import type { FollowUp, WrapUp, WrapUpFields } from './shapes.ts';

export type WrapUpSaved =
  | { readonly kind: 'saved'; readonly wrapUp: WrapUp }
  /** Written elsewhere meanwhile; nothing was written here. */
  | { readonly kind: 'changed'; readonly wrapUp: WrapUp }
  | { readonly kind: 'done'; readonly wrapUp: WrapUp }
  | { readonly kind: 'missing' };

export type WrapUpFinished =
  | { readonly kind: 'finished'; readonly wrapUp: WrapUp; readonly followUp: FollowUp | null; readonly made: boolean }
  | Exclude<WrapUpSaved, { kind: 'saved' }>;

/** What an agent writes of a talk; only of the agent's own talks. */
export type WrapUps = {
  readonly unfinished: (agent: string) => Promise<WrapUp[]>;
  readonly find: (talk: string, agent: string) => Promise<WrapUp | null>;
  readonly write: (talk: string, agent: string, version: number, fields: WrapUpFields) => Promise<WrapUpSaved>;
  /** Makes or adds to the follow-up, and closes the notes; asked again, it answers the same. */
  readonly finish: (talk: string, agent: string, version: number, fields: WrapUpFields) => Promise<WrapUpFinished>;
};

type Parts = { readonly store: Store; readonly followUps: FollowUps; readonly now: () => number };

export function createWrapUps({ store, followUps, now }: Parts): WrapUps {
  /** The talk, if it is this agent's. */
  const own = async (talk: string, agent: string): Promise<TalkFacts | null> => {
    const facts = await store.talkFacts.talk(talk);
    return facts?.agent === agent ? facts : null;
  };
  const seen = (facts: TalkFacts, stored: StoredWrapUp | null) => seeWrapUp(store, facts, stored);
  const other = async (facts: TalkFacts, current: StoredWrapUp) => ({
    kind: current.doneAt === null ? ('changed' as const) : ('done' as const),
    wrapUp: await seen(facts, current),
  });
  const put = async (facts: TalkFacts, version: number, fields: WrapUpFields, doneAt: number | null) => {
    const { talk, agent, call } = facts;
    const kept = { talk, agent, call, fields, since: facts.endedAt ?? now() };
    const written = await store.wrapUps.write(kept, version, doneAt);
    if (written.kind === 'changed') return { current: written.current, written: false };
    return { current: { ...kept, version: written.version, doneAt }, written: true };
  };
  return {
    unfinished: async (agent) => {
      const stored = await store.wrapUps.unfinished(agent);
      const all = await Promise.all(
        stored.map(async (one) => {
          const facts = await own(one.talk, agent);
          return facts === null ? [] : [await seen(facts, one)];
        }),
      );
      return all.flat();
    },
    find: async (talk, agent) => {
      const facts = await own(talk, agent);
      return facts === null ? null : seen(facts, await store.wrapUps.find(talk));
    },
    write: async (talk, agent, version, fields) => {
      const facts = await own(talk, agent);
      if (facts === null) return { kind: 'missing' };
      const { current, written } = await put(facts, version, fields, null);
      return written ? { kind: 'saved', wrapUp: await seen(facts, current) } : other(facts, current);
    },
    finish: async (talk, agent, version, fields) => {
      const facts = await own(talk, agent);
      if (facts === null) return { kind: 'missing' };
      const stored = await store.wrapUps.find(talk);
      if (stored !== null && stored.doneAt !== null) {
        if (!isSame(stored.fields, fields)) return other(facts, stored);
        const followUp = await madeOf(followUps, talk, fields);
        return { kind: 'finished', wrapUp: await seen(facts, stored), followUp, made: false };
      }
      // The notes first: whoever wrote elsewhere meanwhile is asked before anything comes of this.
      const draft = await put(facts, version, fields, null);
      if (!draft.written) return other(facts, draft.current);
      const by = { at: now(), person: agent };
      const settled = await settle(followUps, await seen(facts, draft.current), by);
      const { current, written } = await put(facts, draft.current.version, fields, by.at);
      return written ? { kind: 'finished', wrapUp: await seen(facts, current), ...settled } : other(facts, current);
    },
  };
}

const isSame = (one: WrapUpFields, two: WrapUpFields) => FIELDS.every((field) => one[field] === two[field]);
const FIELDS = Object.keys(NOTHING) as readonly (keyof WrapUpFields)[];
