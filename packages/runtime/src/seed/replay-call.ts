import type { ServiceAnswer } from '@callwright/flow/sdk';
import { type Happening, nthSeed } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { NO_CALLBACK_CALLS } from '../callbacks/callback-calls.ts';
import { createCallMutex } from '../calls/call-mutex.ts';
import { type ChangeCall, createChangeCall } from '../calls/change-call.ts';
import type { Clock } from '../calls/clock.ts';
import type { LiveCall } from '../calls/live-call.ts';
import { createLiveCalls } from '../calls/live-calls.ts';
import type { Logger } from '../calls/logger.ts';
import type { WaitingRequest } from '../calls/outbox.ts';
import { createProgramCache } from '../calls/program-cache.ts';
import { serviceContext } from '../calls/service-context.ts';
import { startCall } from '../calls/start-call.ts';
import { createTurns, type Turns } from '../calls/take-turn.ts';
import { createTurnBatch } from '../calls/turn-batch.ts';
import { NO_FRONTS } from '../office/fronts/create-fronts.ts';
import type { ServiceRunner } from '../services/port.ts';
import type { Store } from '../store/store.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import { NO_TRIALS } from '../trials/index.ts';
import type { PastCall } from './past-call.ts';

export type ReplayParts = {
  readonly store: Store;
  /** Does what the call asked to be stored: messages and survey answers. */
  readonly runner: ServiceRunner;
  readonly log: Logger;
};

/** Services that store something here; all others answer what they answered. */
const STORING = ['messages', 'surveys'];

/**
 * Lets a call that has happened happen again, in the store: the same turns by the same engine, committed one by one at
 * the times at which they were. In the end it is a call like any other that is over.
 */
export async function replayCall(parts: ReplayParts, call: PastCall): Promise<void> {
  const { facts, simulation } = call;
  const answers = answersOf(simulation.happened);
  const begun = simulation.happened[0]?.at ?? simulation.now;
  const requests = new Map<string, WaitingRequest>();
  const time = { at: begun };
  const { turns, changeCall, start } = turnsAt(parts, time, call, answers, requests);
  const started = await start({
    provider: SIMULATOR,
    dialled: facts.call.dialled,
    caller: facts.caller,
    language: facts.call.language,
    id: call.id,
    sample: true,
  });
  if (started.kind === 'refused') return;
  for (const { at, happening } of simulation.happened.slice(1)) {
    time.at = at;
    if (happening.kind === 'answer') await answer(happening.id, happening.answer);
    else await changeCall.change(call.id, decisionOf(turns, happening, at));
  }
  await end();

  async function answer(id: string, recorded: ServiceAnswer): Promise<void> {
    const request = requests.get(id);
    if (request === undefined) return;
    requests.delete(id);
    const given = STORING.includes(request.service) ? await store(request) : recorded;
    await changeCall.change(call.id, turns.answer(id, given));
  }

  async function store(request: WaitingRequest): Promise<ServiceAnswer> {
    const live = await changeCall.change(call.id, (one) => ({ settled: null, result: () => one }));
    if (live === 'unknown') return { kind: 'error', code: 'call-unknown' };
    const context = serviceContext(live, request, { caller: facts.caller.number, now: time.at });
    return parts.runner.run(request, { ...context, signal: new AbortController().signal });
  }

  /** Whatever is left open is closed, so that no seeded call ever waits for anything. */
  async function end(): Promise<void> {
    await changeCall.change(call.id, decisionOf(turns, { kind: 'hungUp' }, time.at));
    for (const id of [...requests.keys()]) await answer(id, answers.get(id) ?? { kind: 'error', code: 'timeout' });
  }
}

function answersOf(happened: readonly { readonly happening: Happening }[]): ReadonlyMap<string, ServiceAnswer> {
  return new Map(
    happened.flatMap(({ happening }) => (happening.kind === 'answer' ? [[happening.id, happening.answer]] : [])),
  );
}

function decisionOf(turns: Turns, happening: Happening, arrived: number) {
  if (happening.kind === 'time') {
    const decide = turns.time(happening.id);
    return async (call: LiveCall) => ({ ...(await decide(call)), result: () => undefined });
  }
  if (happening.kind === 'started' || happening.kind === 'answer')
    throw new Error(`${happening.kind} is no phone event`);
  const decide = turns.fromPhone(happening, { arrived });
  return async (call: LiveCall) => ({ ...(await decide(call)), result: () => undefined });
}

/** What makes a call's turns, by a clock that stands where it is put. */
function turnsAt(
  { store, log }: ReplayParts,
  time: { at: number },
  { facts, seed }: PastCall,
  answers: ReadonlyMap<string, ServiceAnswer>,
  requests: Map<string, WaitingRequest>,
): {
  turns: Turns;
  changeCall: ChangeCall;
  start: (start: Parameters<typeof startCall>[1]) => ReturnType<typeof startCall>;
} {
  const clock: Clock = { now: () => time.at, after: () => () => undefined };
  let drawn = 0;
  const dice = {
    seed: () => nthSeed(seed, drawn++),
    callId: () => '',
    reference: () => facts.call.reference,
  };
  const turns = createTurns({
    programs: createProgramCache({ revisions: store.revisions, types: builtInTypes, services: builtInServices, log }),
    clock,
    dice,
    read: async (_call, { id }) => answers.get(id) ?? { kind: 'error', code: 'timeout' },
    performed: () => true,
  });
  const changeCall = createChangeCall({
    mutex: createCallMutex(),
    calls: createLiveCalls(store.turns, false),
    batch: createTurnBatch(store.turns),
    committed: (_before, settled) => {
      for (const request of settled.requests) requests.set(request.id, request);
    },
  });
  const deps = {
    route: { numbers: store.numbers, plans: null, drafts: null, chance: dice.seed },
    trials: NO_TRIALS,
    callbacks: NO_CALLBACK_CALLS,
    fronts: NO_FRONTS,
    changeCall,
    turns,
    clock,
    dice,
    findContact: async () => null,
  };
  return { turns, changeCall, start: (start) => startCall(deps, start) };
}
