import { again, bridge, hold, loop, type Run, recording, request, say, sayLiterally } from '@callwright/flow/sdk';
import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';
import { MUSIC } from '../conversation/music.ts';
import { AnnouncedSignal, AssignedSignal, queues, type Refusal, RefusedSignal } from '../services/index.ts';
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
};

const SHORTEST_HOLD_MS = 1000;
/** The call's clock shows whole seconds. */
const CLOCK_MS = 1000;

/** Waits until an agent has the caller, or one of the two gives up. */
export function* waitInLine(config: Queueing, stay: Stay, place: Place): Run<Outcome> {
  const { announcement } = config;
  yield* keepPlace(place);
  const every = announcement === undefined ? 0 : announcement.everySeconds * 1000;
  const next = announcement === undefined ? null : stay.since + (announcement.atOnce ? 0 : every);
  return yield* loop({ next, fresh: place, lost: false } as Round, (round) => waitOnce(config, stay, round));
}

/** One round: what is due is said, then there is music until something happens. */
function* waitOnce(config: Queueing, stay: Stay, round: Round) {
  const { handle, until } = stay;
  const now = yield* clock(stay.since);
  if (now >= until) return yield* leave(handle, 'timeout', 'timeout');
  const due = round.next !== null && now >= round.next - CLOCK_MS;
  const lost = due && !(yield* announce(config, stay, round.fresh));
  // The news of who was found may be on its way; who is still unknown a round later is waited for by nobody.
  if (lost && round.lost) return 'error';
  const next = due ? now + (config.announcement?.everySeconds ?? 0) * 1000 : round.next;
  const news = yield* hold({
    music: MUSIC[config.hears],
    ms: Math.max(SHORTEST_HOLD_MS, Math.min(until, next ?? until) - now),
    signals: ['assigned', 'refused', 'announced'],
    keys: config.leaveKeys.map(({ key }) => key),
  });
  const later = again<Round>({ next, fresh: null, lost });
  if (news.kind === 'time') return later;
  if (news.kind === 'key') {
    const pressed = config.leaveKeys.find(({ key }) => key === news.key);
    if (pressed === undefined) return later;
    return yield* leave(handle, pressed.purpose === 'callback' ? 'callback' : 'left', pressed.exit);
  }
  switch (news.name) {
    case 'assigned':
      if (!carries(AssignedSignal, news.data)) return 'error';
      if (news.data.unrecorded === true) yield* recording('stop');
      yield* bridge(news.data.leg);
      return 'answered';
    case 'refused':
      return carries(RefusedSignal, news.data) ? news.data : 'error';
    case 'announced':
      if (carries(AnnouncedSignal, news.data)) yield* sayLiterally(news.data);
      return later;
  }
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
