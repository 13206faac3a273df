import { type Becomes, back, ended, takenOver, whoIsLeft } from './change-news.ts';
import { type Conversation, isBetween, ofTalk, type Party, type SupervisorRole, withPart } from './conversation.ts';

/** What somebody does in their talk. `parties`: the telephones at which whoever is wanted is rung. */
export type Command =
  | { readonly do: 'hold' | 'resume' | 'mute' | 'unmute' | 'back' | 'conference' | 'hand-over' | 'leave' }
  | { readonly do: 'consult' | 'transfer'; readonly parties: readonly Party[] }
  /** The customer is about to wait in a line: until their call has heard of it everything stays as it is. */
  | { readonly do: 'queue' };

/** Why something isn't done. */
export type TalkRefusal =
  /** Of others' talks, and of those that are over. */
  | 'no-such-talk'
  /** Only whoever leads the talk may. */
  | 'not-leading'
  /** The customer isn't there any more, or not yet. */
  | 'no-customer'
  | 'held-already'
  | 'not-held'
  /** Somebody is being asked, or rung to take over, already. */
  | 'somebody-between'
  /** Nobody is being asked. */
  | 'nobody-asked'
  /** Whoever is asked hasn't answered yet. */
  | 'not-answered'
  /** They haven't agreed to being recorded themselves. */
  | 'not-agreed'
  | 'full'
  /** The queue to which the customer is to be handed doesn't take them. */
  | 'queue-full'
  | 'queue-closed'
  | 'queue-nobody'
  | 'queue-unknown'
  /** They came in no queue by themselves, so none can have them back. */
  | 'no-queue';

export type Commanded = { readonly becomes: Becomes } | { readonly refused: TalkRefusal };

const MOST = 8;

/** What a command of the person with this talk makes of the conversation. */
export function command(before: Conversation, talk: string, what: Command): Commanded {
  const mine = ofTalk(before, talk);
  const me = mine.find(({ state }) => state === 'up');
  if (mine.length === 0) return { refused: 'no-such-talk' };
  if (what.do === 'leave') return { becomes: leave(before, mine) };
  if (me === undefined) return { refused: 'not-answered' };
  if (what.do === 'mute' || what.do === 'unmute') return { becomes: muted(before, talk, what.do === 'mute') };
  if (before.lead !== talk) return { refused: 'not-leading' };
  const refused = refusalOf(before, what);
  if (refused === null && what.do === 'queue') return { becomes: { ...before, bridged: true, notReached: null } };
  return refused === null ? { becomes: done({ ...before, touched: true, notReached: null }, what) } : { refused };
}

function refusalOf(now: Conversation, what: Command): TalkRefusal | null {
  const customer = now.call !== null || now.parties.some(({ part, state }) => part === 'customer' && state === 'up');
  const between = isBetween(now);
  switch (what.do) {
    case 'hold':
      return !customer ? 'no-customer' : now.held ? 'held-already' : null;
    case 'resume':
      return !now.held ? 'not-held' : between ? 'somebody-between' : null;
    case 'consult':
    case 'transfer':
      if (!customer) return 'no-customer';
      return between ? 'somebody-between' : now.parties.length + what.parties.length > MOST ? 'full' : null;
    case 'queue':
      if (now.call === null) return 'no-customer';
      return now.ticket === null ? 'no-queue' : between ? 'somebody-between' : null;
    case 'back':
      return between ? null : 'nobody-asked';
    case 'conference':
      if (withPart(now, 'asked').length === 0) return 'nobody-asked';
      return withPart(now, 'asked').some(({ state }) => state === 'up') ? null : 'not-answered';
    case 'hand-over':
      if (!customer) return 'no-customer';
      return withPart(now, 'asked').length === 0 ? 'nobody-asked' : null;
    default:
      return null;
  }
}

function done(now: Conversation, what: Command): Becomes {
  switch (what.do) {
    case 'hold':
      return { ...now, held: true };
    case 'resume':
      return { ...now, held: false };
    case 'consult':
    case 'transfer':
      return { ...now, held: true, parties: [...now.parties, ...what.parties] };
    case 'back':
      return back({ ...now, parties: now.parties.filter(({ part }) => part !== 'asked' && part !== 'next') });
    case 'conference':
      return { ...now, held: false, parties: asked(now, 'talks') };
    case 'hand-over':
      return handOver(now);
    default:
      return now;
  }
}

const asked = ({ parties }: Conversation, part: 'talks' | 'next'): readonly Party[] =>
  parties.map((one) => (one.part === 'asked' ? { ...one, part } : one));

/** To somebody who hasn't answered yet it is handed over once they do. */
function handOver(now: Conversation): Conversation {
  const up = withPart(now, 'asked').find(({ state }) => state === 'up');
  return up === undefined ? { ...now, parties: asked(now, 'next') } : takenOver(now, up);
}

function muted(now: Conversation, talk: string, on: boolean): Conversation {
  const parties = now.parties.map((one) => (one.talk === talk ? { ...one, muted: on } : one));
  return { ...now, touched: true, parties };
}

function leave(before: Conversation, mine: readonly Party[]): Becomes {
  const [up] = mine.filter(({ state }) => state === 'up');
  if (up !== undefined) return ended({ ...before, touched: true }, up.leg, 'hungUp');
  // Declined, at all telephones at once.
  const [last, ...others] = mine;
  if (last === undefined) return before;
  const parties = before.parties.filter((one) => !others.includes(one));
  const alone = parties.map((one) => (one === last ? { ...one, later: [] } : one));
  return ended({ ...before, parties: alone }, last.leg, 'refused');
}

/** A supervisor is rung to listen, whisper or join, or changes from one to the other. */
export function supervise(before: Conversation, parties: readonly Party[], as: SupervisorRole): Conversation {
  const known = new Set(before.parties.map(({ talk }) => talk));
  const added = parties.filter(({ talk }) => !known.has(talk));
  const talks = new Set(parties.map(({ talk }) => talk));
  const changed = before.parties.map((one) => (talks.has(one.talk) ? { ...one, supervises: as } : one));
  return { ...before, parties: [...changed, ...added] };
}

/** A colleague takes a call that rings at another's telephone. */
export function pickedUp(before: Conversation, talk: string, parties: readonly Party[]): Becomes {
  const ringing = ofTalk(before, talk);
  const [model] = ringing;
  if (model === undefined || ringing.some(({ state }) => state === 'up')) return before;
  const left = before.parties.filter((one) => one.talk !== talk);
  const mine = parties.map((one): Party => ({ ...one, part: model.part, kind: model.kind, from: model.from }));
  return whoIsLeft({ ...before, parties: [...left, ...mine] });
}
