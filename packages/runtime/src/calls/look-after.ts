import type { State } from '@callwright/flow/engine';
import type { LineSight, ProviderDirectory } from '../telephony/provider.ts';
import type { ChangeCall, Decision } from './change-call.ts';
import type { Clock } from './clock.ts';
import type { LiveCall } from './live-call.ts';
import type { Logger } from './logger.ts';
import type { Outbox } from './outbox.ts';
import type { Performer } from './perform.ts';
import { RETRY_MS, settleOutbox } from './settle-turn.ts';
import type { Turns } from './take-turn.ts';
import { LINGER_MS, WATCHDOG_MS, watchdogFor } from './wake-time.ts';

export type LookAfterDeps = {
  readonly changeCall: ChangeCall;
  readonly turns: Turns;
  readonly performer: Performer;
  readonly providers: ProviderDirectory;
  readonly clock: Clock;
  readonly log: Logger;
};

type Step = Decision<'again' | 'done'>;

/** Things that may be due at one moment: timer, requests, side orders, watchdog, last words. */
const MOST_STEPS = 20;

/** Does what is due in a call whose time to wake has come. */
export async function lookAfter(deps: LookAfterDeps, call: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if ((await deps.changeCall.change(call, (now) => step(deps, now))) !== 'again') return;
  }
}

/** Asks the provider about the line; one that can't answer knows nothing. */
export async function sightOf(deps: LookAfterDeps, call: LiveCall): Promise<LineSight> {
  try {
    const ref = { call: call.id, ref: call.providerRef };
    return (await deps.providers.get(call.provider)?.describe(ref)) ?? { kind: 'unknown' };
  } catch (error) {
    deps.log.warn({ call: call.id, err: error }, 'A provider could not say what it knows of a call');
    return { kind: 'unknown' };
  }
}

async function step(deps: LookAfterDeps, call: LiveCall): Promise<Step> {
  const { turns, clock } = deps;
  const now = clock.now();
  const { state, outbox, wakeAt } = call;
  if (wakeAt === null || wakeAt > now) return { settled: null, result: () => 'done' };
  const again = ({ settled }: Decision<unknown>): Step => ({ settled, result: () => 'again' });
  const change = (left: Parameters<typeof settleOutbox>[1]) =>
    again({ settled: settleOutbox(call, left, now), result: () => 0 });

  if (state?.timer && state.timer.at - call.clockOffset <= now) return again(await turns.time(state.timer.id)(call));
  if ([...outbox.requests, ...outbox.sides].some(({ until }) => until <= now)) {
    deps.performer.resume(call);
    return change(putOff(deps, call, now));
  }
  if (outbox.last !== null && (call.endedAt ?? 0) + LINGER_MS <= now) return change({ last: null, previous: null });
  if (outbox.watchdog !== null && outbox.watchdog <= now) return again(await askAboutLine(deps, call, now));
  if (state !== null && waitsForNothing(state, outbox)) return again(await letGo(deps, call));
  // Woken earlier than needed: the row gets the time that is needed now.
  return change({});
}

function waitsForNothing({ timer }: State, { watchdog, requests, sides }: Outbox): boolean {
  return timer === null && watchdog === null && requests.length === 0 && sides.length === 0;
}

/** Gives what is still under way more time, and forgets the side orders that are done. */
function putOff(
  deps: LookAfterDeps,
  { outbox }: LiveCall,
  now: number,
): Pick<LiveCall['outbox'], 'requests' | 'sides'> {
  return {
    requests: outbox.requests.map((request) => ({
      ...request,
      until: Math.max(request.until, now + request.ms + RETRY_MS),
    })),
    sides: outbox.sides
      .filter(({ id }) => !deps.performer.performed(id))
      .map((side) => ({ ...side, until: Math.max(side.until, now + RETRY_MS) })),
  };
}

/** The line has been quiet for longer than it can be: a message may have got lost, or the caller. */
async function askAboutLine(deps: LookAfterDeps, call: LiveCall, now: number): Promise<Decision<unknown>> {
  const sight = await sightOf(deps, call);
  if (sight.kind !== 'there' || call.state === null) {
    deps.log.warn({ call: call.id, sight: sight.kind }, 'Nothing is known of the line: the call is ended');
    return deps.turns.fromPhone({ kind: 'hungUp' }, { arrived: now })(call);
  }
  if (sight.generation !== call.generation) deps.performer.line(call);
  return {
    settled: settleOutbox(call, { watchdog: watchdogFor(call.state, { now, clockOffset: call.clockOffset }) }, now),
    result: () => undefined,
  };
}

/** Nobody is on the line and nothing is on its way: what the call still waits for will never come. */
async function letGo(deps: LookAfterDeps, call: LiveCall): Promise<Decision<unknown>> {
  const now = deps.clock.now();
  const pending = call.state?.pending;
  deps.log.error({ call: call.id, phase: call.state?.phase }, 'A call waited for nothing');
  if (pending?.on !== 'request')
    return { settled: settleOutbox(call, { watchdog: now + WATCHDOG_MS }, now), result: () => 0 };
  const lost = { ...call, outbox: { ...call.outbox, requests: [{ ...LOST, id: pending.id }] } };
  return deps.turns.answer(pending.id, { kind: 'error', code: 'lost' })(lost);
}

const LOST = { service: '', input: {}, detached: false, ms: 0, until: 0 } as const;
