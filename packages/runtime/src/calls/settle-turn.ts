import type { State } from '@callwright/flow/engine';
import type { CallProgress, TurnCommit } from '../store/turns/turn-writer.ts';
import { type WrittenLog, writeLog } from './call-log.ts';
import { type LiveCall, standingReply } from './live-call.ts';
import type { LoggedRow } from './logged.ts';
import { EMPTY_OUTBOX, type Outbox, type WaitingRequest, type WaitingSide } from './outbox.ts';
import type { TurnResult } from './turn-result.ts';
import { wakeInRow, wakeTime, watchdogFor } from './wake-time.ts';

/** A turn that is ready to be committed, and what is to be done after it. */
export type Settled = {
  readonly next: LiveCall;
  readonly commit: TurnCommit;
  readonly rows: readonly LoggedRow[];
  /** The line changed: whoever performs it must know. */
  readonly lineChanged: boolean;
  readonly requests: readonly WaitingRequest[];
  readonly sides: readonly WaitingSide[];
};

export type Bookkeeping = {
  /** Real time. */
  readonly now: number;
  /** The request that this turn's event answered. */
  readonly answered?: string;
  /** The phone reported this turn's event. */
  readonly fromPhone?: boolean;
  /** Side orders that are known to be performed: it rides on this commit. */
  readonly performed: (id: string) => boolean;
};

/** What isn't known to be performed by then is performed again. */
export const RETRY_MS = 10_000;

/** Works out the call's next row. A call that is over keeps no state: no variables, no digits. */
export function settleTurn(call: LiveCall, turn: TurnResult, books: Bookkeeping): Settled {
  const { now } = books;
  const seq = call.seq + 1;
  const log = writeLog(turn.noted);
  const lineChanged = turn.state.line.generation !== call.generation;
  const over = turn.state.phase === 'ended';
  const requests = turn.requests.map((request) => ({ ...request, until: now + request.ms + RETRY_MS }));
  const sides = ordersOf(call, seq, turn.side, now);
  const standing = standingReply(call);
  const outbox: Outbox = {
    taken: lineChanged ? 0 : call.outbox.taken + (books.fromPhone === true ? 1 : 0),
    watchdog: watchdogFor(turn.state, { now, clockOffset: call.clockOffset }),
    previous: lineChanged && call.seq > 0 ? standing : call.outbox.previous,
    before: lineChanged && call.seq > 0 ? (call.outbox.previous?.generation ?? null) : call.outbox.before,
    // Who has hung up needs no last words.
    last: over && turn.state.line.verbs.length > 0 ? { ...turn.state.line, phase: 'ended' } : null,
    requests: [...call.outbox.requests.filter(({ id }) => id !== books.answered), ...requests],
    sides: [...call.outbox.sides.filter(({ id }) => !books.performed(id)), ...sides],
  };
  const next = advanced(call, turn, { seq, now, outbox });
  return {
    next,
    commit: commitOf(next, log),
    rows: rowsOf(seq, turn.noted),
    lineChanged,
    requests,
    sides,
  };
}

/** A commit in which the flow doesn't move: the bookkeeping changes, and perhaps something is noted. */
export function settleOutbox(
  call: LiveCall,
  change: Partial<Outbox>,
  now: number,
  { noted = [], side = [] }: Partial<Pick<TurnResult, 'noted' | 'side'>> = {},
): Settled {
  const seq = call.seq + 1;
  const log = writeLog(noted);
  const sides = ordersOf(call, seq, side, now);
  const before = { ...call.outbox, ...change };
  const outbox: Outbox = { ...before, sides: [...before.sides, ...sides] };
  const wakeAt = wakeInRow(call.wakeAt, wakeTime(call, call.state, outbox, now), now);
  const next = tidied({ ...call, seq, outbox, wakeAt });
  return {
    next,
    commit: commitOf(next, log),
    rows: rowsOf(seq, noted),
    lineChanged: false,
    requests: [],
    sides,
  };
}

function ordersOf(call: LiveCall, seq: number, side: TurnResult['side'], now: number): WaitingSide[] {
  return side.map((order, i) => ({ id: `${call.id}.${seq}.${i}`, order, until: now + RETRY_MS }));
}

/** Of a call that is over and has nothing left to do, nothing personal stays in its row. */
function tidied(call: LiveCall): LiveCall {
  return call.wakeAt === null ? { ...call, world: null, outbox: EMPTY_OUTBOX } : call;
}

function commitOf(next: LiveCall, { entries, personal }: WrittenLog): TurnCommit {
  return { call: next.id, seq: next.seq, opens: null, row: rowOf(next), entries, personal };
}

function rowsOf(seq: number, noted: TurnResult['noted']): LoggedRow[] {
  return noted.map(({ at, entry }, i) => ({ seq, i, at, entry }));
}

function advanced(
  call: LiveCall,
  { state, noted }: TurnResult,
  { seq, now, outbox }: { seq: number; now: number; outbox: Outbox },
): LiveCall {
  const over = state.phase === 'ended';
  const endedAt = over ? (call.endedAt ?? now) : null;
  let { outcome, lastNode, errors } = call;
  for (const { entry } of noted) {
    if (entry.kind === 'fault' || (entry.kind === 'left' && entry.exit === 'error')) errors++;
    if (entry.kind === 'ended') outcome = entry.by;
    else if (entry.kind === 'entered' && entry.depth === 0 && !isEngines(entry.node)) lastNode = entry.node;
  }
  const kept: State | null = over ? null : state;
  return tidied({
    ...call,
    seq,
    state: kept,
    generation: state.line.generation,
    outbox,
    outcome,
    lastNode,
    errors,
    endedAt,
    wakeAt: wakeInRow(call.wakeAt, wakeTime({ clockOffset: call.clockOffset, endedAt }, kept, outbox, now), now),
  });
}

/** The engine's own steps (the fallback behind every flow) are on no canvas. */
function isEngines(node: string): boolean {
  return node.startsWith('$');
}

function rowOf(call: LiveCall): CallProgress {
  return {
    generation: call.generation,
    phase: call.state?.phase ?? 'ended',
    outcome: call.outcome === 'running' ? null : call.outcome,
    last_node: call.lastNode,
    errors: call.errors,
    ended_at: call.endedAt,
    wake_at: call.wakeAt,
    state: call.state === null ? null : JSON.stringify(call.state),
    outbox: call.wakeAt === null ? null : JSON.stringify(call.outbox),
    forgetWorld: call.wakeAt === null,
  };
}
