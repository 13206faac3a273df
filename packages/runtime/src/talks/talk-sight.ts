import {
  type Conversation,
  type NotReached,
  ofTalk,
  type Part,
  type SupervisorRole,
  type TalkKind,
} from './conversation.ts';

/** Somebody else in one's talk. */
export type OtherSight = {
  readonly talk: string;
  readonly name: string;
  /** Of whoever doesn't work here. */
  readonly number: string | null;
  readonly part: Part;
  readonly state: 'ringing' | 'up';
  readonly muted: boolean;
};

/** One's own talk, as one's desk shows it. */
export type OwnTalk = {
  readonly talk: string;
  readonly kind: TalkKind;
  readonly state: 'ringing' | 'up';
  readonly part: Part;
  readonly call: string | null;
  readonly ticket: string | null;
  /** The customer's; null: unknown, or an internal call. */
  readonly number: string | null;
  /** Whether one decides what becomes of the customer. */
  readonly leads: boolean;
  readonly held: boolean;
  /** Whether the customer can be let wait in a queue's line. */
  readonly mayQueue: boolean;
  readonly muted: boolean;
  readonly others: readonly OtherSight[];
  /** Who hears what is said, and is heard by others than everybody; always shown. */
  readonly listeners: readonly { readonly name: string; readonly as: SupervisorRole }[];
  readonly notReached: { readonly to: string; readonly why: NotReached } | null;
  /** The telephone that rings at one's desk itself and is answered there; null: none does. */
  readonly deskLeg: string | null;
};

const DESK = 'desk:';

/** What the person with this talk sees of the conversation. `nameOf` is asked for colleagues. */
export function seenBy(conversation: Conversation, talk: string, nameOf: (person: string) => string): OwnTalk | null {
  const mine = ofTalk(conversation, talk);
  const me = mine.find(({ state }) => state === 'up') ?? mine[0];
  if (me === undefined) return null;
  const { call, ticket, number, lead, held, notReached, parties } = conversation;
  const others = new Map<string, OtherSight>();
  for (const one of [...parties, ...conversation.wanted]) {
    if (one.talk === talk || one.part === 'supervises') continue;
    const name = one.person === null ? '' : nameOf(one.person);
    const outside = one.person === null ? one.to : null;
    const { part, state, muted } = one;
    others.set(one.talk, { talk: one.talk, name, number: outside, part, state, muted });
  }
  return {
    talk,
    kind: me.kind,
    state: me.state,
    part: me.part,
    call,
    ticket,
    number: number === '' ? null : number,
    leads: lead === talk,
    held,
    mayQueue: lead === talk && call !== null && ticket !== null && me.kind !== 'callback',
    muted: me.muted,
    others: [...others.values()],
    listeners: listenersOf(conversation, talk, nameOf),
    notReached,
    deskLeg: mine.find(({ state, to }) => state === 'ringing' && to.startsWith(DESK))?.leg ?? null,
  };
}

function listenersOf({ parties }: Conversation, talk: string, nameOf: (person: string) => string) {
  return parties.flatMap(({ talk: theirs, person, supervises, state }) =>
    supervises === null || theirs === talk || state !== 'up' || person === null
      ? []
      : [{ name: nameOf(person), as: supervises }],
  );
}
