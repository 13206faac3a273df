import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Log } from '../log/index.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { LegEvent, Legs, Member } from '../telephony/legs.ts';
import type { Provider, ProviderDirectory } from '../telephony/provider.ts';
import type { Conversation, Party, Place } from './conversation.ts';
import { keepersOf, placeOf, placeOfCaller } from './places.ts';

export type PerformerParts = {
  readonly providers: Pick<ProviderDirectory, 'get'>;
  readonly legNews: Pick<LegNews, 'listen'>;
  readonly calls: Pick<CallRuntime, 'feed'>;
  readonly log: Log;
  readonly heard: (room: string, event: LegEvent) => void;
  /** The caller has hung up, or the flow has gone on with them. */
  readonly customerGone: (room: string) => void;
};

/** Lets telephones do what a conversation says. Everything may be ordered twice: done before is done. */
export type Performer = {
  /** Null: it is over. */
  readonly perform: (room: string, now: Conversation | null) => Promise<void>;
  /** Takes a conversation up that an earlier process has led: what is known of its telephones, by leg. */
  readonly takeUp: (now: Conversation, sights: ReadonlyMap<string, string>) => Promise<void>;
  /** Orders all places again: whoever wasn't there yet when they were ordered. */
  readonly placeAgain: (room: string) => Promise<void>;
  readonly has: (room: string) => boolean;
  /** Another process sees to it, or nobody for a while. */
  readonly forget: (room: string) => void;
  readonly stop: () => void;
};

type Standing = {
  conversation: Conversation;
  readonly rung: Set<string>;
  readonly placed: Map<string, string>;
  readonly listening: Map<string, () => void>;
  kept: string;
  bridged: boolean;
  unwatch: () => void;
};

const RING_SECONDS = 25;
const OUTSIDE_SECONDS = 45;

export function createPerformer(parts: PerformerParts): Performer {
  const { providers, legNews, calls, log, heard, customerGone } = parts;
  const rooms = new Map<string, Standing>();

  function stand(conversation: Conversation): Standing {
    const { room } = conversation;
    const known = rooms.get(room);
    if (known !== undefined) return known;
    const standing: Standing = {
      conversation,
      rung: new Set(),
      placed: new Map(),
      listening: new Map(),
      kept: '',
      bridged: false,
      unwatch: () => {},
    };
    rooms.set(room, standing);
    if (conversation.call !== null) standing.unwatch = watchCall(room, conversation.call, standing);
    return standing;
  }

  function watchCall(room: string, call: string, standing: Standing): () => void {
    return calls.feed.watchCall(call, ({ reply }) => {
      const talks = reply.phase === 'live' && reply.verbs.at(-1)?.verb === 'bridge';
      const over = reply.phase !== 'live' || (standing.bridged && !talks);
      if (talks) standing.bridged = true;
      if (over) customerGone(room);
    });
  }

  function listen(standing: Standing, room: string, { leg }: Party): void {
    if (standing.listening.has(leg)) return;
    standing.listening.set(
      leg,
      legNews.listen(leg, (event) => heard(room, event)),
    );
  }

  /** One thing that can't be done keeps nothing else from being done. */
  async function order(room: string, what: string, task: Promise<void>): Promise<void> {
    try {
      await task;
    } catch (error) {
      log.error({ room, what, err: error }, 'A talk could not be performed');
    }
  }

  async function ring(standing: Standing, legs: Legs, { leg, to, from, person }: Party): Promise<void> {
    if (standing.rung.has(leg)) return;
    standing.rung.add(leg);
    const seconds = person === null ? OUTSIDE_SECONDS : RING_SECONDS;
    await order(standing.conversation.room, 'ring', legs.ring({ leg, to, from, seconds }));
  }

  async function place(standing: Standing, legs: Legs, member: Member, wanted: Place): Promise<void> {
    const { room } = standing.conversation;
    const name = 'leg' in member ? member.leg : '';
    const text = JSON.stringify(wanted);
    if (standing.placed.get(name) === text) return;
    standing.placed.set(name, text);
    const done = wanted.as === 'music' ? legs.part(member, wanted.music) : legs.join(room, member, wanted);
    await order(room, wanted.as, done);
  }

  async function placeAll(standing: Standing, legs: Legs, now: Conversation): Promise<void> {
    for (const party of now.parties) {
      // What the flow's own line does is left to it.
      if (party.state !== 'up' || !(now.touched || party.part === 'supervises')) continue;
      await place(standing, legs, { leg: party.leg }, placeOf(now, party));
    }
    if (now.call !== null && now.touched) await place(standing, legs, { caller: now.call }, placeOfCaller(now));
  }

  async function keep(standing: Standing, legs: Legs, { call, touched, room }: Conversation): Promise<void> {
    if (call === null || !touched) return;
    const keepers = keepersOf(standing.conversation);
    if (standing.kept === keepers.join(' ')) return;
    standing.kept = keepers.join(' ');
    await order(room, 'keep', legs.keep(call, keepers));
  }

  async function letGo(standing: Standing, legs: Legs, left: readonly Party[]): Promise<void> {
    for (const { leg } of left) {
      standing.listening.get(leg)?.();
      standing.listening.delete(leg);
      standing.placed.delete(leg);
      await order(standing.conversation.room, 'hangUp', legs.hangUp(leg));
    }
  }

  async function perform(room: string, now: Conversation | null): Promise<void> {
    const before = rooms.get(room)?.conversation;
    if (now === null) return end(room);
    const provider = providers.get(now.provider);
    const standing = stand(now);
    standing.conversation = now;
    if (now.bridged === true) standing.bridged = true;
    for (const party of now.parties) listen(standing, room, party);
    const legs = provider?.legs ?? null;
    if (legs === null) return;
    await keep(standing, legs, now);
    for (const party of now.parties) if (party.state === 'ringing') await ring(standing, legs, party);
    await placeAll(standing, legs, now);
    const there = new Set(now.parties.map(({ leg }) => leg));
    await letGo(standing, legs, before?.parties.filter(({ leg }) => !there.has(leg)) ?? []);
  }

  async function end(room: string): Promise<void> {
    const standing = rooms.get(room);
    if (standing === undefined) return;
    const { conversation } = standing;
    rooms.delete(room);
    standing.unwatch();
    const legs = legsOf(providers.get(conversation.provider));
    if (legs === null) return;
    await letGo(standing, legs, conversation.parties);
    if (conversation.call !== null) await order(room, 'keep', legs.keep(conversation.call, []));
  }

  function forget(room: string): void {
    const standing = rooms.get(room);
    standing?.unwatch();
    for (const off of standing?.listening.values() ?? []) off();
    rooms.delete(room);
  }

  return {
    perform,
    takeUp: async (now, sights) => {
      const standing = stand(now);
      standing.bridged = now.touched || now.bridged === true;
      for (const [leg, sight] of sights) if (sight !== 'unknown') standing.rung.add(leg);
      await perform(now.room, now);
    },
    placeAgain: async (room) => {
      const standing = rooms.get(room);
      const legs = legsOf(providers.get(standing?.conversation.provider ?? ''));
      if (standing === undefined || legs === null) return;
      standing.placed.clear();
      await placeAll(standing, legs, standing.conversation);
    },
    has: (room) => rooms.has(room),
    forget,
    stop: () => {
      for (const room of [...rooms.keys()]) forget(room);
    },
  };
}

const legsOf = (provider: Provider | undefined): Legs | null => provider?.legs ?? null;
