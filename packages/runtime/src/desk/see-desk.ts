import type { JsonObject } from '@callwright/flow/document';
import type { AgentSight, QueueSight, Queues } from '../queues/port.ts';
import type { QueueDocument } from '../queues/queue-document.ts';
import type { Store } from '../store/store.ts';
import type { Talks } from '../talks/index.ts';
import { createCallRecordings } from './call-recording.ts';
import type { DeskOffer, DeskParty, DeskQueue, DeskReason, DeskSight, DeskTalk, DeskWrapUp } from './desk-sight.ts';
import { createQueueBooks, type QueueBooks } from './queue-books.ts';
import { type Tickets, ticketsOf, topicsOf } from './ticket-facts.ts';

export type DeskParts = {
  readonly store: Store;
  readonly queues: Queues;
  readonly talks: Pick<Talks, 'of' | 'lastTry' | 'listen'>;
  readonly now: () => number;
};

/** What one desk shows now; null: this person takes no calls. */
export type SeeDesk = (person: string) => Promise<DeskSight | null>;

export function createSeeDesk({ store, queues, talks, now }: DeskParts): SeeDesk {
  const books: QueueBooks = createQueueBooks(store);
  const tickets = ticketsOf(store);
  const recordingOf = createCallRecordings(store);

  return async (person) => {
    const [agent, me, { queues: all }, own, help, toldAt, documents] = await Promise.all([
      store.agents.find(person),
      queues.agent(person),
      queues.sight(),
      talks.of(person),
      store.helpRequests.of(person),
      store.deskPeople.toldAt(person),
      books.all(),
    ]);
    if (agent === null) return null;
    const titleOf = (queue: string) => all.find((one) => one.queue === queue)?.title ?? queue;
    const inCall = own.find(({ state }) => state === 'up')?.call ?? me?.talk?.call ?? null;
    const reasonOf = (from: ReasonFrom) => whyOf({ store, tickets, titleOf }, from);
    return {
      now: now(),
      person,
      name: agent.name,
      state: me?.state ?? 'offline',
      since: me?.since ?? agent.since,
      reason: me === null ? null : me.state === 'break' ? me.reason : null,
      afterwards: me?.afterwards ?? null,
      wrapUp: me?.state === 'wrap-up' ? await wrapUpOf(store, me) : null,
      queues: await queuesOf(me, all, documents, tickets),
      offer: me?.offer == null ? null : await offerOf(me.offer, reasonOf),
      talk: me?.talk == null ? null : await talkOf(me.talk, reasonOf),
      talks: own,
      lastTry: talks.lastTry(person),
      callRecording: inCall === null ? null : await recordingOf(inCall),
      devices: agent.devices,
      ring: agent.ring,
      help: help === null ? null : { at: help.at, text: help.text, seenTo: await nameOf(store, help.takenBy) },
      recording: { agreedAt: agent.recordingConsent, asked: toldAt !== null },
    };
  };
}

type ReasonFrom = { readonly ticket: string | null; readonly call: string | null; readonly number?: string | null };
type ReasonOf = (from: ReasonFrom) => Promise<DeskReason>;

async function offerOf(offer: NonNullable<AgentSight['offer']>, reasonOf: ReasonOf): Promise<DeskOffer> {
  const { ticket, call, callback, until, legs } = offer;
  const reason = await reasonOf({ ticket, call });
  return {
    ...reason,
    offer: offer.offer,
    ticket,
    kind: callback === null ? 'caller' : 'callback',
    call,
    callback,
    until,
    devices: legs.map(({ device }) => device.kind),
  };
}

async function talkOf(talk: NonNullable<AgentSight['talk']>, reasonOf: ReasonOf): Promise<DeskTalk> {
  return { ...(await reasonOf(talk)), ...talk };
}

/** Talks that began longer ago are not the one that has just ended. */
const LONGEST_MS = 24 * 3_600_000;

async function wrapUpOf({ talkFacts }: Store, me: AgentSight): Promise<DeskWrapUp> {
  const [last] = await talkFacts.ofAgent(me.person, me.since - LONGEST_MS, 1);
  return {
    until: me.wrapUpUntil,
    mayExtend: !me.wrapUpExtended,
    talk: last?.talk ?? null,
    call: last?.call ?? null,
    ticket: last?.ticket ?? null,
    number: last?.number ?? null,
  };
}

async function queuesOf(
  me: AgentSight | null,
  all: readonly QueueSight[],
  documents: ReadonlyMap<string, QueueDocument>,
  tickets: Tickets,
): Promise<DeskQueue[]> {
  const mine = (me?.queues ?? []).flatMap(({ queue, takesPart }) => {
    const sight = all.find((one) => one.queue === queue);
    return sight === undefined ? [] : [{ sight, takesPart }];
  });
  return Promise.all(
    mine.map(async ({ sight, takesPart }) => {
      const { queue, title, open, waiting } = sight;
      const document = documents.get(queue);
      return {
        queue,
        title,
        open,
        takesPart,
        waiting: waiting.length,
        longestSince: waiting.length === 0 ? null : Math.min(...waiting.map(({ since }) => since)),
        callers: document?.mayPick === true ? await topicsOf(tickets, waiting) : null,
        results: document?.results ?? [],
        crmUrl: document?.crmUrl ?? '',
      };
    }),
  );
}

type WhyParts = {
  readonly store: Store;
  readonly tickets: Tickets;
  readonly titleOf: (queue: string) => string;
};

async function whyOf({ store, tickets, titleOf }: WhyParts, from: ReasonFrom): Promise<DeskReason> {
  const [ticket, call] = await Promise.all([
    from.ticket === null ? null : tickets.find(from.ticket),
    from.call === null ? null : store.calls.find(from.call),
  ]);
  const called = ticket?.callback == null ? null : await store.callbacks.find(ticket.callback);
  const number = from.number ?? called?.number ?? (call?.anonymous === true ? null : (call?.caller ?? null));
  return {
    party: await partyOf(store, number, ticket?.details.language ?? ''),
    queue: ticket?.queue ?? null,
    queueTitle: ticket === null ? '' : titleOf(ticket.queue),
    topic: ticket?.details.topic ?? '',
    since: ticket?.since ?? null,
  };
}

async function partyOf(store: Store, number: string | null, language: string): Promise<DeskParty> {
  const contact = number === null || number === '' ? null : await store.contacts.find(number);
  return {
    number: number === '' ? null : number,
    name: contact?.name ?? '',
    language: language === '' ? (contact?.language ?? '') : language,
    fields: contact === null ? {} : plain(contact.fields),
  };
}

/** A contact's single values as text. */
function plain(fields: JsonObject): Record<string, string> {
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : [],
  );
  return Object.fromEntries(entries);
}

async function nameOf(store: Store, person: string | null): Promise<string | null> {
  return person === null ? null : ((await store.people.find(person))?.name ?? null);
}
