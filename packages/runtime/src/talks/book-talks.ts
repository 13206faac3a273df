import type { Queues, TalkSight } from '../queues/port.ts';
import type { TalkRepository } from '../store/queues/talk-repository.ts';
import type { Conversation, Party } from './conversation.ts';

/** Keeps who talked with whom and when, and tells the queues who can't be rung meanwhile. */
export type TalkBook = (before: Conversation | null, now: Conversation | null) => Promise<void>;

export function createTalkBook(
  talks: Pick<TalkRepository, 'putTalk' | 'endTalk'>,
  queues: Pick<Queues, 'taken' | 'ended'>,
  now: () => number,
): TalkBook {
  async function began(conversation: Conversation, party: Party & { readonly person: string }): Promise<void> {
    const { talk, person, kind } = party;
    const { call, room, provider } = conversation;
    const [ticket, number] = [ticketOf(conversation, party), conversation.number || null];
    await talks.putTalk({ talk, agent: person, kind, call, ticket, number, provider, room, beganAt: now() });
  }

  return async (before, after) => {
    const was = sharesOf(before);
    const is = sharesOf(after);
    for (const [talk, party] of is) {
      const known = was.get(talk);
      // Who was put through by a queue is known there.
      if (known === undefined && !byQueue(party)) await queues.taken(party.person, sightOf(after, party, now()));
      const changed = known?.state !== party.state || known.kind !== party.kind;
      if (after !== null && party.state === 'up' && changed) await began(after, party);
    }
    for (const [talk, party] of was) {
      if (is.has(talk)) continue;
      if (!byQueue(party)) await queues.ended(talk);
      await talks.endTalk(talk, now());
    }
  };
}

const byQueue = ({ leg, talk }: Party): boolean => leg === talk;

function ticketOf({ ticket }: Conversation, { kind }: Party): string | null {
  return kind === 'queue' || kind === 'callback' || kind === 'transferred' ? ticket : null;
}

function sightOf(conversation: Conversation | null, party: Party, beganAt: number): TalkSight {
  const { talk, kind } = party;
  const number = conversation === null || conversation.number === '' ? null : conversation.number;
  const ticket = conversation === null ? null : ticketOf(conversation, party);
  return { talk, kind, call: conversation?.call ?? null, ticket, number, beganAt };
}

/** People who work here, by their talk; while several telephones of one ring, the first of them. */
function sharesOf(conversation: Conversation | null): Map<string, Party & { readonly person: string }> {
  const shares = new Map<string, Party & { readonly person: string }>();
  for (const party of conversation?.parties ?? []) {
    const { person } = party;
    if (person === null || (shares.has(party.talk) && party.state === 'ringing')) continue;
    shares.set(party.talk, { ...party, person });
  }
  return shares;
}
