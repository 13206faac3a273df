import type { Json, JsonObject } from '@callwright/flow/document';
import { type Facts, freshState, type LeftAt } from '@callwright/flow/engine';
import type { CallbackCalls } from '../callbacks/callback-calls.ts';
import type { Fronts } from '../office/fronts/create-fronts.ts';
import { type Route, type RouteDeps, routeCall, routedEntry } from '../releases/route-call.ts';
import type { CallOpening } from '../store/turns/turn-writer.ts';
import type { Trial, TrialDirectory } from '../trials/index.ts';
import type { ChangeCall } from './change-call.ts';
import type { Clock } from './clock.ts';
import type { Dice } from './dice.ts';
import { type LiveCall, standingReply } from './live-call.ts';
import { EMPTY_OUTBOX } from './outbox.ts';
import type { Reply } from './reply.ts';
import type { Settled } from './settle-turn.ts';
import type { Turns } from './take-turn.ts';
import { within } from './within.ts';

/** A number is rung. */
export type CallStart = {
  /** Name of the provider whose line it is. */
  readonly provider: string;
  /** The provider's own name of the caller's connection; absent: the call's id. */
  readonly providerRef?: string;
  readonly dialled: string;
  readonly caller: {
    /** E.164 where known; empty when withheld. */
    readonly number: string;
    readonly anonymous: boolean;
    readonly country: string;
    /** Absent: the contacts are asked. */
    readonly contact?: JsonObject | null;
  };
  /** Empty: the flow's first language. */
  readonly language: string;
  /** Milliseconds that the call's clock is ahead of the real one. */
  readonly clockOffset?: number;
  readonly world?: Json | null;
  /** Ringing twice with one id is one call: a message about a new call may come twice. Lower-case letters, digits, dashes. */
  readonly id?: string;
  readonly sample?: boolean;
  /** Another number of theirs, by which the contacts know whoever they don't know by the one that is shown. */
  readonly knownAs?: string;
  /** Where an earlier call was, and this one goes on. */
  readonly from?: LeftAt;
};

export type Started =
  | {
      readonly kind: 'started';
      readonly call: string;
      readonly reference: string;
      readonly flow: string;
      readonly revision: number;
      readonly reply: Reply;
    }
  | Extract<Route, { kind: 'refused' }>;

export type StartDeps = {
  readonly route: RouteDeps;
  readonly trials: TrialDirectory;
  readonly callbacks: CallbackCalls;
  /** What stands before flows for a while. */
  readonly fronts: Fronts;
  readonly changeCall: ChangeCall;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly findContact: (number: string) => Promise<JsonObject | null>;
};

/** Who isn't known by then is unknown: a caller doesn't wait for the address book. */
const CONTACT_MS = 300;

export async function startCall(deps: StartDeps, start: CallStart): Promise<Started> {
  // The moment that decides: a version that is switched while the call is being answered isn't its own.
  const rangAt = deps.clock.now();
  if (start.id !== undefined) {
    const known = await deps.changeCall.change(start.id, (call) => ({ settled: null, result: () => call }));
    if (known !== 'unknown') return started(known);
  }
  const trial = deps.trials.find(start.dialled);
  if (trial !== null) {
    const { flow, revision } = trial;
    const leads = { flow, revision, alias: null, lane: 'trial', note: null } as const;
    const call = await open(deps, asTrial(start, trial), { kind: 'flow', ...leads }, rangAt);
    if (call.kind === 'started') deps.trials.begun(start.dialled, call.call);
    return call;
  }
  const back = await deps.callbacks.begin(start);
  if (back !== null) {
    const { flow, revision } = back;
    return open(deps, back.start, { kind: 'flow', flow, revision, alias: null, lane: null, note: null }, rangAt);
  }
  const { dialled, caller, clockOffset = 0 } = start;
  const ringing = { dialled, now: rangAt, clock: rangAt + clockOffset, caller: caller.number };
  const route = await routeCall(deps.route, ringing);
  if (route.kind !== 'flow') return route;
  const { flow, revision } = route;
  const fronted = await deps.fronts.revisionFor({ dialled, flow, revision, at: rangAt + clockOffset });
  return open(deps, start, { ...route, revision: fronted }, rangAt);
}

/** The call as the one who tries a draft wants it to look. */
function asTrial(start: CallStart, { dialled, clockOffset, caller }: Trial): CallStart {
  const shown = caller === null ? start.caller : { ...caller, anonymous: caller.number === '' };
  return { ...start, dialled, clockOffset, caller: shown };
}

type Leads = Extract<Route, { kind: 'flow' }>;

async function open(deps: StartDeps, start: CallStart, leads: Leads, rangAt: number): Promise<Started> {
  const known = async () => (await contactOf(deps, start.caller.number)) ?? contactOf(deps, start.knownAs ?? '');
  const contact = start.caller.contact === undefined ? await known() : start.caller.contact;
  const fresh = freshCall(deps, start, leads, rangAt);
  const routed = routedEntry(leads);
  const before = routed === null ? [] : [routed];
  const facts: Facts = {
    caller: { ...start.caller, contact },
    call: { dialled: start.dialled, reference: fresh.reference, language: start.language },
  };
  const from = start.from === undefined ? {} : { from: start.from };
  const first = async () =>
    opening(start, await deps.turns.first(fresh, { kind: 'started', facts, ...from }, before), fresh);
  return started(await deps.changeCall.open(fresh, first));
}

function started(call: LiveCall): Started {
  const { id, reference, flow, revision } = call;
  return { kind: 'started', call: id, reference, flow, revision, reply: standingReply(call) };
}

function freshCall(
  deps: StartDeps,
  start: CallStart,
  { flow, revision, alias, lane }: Leads,
  rangAt: number,
): LiveCall {
  const id = start.id ?? deps.dice.callId(rangAt);
  return {
    id,
    reference: deps.dice.reference(),
    provider: start.provider,
    providerRef: start.providerRef ?? id,
    dialled: start.dialled,
    flow,
    revision,
    alias,
    lane,
    anonymous: start.caller.anonymous,
    clockOffset: start.clockOffset ?? 0,
    startedAt: rangAt,
    sample: start.sample ?? false,
    world: start.world ?? null,
    seq: 0,
    state: freshState(flow),
    generation: 0,
    outbox: EMPTY_OUTBOX,
    outcome: 'running',
    lastNode: '',
    errors: 0,
    endedAt: null,
    wakeAt: null,
  };
}

/** The first turn makes the row. */
function opening(start: CallStart, settled: Settled, fresh: LiveCall): Settled {
  const opens: CallOpening = {
    reference: fresh.reference,
    provider: fresh.provider,
    provider_ref: fresh.providerRef === fresh.id ? null : fresh.providerRef,
    dialled: fresh.dialled,
    flow: fresh.flow,
    revision: fresh.revision,
    alias: fresh.alias,
    lane: fresh.lane,
    anonymous: fresh.anonymous ? 1 : 0,
    clock_offset: fresh.clockOffset,
    started_at: fresh.startedAt,
    world: fresh.world === null ? null : JSON.stringify(fresh.world),
    sample: fresh.sample ? 1 : 0,
    caller: start.caller.number,
  };
  return { ...settled, commit: { ...settled.commit, opens } };
}

async function contactOf({ clock, findContact }: StartDeps, number: string): Promise<JsonObject | null> {
  if (number === '') return null;
  try {
    return await within(clock, CONTACT_MS, findContact(number), () => null);
  } catch {
    return null;
  }
}
