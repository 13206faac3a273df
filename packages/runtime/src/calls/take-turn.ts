import type { Json } from '@callwright/flow/document';
import { isObject } from '@callwright/flow/document';
import type { CallEvent, Program, ServiceRequest } from '@callwright/flow/engine';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import { nthSeed } from '@callwright/flow/simulation';
import type { Decision } from './change-call.ts';
import type { Clock } from './clock.ts';
import type { Dice } from './dice.ts';
import { type Happening, isOnLine, type PhoneEvent } from './happening.ts';
import { type LiveCall, standingReply } from './live-call.ts';
import type { LogEntry } from './logged.ts';
import type { ProgramCache } from './program-cache.ts';
import type { Reply } from './reply.ts';
import { runTurn } from './run-turn.ts';
import { type Settled, settleOutbox, settleTurn } from './settle-turn.ts';

/** Events of one turn have different seeds, and so have those of different turns. */
const MOST_DRAWS = 256;

/**
 * What became of a phone's event. `repeated`: taken before, this is its answer again; `dropped`: too old to be known;
 * `early`: one before it is missing, it must be sent again.
 */
export type Taken = { readonly kind: 'taken' | 'repeated' | 'dropped' | 'early'; readonly reply: Reply };

export type TurnDeps = {
  readonly programs: ProgramCache;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly read: (call: LiveCall, request: ServiceRequest, caller: string) => Promise<ServiceAnswer>;
  readonly performed: (id: string) => boolean;
};

export type Turns = {
  /** `n`: how many events of this generation the phone has sent before this one; `arrived`: real time. */
  readonly fromPhone: (
    event: PhoneEvent,
    options: { n?: number; arrived: number },
  ) => (call: LiveCall) => Promise<Decision<Taken>>;
  readonly answer: (id: string, answer: ServiceAnswer) => (call: LiveCall) => Promise<Decision<void>>;
  readonly time: (id: string) => (call: LiveCall) => Promise<Decision<void>>;
  /** The first turn of a call; `before`: what its log begins with. */
  readonly first: (call: LiveCall, started: Happening, before: readonly LogEntry[]) => Promise<Settled>;
};

export function createTurns(deps: TurnDeps): Turns {
  async function turn(
    call: LiveCall,
    happening: Happening,
    arrived: number,
    books: { fromPhone?: boolean; before?: readonly LogEntry[] } = {},
  ) {
    const { state } = call;
    if (state === null) throw new Error('A call that is over takes no turn.');
    const program: Program = await deps.programs.of(call.flow, call.revision);
    let drawn = 0;
    const result = await runTurn(
      {
        program,
        now: () => deps.clock.now() + call.clockOffset,
        seed: () => seedOf(call.world, call.seq * MOST_DRAWS + drawn++) ?? deps.dice.seed(),
        read: (request, { facts }) => deps.read(call, request, facts.caller.number),
        elapsed: () => deps.clock.now() - arrived,
      },
      state,
      happening,
    );
    const answered = happening.kind === 'answer' ? { answered: happening.id } : {};
    const { performed } = deps;
    const { before = [], ...more } = books;
    const first = before.map((entry) => ({ at: result.noted[0]?.at ?? deps.clock.now() + call.clockOffset, entry }));
    const whole = before.length === 0 ? result : { ...result, noted: [...first, ...result.noted] };
    return settleTurn(call, whole, { now: deps.clock.now(), performed, ...answered, ...more });
  }

  const nothing: Decision<void> = { settled: null, result: () => undefined };
  const done = (settled: Settled): Decision<void> => ({ settled, result: () => undefined });

  return {
    first: (call, started, before) => turn(call, started, deps.clock.now(), { before }),

    fromPhone:
      (event, { n, arrived }) =>
      async (call) => {
        const refused = refusal(call, event, n);
        if (refused !== null)
          return { settled: turnedAway(call, event, refused, deps.clock.now()), result: () => refused };
        const settled = await turn(call, event, arrived, { fromPhone: isOnLine(event) });
        return { settled, result: (next) => ({ kind: 'taken', reply: standingReply(next) }) };
      },

    answer: (id, answer) => async (call) => {
      const { requests } = call.outbox;
      if (!requests.some((request) => request.id === id)) return nothing;
      const pending = call.state?.pending;
      if (pending?.on === 'request' && pending.id === id) {
        return done(await turn(call, { kind: 'answer', id, answer }, deps.clock.now()));
      }
      // Nobody waits for this answer any more, or never did: it is noted, and the request is done.
      const now = deps.clock.now();
      const entry = { kind: 'answered', id, answer: answer.kind, details: { personal: answer } } as const;
      const left = { requests: requests.filter((request) => request.id !== id) };
      return done(settleOutbox(call, left, now, { noted: [{ at: now + call.clockOffset, entry }] }));
    },

    time: (id) => async (call) => {
      if (call.state?.timer?.id !== id) return nothing;
      return done(await turn(call, { kind: 'time', id }, deps.clock.now()));
    },
  };
}

/** Why a phone's event isn't taken, or null. */
function refusal(call: LiveCall, event: PhoneEvent, n: number | undefined): Taken | null {
  const reply = standingReply(call);
  if (reply.phase === 'ended') return { kind: 'repeated', reply };
  if (event.kind === 'hungUp') return reply.phase === 'live' ? null : { kind: 'repeated', reply };
  if (!isOnLine(event)) return null;
  if (event.generation > reply.generation) return { kind: 'early', reply };
  if (event.generation < reply.generation) {
    const stored = storedReply(call, event.generation);
    return stored === null ? { kind: 'dropped', reply } : { kind: 'repeated', reply: stored };
  }
  if (n === undefined || n === call.outbox.taken) return null;
  return { kind: n < call.outbox.taken ? 'repeated' : 'early', reply };
}

/** What the event of an earlier generation was answered with; the last two are kept. */
function storedReply(call: LiveCall, generation: number): Reply | null {
  const { previous, before } = call.outbox;
  if (previous === null) return null;
  if (generation === previous.generation) return standingReply(call);
  return generation === before ? previous : null;
}

/** What is left to do about an event that isn't taken: usually nothing. */
function turnedAway(call: LiveCall, event: PhoneEvent, { kind, reply }: Taken, now: number): Settled | null {
  const leg = kind === 'early' ? null : lateLeg(call, event);
  if (kind !== 'dropped' && leg === null) return null;
  const why = reply.phase === 'ended' ? 'late' : 'stale';
  return settleOutbox(call, {}, now, {
    noted: [{ at: now + call.clockOffset, entry: { kind: 'ignored', event: event.kind, why } }],
    side: leg === null ? [] : [{ verb: 'drop', handle: leg }],
  });
}

/** A leg that answered when the call had gone on without it must not ring on into an empty call. */
function lateLeg({ state }: LiveCall, event: PhoneEvent): string | null {
  if (event.kind !== 'dialled' || event.outcome.kind !== 'answered') return null;
  const { leg } = event.outcome;
  const held = state === null ? [] : [...state.held, ...state.frames.flatMap((frame) => frame.held)];
  return held.some(({ handle }) => handle === leg) ? null : leg;
}

/** A world may say what is drawn, so that a simulated call can be repeated. */
function seedOf(world: Json | null, nth: number): CallEvent['seed'] | undefined {
  return isObject(world) && typeof world.seed === 'number' ? nthSeed(world.seed, nth) : undefined;
}
