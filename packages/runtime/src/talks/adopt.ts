import type { AgentSight, Queues, TalkSight } from '../queues/port.ts';
import type { Store } from '../store/store.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { type Conversation, ofTalk, type Party } from './conversation.ts';
import type { ConversationKeeper } from './keep-conversations.ts';

export type AdoptParts = {
  readonly store: Pick<Store, 'calls' | 'talkFacts' | 'talks'>;
  readonly queues: Pick<Queues, 'sight'>;
  readonly keeper: Pick<ConversationKeeper, 'begin' | 'change' | 'known'>;
  readonly providers: Pick<ProviderDirectory, 'get'>;
};

/** Makes conversations of those whom queues have put through, so that more can be done in them than to hang up. */
export async function adoptQueueTalks({ store, queues, keeper, providers }: AdoptParts): Promise<void> {
  const { agents } = await queues.sight();
  for (const { person, talk } of agents) {
    if (talk === null || talk.call === null || (talk.kind !== 'queue' && talk.kind !== 'callback')) continue;
    const known = keeper.known();
    if (known.some((one) => ofTalk(one, talk.talk).length > 0)) continue;
    // Queues may hear a moment later than we do that somebody has left.
    if (((await store.talks.talk(talk.talk))?.endedAt ?? null) !== null) continue;
    const conversation = await conversationOfQueue(store, { person }, talk);
    if (conversation === null || providers.get(conversation.provider)?.holds() !== true) continue;
    // An earlier talk of the same call: the flow has led the caller to a queue once more.
    if (known.some(({ room }) => room === conversation.room)) await keeper.change(conversation.room, () => null);
    await keeper.begin(conversation);
  }
}

/** A caller whom a queue has put through to an agent; null where the call isn't known. */
async function conversationOfQueue(
  { calls, talkFacts }: AdoptParts['store'],
  { person }: Pick<AgentSight, 'person'>,
  talk: TalkSight,
): Promise<Conversation | null> {
  if (talk.call === null) return null;
  const call = await calls.find(talk.call);
  if (call === null) return null;
  const party: Party = {
    talk: talk.talk,
    leg: talk.talk,
    person,
    to: '',
    from: '',
    later: [],
    state: 'up',
    part: 'talks',
    kind: talk.kind,
    muted: false,
    supervises: null,
  };
  return {
    room: call.id,
    provider: call.provider,
    call: call.id,
    number: talk.number ?? call.caller ?? '',
    ticket: talk.ticket,
    queue: talk.ticket === null ? null : ((await talkFacts.ticket(talk.ticket))?.queue ?? null),
    parties: [party],
    lead: talk.talk,
    held: false,
    wanted: [],
    touched: false,
    notReached: null,
  };
}
