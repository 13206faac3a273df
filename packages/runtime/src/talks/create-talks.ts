import type { AgentOrder } from '@callwright/flow/engine';
import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Clock } from '../calls/clock.ts';
import { createRounds } from '../calls/rounds.ts';
import type { Log } from '../log/index.ts';
import type { Queues } from '../queues/port.ts';
import type { Store } from '../store/store.ts';
import type { GuardedDialling } from '../telephony/dialling/index.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { LegEvent } from '../telephony/legs.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { adoptQueueTalks } from './adopt.ts';
import { createTalkBook } from './book-talks.ts';
import { type Command, command, pickedUp, supervise, type TalkRefusal } from './change-command.ts';
import { answered, type Becomes, ended } from './change-news.ts';
import { type Conversation, ofTalk, type SupervisorRole } from './conversation.ts';
import { handIntoLine, isBridged } from './hand-on.ts';
import { inviteTo, type NotRung, startConversation } from './invite.ts';
import { createConversationKeeper } from './keep-conversations.ts';
import { createLastTries, type LastTry } from './last-tries.ts';
import { createPerformer } from './perform.ts';
import { keepersOf } from './places.ts';
import { createTakeUp } from './take-up.ts';
import { type OwnTalk, seenBy } from './talk-sight.ts';
import type { Wanted } from './telephones.ts';
import { mayBeRecorded, stopForNewcomers, wantsRecording } from './unrecorded.ts';

export type TalksParts = {
  readonly store: Pick<Store, 'talks' | 'agents' | 'deskPhones' | 'calls' | 'talkFacts'>;
  readonly queues: Pick<Queues, 'sight' | 'agent' | 'listen' | 'take' | 'taken' | 'ended' | 'handOn'>;
  readonly providers: ProviderDirectory;
  readonly calls: Pick<CallRuntime, 'take' | 'standing' | 'feed'>;
  readonly legNews: Pick<LegNews, 'listen'>;
  readonly dialling: Pick<GuardedDialling, 'check'>;
  /** What a connection's calls show at other telephones. */
  readonly ownNumber: (provider: string) => string;
  /** The telephone at a desk itself takes a call of the simulator. False: it doesn't ring there. */
  readonly pickUp: (leg: string) => boolean;
  readonly newId: () => string;
  readonly clock: Clock;
  readonly log: Log;
};

export type NotDone = { readonly refused: TalkRefusal | NotRung };
export type TalkDone = { readonly done: true } | NotDone;
/** What somebody does in their own talk. */
export type TalkOrder =
  | { readonly do: Exclude<Command['do'], 'consult' | 'transfer' | 'queue'> }
  /** Lets the customer wait in a queue's line. */
  | { readonly do: 'queue'; readonly queue: string }
  | { readonly do: 'consult' | 'transfer'; readonly to: Wanted }
  | { readonly do: 'answer' };

/** What those who work here do in talks; whoever asks has been let in before. */
export type Talks = {
  /** One's own, also what rings at one's telephones for a colleague. */
  readonly of: (person: string) => Promise<readonly OwnTalk[]>;
  /** Why the last number that was dialled from a desk wasn't reached; null: it was. */
  readonly lastTry: (person: string) => LastTry | null;
  /** Whom a talk is with; null: it isn't there. */
  readonly find: (talk: string) => Conversation | null;
  readonly order: (person: string, talk: string, order: TalkOrder) => Promise<TalkDone>;
  /** Recording and consent, of the call whose customer they talk with. */
  readonly record: (person: string, talk: string, order: AgentOrder) => Promise<TalkDone>;
  /** Rings one's own telephone, and then the other's. */
  readonly dial: (person: string, to: Wanted) => Promise<{ readonly talk: string } | NotDone>;
  /** Takes what rings at a colleague's telephone. */
  readonly pickUp: (person: string, colleague: string) => Promise<TalkDone>;
  /** A supervisor hears, whispers, or joins. */
  readonly supervise: (person: string, talk: string, as: SupervisorRole) => Promise<TalkDone>;
  readonly listen: (then: () => void) => () => void;
  /** Before the connections to telephones are opened. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const LOOK_MS = 1000;
const DONE = { done: true } as const;

export function createTalks(parts: TalksParts): Talks {
  const { store, queues, providers, calls, clock, log } = parts;
  const listeners = new Set<() => void>();
  const lastTries = createLastTries(clock.now);
  const book = createTalkBook(store.talks, queues, clock.now);
  const performer = createPerformer({ ...parts, heard, customerGone: (room) => later(room, () => null) });
  const takeUp = createTakeUp({ ...parts, performer, later });
  const keeper = createConversationKeeper(store.talks, async (before, now, room, own) => {
    if (own) await book(before, now);
    if (own) await stopForNewcomers(parts, before, now);
    if (providers.get((now ?? before)?.provider ?? '')?.holds() === true) {
      const isNew = own && before === null;
      if (now === null || performer.has(room) || isNew) await performer.perform(room, now);
      else await takeUp(now);
    } else performer.forget(room);
    for (const then of [...listeners]) then();
  });
  let cancel = () => {};
  let off = () => {};

  /** News of telephones and calls: nobody waits for what is made of them. */
  function later(room: string, change: (now: Conversation) => Becomes): void {
    keeper.change(room, change).catch((error: unknown) => log.error({ room, err: error }, 'A talk could not go on'));
  }

  function heard(room: string, event: LegEvent): void {
    if (event.kind === 'answered') return later(room, (now) => answered(now, event.leg));
    if (event.kind !== 'ended') return;
    later(room, (now) => {
      const becomes = ended(now, event.leg, event.why);
      lastTries.note(now, becomes, event);
      return becomes;
    });
  }

  const find = (talk: string): Conversation | null =>
    keeper.known().find((one) => ofTalk(one, talk).length > 0) ?? null;
  const own = (person: string, talk: string): Conversation | null => {
    const found = find(talk);
    return found !== null && ofTalk(found, talk)[0]?.person === person ? found : null;
  };

  async function change(
    room: string,
    becomes: (now: Conversation) => { readonly becomes: Becomes } | { readonly refused: TalkRefusal },
  ): Promise<TalkDone> {
    let refused: TalkRefusal | null = null;
    let asked = false;
    await keeper.change(room, (now) => {
      asked = true;
      const made = becomes(now);
      refused = 'refused' in made ? made.refused : null;
      return 'refused' in made ? now : made.becomes;
    });
    if (refused !== null) return { refused };
    return asked ? DONE : { refused: 'no-such-talk' };
  }

  async function order(person: string, talk: string, given: TalkOrder): Promise<TalkDone> {
    const found = own(person, talk);
    if (found === null) return { refused: 'no-such-talk' };
    if (given.do === 'answer') {
      const leg = seenBy(found, talk, () => '')?.deskLeg ?? null;
      return leg !== null && parts.pickUp(leg) ? DONE : { refused: 'no-such-talk' };
    }
    if (given.do === 'queue') {
      if (found.call !== null && !(await isBridged(calls, found.call))) return { refused: 'no-customer' };
      const may = await change(found.room, (now) => command(now, talk, { do: 'queue' }));
      if ('refused' in may) return may;
      const refused = await handIntoLine(queues, found, given.queue);
      return refused === null ? DONE : { refused };
    }
    if (given.do !== 'consult' && given.do !== 'transfer') {
      const what: Command = { do: given.do };
      return change(found.room, (now) => command(now, talk, what));
    }
    const invited = await inviteTo(parts, person, given.to, found, given.do);
    if ('refused' in invited) return invited;
    return change(found.room, (now) => command(now, talk, { do: given.do, parties: invited.parties }));
  }

  async function look(): Promise<void> {
    await adoptQueueTalks({ store, queues, keeper, providers });
    await keeper.look();
    for (const { room, provider } of keeper.known()) {
      if (providers.get(provider)?.holds() !== true) performer.forget(room);
    }
    await takeUp.again(keeper.known());
    await endLeft();
  }

  /** Talks that their callers' lines have left, where nobody here was told of it. */
  async function endLeft(): Promise<void> {
    for (const { room, call, bridged } of keeper.known()) {
      if (bridged === true && call !== null && performer.has(room) && !(await isBridged(calls, call))) {
        later(room, (now) => (now.bridged === true ? null : now));
      }
    }
  }

  const looks = createRounds(look, (error) => log.error({ err: error }, 'Talks could not be looked after'));

  function tick(): void {
    looks.ask();
    cancel = clock.after(LOOK_MS, tick);
  }

  return {
    of: async (person) => {
      const mine = keeper.known().filter(({ parties }) => parties.some((one) => one.person === person));
      const people = [...new Set(mine.flatMap((one) => [...one.parties, ...one.wanted].map((party) => party.person)))];
      const names = new Map<string, string>();
      for (const one of people) if (one !== null) names.set(one, (await store.agents.find(one))?.name ?? '');
      return mine.flatMap((conversation) => {
        const talks = new Set(conversation.parties.filter((one) => one.person === person).map(({ talk }) => talk));
        return [...talks].flatMap((talk) => seenBy(conversation, talk, (one) => names.get(one) ?? '') ?? []);
      });
    },
    lastTry: lastTries.of,
    find,
    order,
    record: async (person, talk, does) => {
      const found = own(person, talk);
      const me = found === null ? undefined : ofTalk(found, talk).find(({ state }) => state === 'up');
      if (found === null || me === undefined) return { refused: 'no-such-talk' };
      if (found.call === null || me.part !== 'talks') return { refused: 'no-customer' };
      if (wantsRecording(does) && !(await mayBeRecorded(parts, person))) return { refused: 'not-agreed' };
      await calls.take(found.call, { kind: 'byAgent', does });
      return DONE;
    },
    dial: async (person, to) => {
      const started = await startConversation(parts, person, to);
      if ('refused' in started) return started;
      lastTries.forget(person);
      await keeper.begin(started);
      return { talk: started.lead ?? '' };
    },
    pickUp: async (person, colleague) => {
      const [me, theirs] = [await queues.agent(person), await queues.agent(colleague)];
      const shared = theirs?.queues.some((one) => me?.queues.some(({ queue }) => queue === one.queue)) === true;
      if (me === null || theirs === null || !shared) return { refused: 'no-such-talk' };
      if (me.talk !== null || me.offer !== null) return { refused: 'busy' };
      if (theirs.offer !== null) {
        const taken = await queues.take(theirs.offer.ticket, person);
        return 'refused' in taken ? { refused: 'no-such-talk' } : DONE;
      }
      const talk = theirs.talk?.talk ?? '';
      const found = find(talk);
      if (found === null || ofTalk(found, talk).some(({ state }) => state === 'up')) return { refused: 'no-such-talk' };
      const invited = await inviteTo(parts, null, { person }, found, 'consult');
      if ('refused' in invited) return invited;
      return change(found.room, (now) => ({ becomes: pickedUp(now, talk, invited.parties) }));
    },
    supervise: async (person, talk, as) => {
      const found = find(talk);
      if (found === null) return { refused: 'no-such-talk' };
      const there = found.parties.filter((one) => one.person === person);
      const known = there.filter(({ part }) => part === 'supervises');
      if (there.length > known.length) return { refused: 'busy' };
      if (known.length > 0) return change(found.room, (now) => ({ becomes: supervise(now, known, as) }));
      const invited = await inviteTo(parts, null, { person }, found, as);
      if ('refused' in invited) return invited;
      return change(found.room, (now) => ({ becomes: supervise(now, invited.parties, as) }));
    },
    listen: (then) => {
      listeners.add(then);
      return () => void listeners.delete(then);
    },
    start: async () => {
      // Before anything is heard of telephones: else a caller who waits for one that rings would be let go of.
      for (const { document } of await store.talks.all()) {
        const now = JSON.parse(document) as Conversation;
        if (now.call !== null && now.touched) await providers.get(now.provider)?.legs?.keep(now.call, keepersOf(now));
      }
      off = queues.listen(looks.ask);
      tick();
    },
    stop: async () => {
      off();
      cancel();
      await looks.end();
      await keeper.idle();
      performer.stop();
    },
  };
}
