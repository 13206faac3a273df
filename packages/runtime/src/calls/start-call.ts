import type { Json, JsonObject } from '@callwright/flow/document';
import { type Facts, freshState } from '@callwright/flow/engine';
import type { NumberRepository, Rung } from '../store/flows/number-repository.ts';
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
  | { readonly kind: 'refused'; readonly code: Exclude<Rung['kind'], 'flow'> };

export type StartDeps = {
  readonly numbers: Pick<NumberRepository, 'rung'>;
  readonly trials: TrialDirectory;
  readonly changeCall: ChangeCall;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly findContact: (number: string) => Promise<JsonObject | null>;
};

/** Who isn't known by then is unknown: a caller doesn't wait for the address book. */
const CONTACT_MS = 300;

export async function startCall(deps: StartDeps, start: CallStart): Promise<Started> {
  if (start.id !== undefined) {
    const known = await deps.changeCall.change(start.id, (call) => ({ settled: null, result: () => call }));
    if (known !== 'unknown') return started(known);
  }
  const trial = deps.trials.find(start.dialled);
  if (trial !== null) {
    const call = await open(deps, asTrial(start, trial), trial);
    if (call.kind === 'started') deps.trials.begun(start.dialled, call.call);
    return call;
  }
  const rung = await deps.numbers.rung(start.dialled);
  return rung.kind === 'flow' ? open(deps, start, rung) : { kind: 'refused', code: rung.kind };
}

/** The call as the one who tries a draft wants it to look. */
function asTrial(start: CallStart, { dialled, clockOffset, caller }: Trial): CallStart {
  const shown = caller === null ? start.caller : { ...caller, anonymous: caller.number === '' };
  return { ...start, dialled, clockOffset, caller: shown };
}

type Leads = { readonly flow: string; readonly revision: number };

async function open(deps: StartDeps, start: CallStart, leads: Leads): Promise<Started> {
  const contact =
    start.caller.contact === undefined ? await contactOf(deps, start.caller.number) : start.caller.contact;
  const fresh = freshCall(deps, start, leads);
  const facts: Facts = {
    caller: { ...start.caller, contact },
    call: { dialled: start.dialled, reference: fresh.reference, language: start.language },
  };
  const first = async () => opening(start, await deps.turns.first(fresh, { kind: 'started', facts }), fresh);
  return started(await deps.changeCall.open(fresh, first));
}

function started(call: LiveCall): Started {
  const { id, reference, flow, revision } = call;
  return { kind: 'started', call: id, reference, flow, revision, reply: standingReply(call) };
}

function freshCall(deps: StartDeps, start: CallStart, { flow, revision }: Leads): LiveCall {
  const now = deps.clock.now();
  const id = start.id ?? deps.dice.callId(now);
  return {
    id,
    reference: deps.dice.reference(),
    provider: start.provider,
    providerRef: start.providerRef ?? id,
    dialled: start.dialled,
    flow,
    revision,
    anonymous: start.caller.anonymous,
    clockOffset: start.clockOffset ?? 0,
    startedAt: now,
    sample: start.sample ?? false,
    world: start.world ?? null,
    seq: 0,
    state: freshState(flow),
    generation: 0,
    outbox: EMPTY_OUTBOX,
    outcome: 'running',
    lastNode: '',
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
