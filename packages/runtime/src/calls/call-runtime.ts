import type { JsonObject } from '@callwright/flow/document';
import type { NodeType, Service } from '@callwright/flow/sdk';
import { type CallbackCalls, NO_CALLBACK_CALLS } from '../callbacks/callback-calls.ts';
import { type Fronts, NO_FRONTS } from '../office/fronts/create-fronts.ts';
import type { DuePlans } from '../releases/route-call.ts';
import type { TestDrafts } from '../releases/test-drafts.ts';
import type { ServiceRunner } from '../services/port.ts';
import type { Store } from '../store/store.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { NO_TRIALS, type TrialDirectory } from '../trials/index.ts';
import { ask, READ_MS } from './ask-service.ts';
import { readLog } from './call-log.ts';
import { createCallMutex } from './call-mutex.ts';
import { type ChangeCall, createChangeCall } from './change-call.ts';
import { type Clock, realClock } from './clock.ts';
import { type Dice, realDice } from './dice.ts';
import type { PhoneEvent } from './happening.ts';
import { type LiveCall, standingReply, summaryOfLive } from './live-call.ts';
import { createLiveCalls } from './live-calls.ts';
import { createLiveFeed, type LiveFeed } from './live-feed.ts';
import type { LoggedRow } from './logged.ts';
import type { Logger } from './logger.ts';
import { type LookAfterDeps, lookAfter } from './look-after.ts';
import { createPerformer, type Performer } from './perform.ts';
import { createProgramCache } from './program-cache.ts';
import { recoverCalls } from './recover.ts';
import type { Reply } from './reply.ts';
import { serviceContext } from './service-context.ts';
import type { Settled } from './settle-turn.ts';
import { type CallStart, type Started, startCall } from './start-call.ts';
import { createTurns, type Taken } from './take-turn.ts';
import { createTurnBatch } from './turn-batch.ts';
import { createWakeTimer } from './wake-timer.ts';
import { within } from './within.ts';

export type CallRuntimeDeps = {
  readonly store: Store;
  readonly types: readonly NodeType[];
  readonly services: readonly Service[];
  readonly runner: ServiceRunner;
  readonly providers: ProviderDirectory;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly dice?: Dice;
  readonly findContact?: (number: string) => Promise<JsonObject | null>;
  /** Addresses that lead into drafts. */
  readonly trials?: TrialDirectory;
  /** Customers who answer when they are rung back; absent: nobody is. */
  readonly callbacks?: CallbackCalls;
  /** What stands before flows for a while; absent: nothing does. */
  readonly fronts?: Fronts;
  /** What is switched at a time; absent: nothing is. */
  readonly plans?: DuePlans;
  /** Drafts for test phones; absent: they ring like any other. */
  readonly drafts?: TestDrafts;
};

/** The calls of this process: durable, one event after the other, and never left waiting for nothing. */
export type CallRuntime = {
  readonly start: (start: CallStart) => Promise<Started>;
  /**
   * Takes an event of a phone. `n`: how many events of this generation it has sent before; with it, repeated ones are
   * known, and one that came too early is refused and must be sent again. @throws when it could not be committed.
   */
  readonly take: (call: string, event: PhoneEvent, options?: { n?: number }) => Promise<Taken | { kind: 'unknown' }>;
  /** What stands on the line, without doing anything. */
  readonly standing: (call: string) => Promise<Reply | null>;
  /** The call's log after turn `after` (-1 for all), with the personal values that are still there. */
  readonly readLog: (call: string, after: number) => Promise<readonly LoggedRow[]>;
  readonly feed: LiveFeed;
  /**
   * Once, before the first event: takes up all calls where their rows stand, and begins to wake. With a provider's name,
   * whenever it can be asked again: takes up that provider's calls alone.
   */
  readonly recover: (provider?: string) => Promise<void>;
  /** Wakes no more, and waits for turns and, `graceMs` long, for requests that are being performed. */
  readonly stop: (graceMs?: number) => Promise<void>;
};

/** Answers of write requests are known for a day: a request isn't sent again that late. */
const ANSWERS_KEPT_MS = 86_400_000;
const GRACE_MS = 3000;

export function createCallRuntime(given: CallRuntimeDeps): CallRuntime {
  const defaults = {
    clock: realClock,
    dice: realDice,
    findContact: async () => null,
    trials: NO_TRIALS,
    callbacks: NO_CALLBACK_CALLS,
  };
  const deps = { ...defaults, fronts: NO_FRONTS, ...given };
  const { store, clock, log, runner, providers } = deps;
  const { plans = null, drafts = null } = given;
  const route = { numbers: store.numbers, plans, drafts, chance: deps.dice.seed };
  const mutex = createCallMutex();
  const calls = createLiveCalls(store.turns, store.kind === 'postgres');
  const feed = createLiveFeed((error) => log.error({ err: error }, 'A watcher of calls failed'));
  const batch = createTurnBatch(store.turns);

  const performer: Performer = createPerformer({
    providers,
    runner,
    clock,
    log,
    callerOf: async (call) => (await store.calls.find(call))?.caller ?? '',
    answer: async (call, request, answer) => {
      await changeCall.change(call, turns.answer(request, answer));
    },
  });
  const turns = createTurns({
    programs: createProgramCache({ revisions: store.revisions, types: deps.types, services: deps.services, log }),
    clock,
    dice: deps.dice,
    read: (call, request, caller) =>
      ask(deps, request, serviceContext(call, request, { caller, now: clock.now() }), READ_MS),
    performed: performer.performed,
  });
  const changeCall: ChangeCall = createChangeCall({ mutex, calls, batch, committed });
  const looking: LookAfterDeps = { changeCall, turns, performer, providers, clock, log };
  const timer = createWakeTimer({
    calls: store.calls,
    clock,
    log,
    heldElsewhere: providers.heldElsewhere,
    lookAfter: (call) => lookAfter(looking, call),
  });

  function committed(before: LiveCall, settled: Settled): void {
    const { next, rows } = settled;
    const caller = (next.state ?? before.state)?.facts.caller.number ?? '';
    feed.publish({ call: next.id, seq: next.seq, rows, reply: standingReply(next) }, () => summaryOfLive(next, caller));
    performer.after(before, settled);
    timer.nudge(next.wakeAt);
  }

  return {
    start: (start) => startCall({ ...deps, route, changeCall, turns }, start),
    take: async (call, event, options = {}) => {
      const taken = await changeCall.change(call, turns.fromPhone(event, { ...options, arrived: clock.now() }));
      return taken === 'unknown' ? { kind: 'unknown' } : taken;
    },
    standing: async (call) => {
      const found = await changeCall.change(call, () => ({ settled: null, result: standingReply }));
      return found === 'unknown' ? null : found;
    },
    readLog: async (call, after) => readLog(await store.callLog.read(call, after)),
    feed,
    recover: async (provider) => {
      if (provider === undefined) await store.performed.forget(clock.now() - ANSWERS_KEPT_MS);
      const count = await recoverCalls({ ...looking, calls: store.calls }, provider);
      if (count > 0) log.info({ calls: count }, 'Calls go on where they were');
      if (provider === undefined) await timer.start();
      else timer.nudge(clock.now());
    },
    stop: async (graceMs = GRACE_MS) => {
      timer.stop();
      if (graceMs > 0) await within(clock, graceMs, performer.idle(), () => undefined);
      await mutex.idle();
    },
  };
}
