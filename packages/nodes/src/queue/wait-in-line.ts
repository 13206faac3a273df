import { again, bridge, hold, loop, type Run, recording, request, say, sayLiterally } from '@callwright/flow/sdk';
import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';
import { MUSIC } from '../conversation/music.ts';
import {
  AnnouncedSignal,
  AssignedSignal,
  HandedOnSignal,
  queues,
  type Refusal,
  RefusedSignal,
} from '../services/index.ts';
import type { Queueing } from './config.ts';
import { clock, keepPlace, type Place } from './place.ts';

/** A way out, or why the caller can't wait any longer. */
type Outcome = 'answered' | 'timeout' | Queueing['leaveKeys'][number]['exit'] | 'error' | Refusal;

/** A place in a line; times in milliseconds since the epoch. */
export type Stay = { readonly handle: string; readonly since: number; readonly until: number };

type Round = {
  /** When the next announcement is due; null: none is. */
  readonly next: number | null;
  /** As it was answered on entering; null: it has to be asked for. */
  readonly fresh: Place | null;
  /** The place wasn't to be found when it was last asked for. */
  readonly lost: boolean;
  /** How many waits of this place it is; absent: the first. */
  readonly turn?: number;
  /** Until when this one lasts at most, where that isn't the stay's. */
  readonly until?: number;
  /** With whom the caller talks. */
  readonly leg?: string;
};

const SHORTEST_HOLD_MS = 1000;
/** The call's clock shows whole seconds. */
const CLOCK_MS = 1000;

/** Waits until an agent has the caller, or one of the two gives up. */
export function* waitInLine(config: Queueing, stay: Stay, place: Place): Run<Outcome> {
  yield* keepPlace(place);
  const next = firstDue(config, stay.since);
  return yield* loop({ next, fresh: place, lost: false } as Round, (round) => waitOnce(config, stay, round));
}

const everyMs = ({ announcement }: Queueing): number => (announcement?.everySeconds ?? 0) * 1000;

/** When a wait that begins now is told its place first; null: never. */
function firstDue(config: Queueing, now: number): number | null {
  if (config.announcement === undefined) return null;
  return config.announcement.atOnce ? now : now + everyMs(config);
}

/** One round: what is due is said, then there is music until something happens. */
function* waitOnce(config: Queueing, stay: Stay, round: Round) {
  if (round.leg !== undefined) return yield* talk(config, stay, round, round.leg);
  const { handle } = stay;
  const until = round.until ?? stay.until;
  const now = yield* clock(stay.since);
  if (now >= until) return yield* leave(handle, 'timeout', 'timeout');
  const due = round.next !== null && now >= round.next - CLOCK_MS;
  const lost = due && !(yield* announce(config, stay, round.fresh));
  // The news of who was found may be on its way; who is still unknown a round later is waited for by nobody.
  if (lost && round.lost) return 'error';
  const next = due ? now + everyMs(config) : round.next;
  const news = yield* hold({
    music: MUSIC[config.hears],
    ms: Math.max(SHORTEST_HOLD_MS, Math.min(until, next ?? until) - now),
    signals: ['assigned', 'refused', 'announced'],
    keys: config.leaveKeys.map(({ key }) => key),
  });
  const later = again<Round>({ ...round, next, fresh: null, lost });
  if (news.kind === 'time') return later;
  if (news.kind === 'key') {
    const pressed = config.leaveKeys.find(({ key }) => key === news.key);
    if (pressed === undefined) return later;
    return yield* leave(handle, pressed.purpose === 'callback' ? 'callback' : 'left', pressed.exit);
  }
  switch (news.name) {
    case 'assigned':
      if (!carries(AssignedSignal, news.data)) return 'error';
      if (isOld(round, news.data.turn)) return later;
      if (news.data.unrecorded === true) yield* recording('stop');
      return yield* talk(config, stay, round, news.data.leg);
    case 'refused':
      if (!carries(RefusedSignal, news.data)) return 'error';
      return isOld(round, news.data.turn) ? later : news.data;
    case 'announced':
      if (carries(AnnouncedSignal, news.data)) yield* sayLiterally(news.data);
      return later;
  }
}

const isOld = ({ turn = 1 }: Round, told = 1): boolean => told < turn;

/** The talk, until it is over or the agent lets the caller wait once more: for that, all times begin anew. */
function* talk(config: Queueing, { since }: Stay, round: Round, leg: string) {
  const news = yield* bridge(leg, ['handed-on']);
  if (news.kind === 'ended') return 'answered';
  const turn = carries(HandedOnSignal, news.data) ? news.data.turn : 0;
  // News may come twice.
  if (turn <= (round.turn ?? 1)) return again<Round>({ ...round, leg });
  const now = yield* clock(since);
  const until = now + config.maxSeconds * 1000;
  return again<Round>({ next: firstDue(config, now), fresh: null, lost: false, turn, until });
}

/** Says how the place stands; false: it isn't to be found, and nothing is said. */
function* announce({ announcement, queue }: Queueing, { handle, since }: Stay, fresh: Place | null): Run<boolean> {
  if (announcement === undefined) return true;
  let place = fresh;
  if (place === null) {
    const sight = yield* request(queues, { do: 'sight', handle, queue, since });
    if (sight.kind !== 'waiting') return sight.kind !== 'gone';
    yield* keepPlace(sight);
    place = sight;
  }
  yield* say(place.estimateMs === null ? (announcement.waitUnknown ?? announcement.prompt) : announcement.prompt);
  return true;
}

/** Gives the place back, saying why, before the step is left. */
function* leave<const X>(handle: string, why: 'left' | 'callback' | 'timeout', exit: X): Run<X> {
  yield* request(queues, { do: 'leave', handle, why });
  return exit;
}

function carries<S extends TSchema>(schema: S, data: unknown): data is Static<S> {
  return Value.Check(schema, data);
}
