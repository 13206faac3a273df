import type { Json } from '../document/index.ts';
import type { CallEvent } from './event.ts';
import { pushFrame } from './frames.ts';
import { hangUp } from './hang-up.ts';
import { type Answer, hearKeys, hearSilence, hearSpeech } from './hear.ts';
import { goOnLater } from './later-call.ts';
import { LIMITS } from './limits.ts';
import { proceed } from './proceed.ts';
import type { Program } from './program.ts';
import { obeyAgent } from './recording.ts';
import type { Pending, State } from './state.ts';
import type { Turn } from './turn.ts';
import { beginTurn, endTurn, isTell, type Working } from './working.ts';

/**
 * Takes one event and runs the call until it waits again. Pure (the given state is not changed), total (faults of a
 * flow or node land softly, nothing is thrown) and bounded (see LIMITS).
 */
export function advance(program: Program, state: State, event: CallEvent): Turn {
  const work = beginTurn(program, state, event);
  take(work, event);
  return endTurn(work);
}

type Why = 'stale' | 'late' | 'unheard' | 'nobody' | 'inbox-full';

function ignore(work: Working, why: Why): void {
  const { event } = work;
  work.trace.push({ kind: 'ignored', event: event.kind, why });
  // A leg that answered too late for anybody must not ring on into an empty call.
  if (event.kind === 'dialled' && event.outcome.kind === 'answered') {
    work.side.push({ verb: 'drop', handle: event.outcome.leg });
  }
}

function take(work: Working, event: CallEvent): void {
  const { state } = work;
  if (state.phase === 'ended') return ignore(work, 'late');
  if (event.kind === 'started') return start(work, event);
  if (state.frames.length === 0) return ignore(work, 'nobody');
  if (event.kind === 'hungUp') return state.phase === 'live' ? end(work, event) : ignore(work, 'late');
  if (event.kind === 'answer') return answerRequest(work, event);
  if (event.kind === 'signal') return hearSignal(work, event);
  if (state.phase !== 'live') return ignore(work, 'late');
  if (event.kind === 'byAgent') return obeyAgent(work, event.does);
  if (event.kind === 'time') return timeIsUp(work, event.id);
  if (event.generation !== state.line.generation) return ignore(work, 'stale');
  hear(work, event);
}

function start(work: Working, event: Extract<CallEvent, { kind: 'started' }>): void {
  const { state, program } = work;
  if (state.frames.length > 0) return ignore(work, 'stale');
  const flow = program.flows.get(state.flow);
  state.facts = event.facts;
  const wanted = event.facts.call.language;
  state.language = wanted !== '' ? wanted : (flow?.flow.languages[0] ?? '');
  work.trace.push({ kind: 'began', flow: state.flow, facts: { personal: event.facts } });
  if (event.from !== undefined && event.from.frames.length > 0) goOnLater(work, event.from);
  else pushFrame(work, state.flow, flow?.flow.start ?? '', { ...flow?.initial });
  proceed(work);
}

function end(work: Working, event: Extract<CallEvent, { kind: 'hungUp' }>): void {
  if (hangUp(work) !== 'answer-record') return;
  const { message } = event;
  if (message === undefined) return answer(work, { kind: 'nothing' });
  work.trace.push({ kind: 'message', ...message, by: 'hangup' });
  answer(work, { kind: 'recorded', ...message, by: 'hangup' });
}

/** Gives the pending op its answer and goes on. */
function answer(work: Working, value: Json): void {
  const { state } = work;
  const frame = state.frames.at(-1);
  if (frame === undefined || state.pending === null) return;
  frame.log.push({ f: state.pending.f, a: value });
  state.pending = null;
  state.timer = null;
  proceed(work);
}

function answerRequest(work: Working, event: Extract<CallEvent, { kind: 'answer' }>): void {
  const { state } = work;
  const { pending } = state;
  if (pending?.on !== 'request' || pending.id !== event.id) return ignore(work, 'stale');
  work.trace.push({ kind: 'answered', id: event.id, answer: event.answer.kind, details: { personal: event.answer } });
  // What the request lastingly took stays on the books even after an error: a service that was slow may have given it.
  answer(work, { ...event.answer, handle: event.id });
}

function hearSignal(work: Working, event: Extract<CallEvent, { kind: 'signal' }>): void {
  const { state } = work;
  const { pending } = state;
  // News of what was given back are nobody's, however much a later step may wait for news of that name.
  if (event.handle !== '' && !holds(work, event.handle)) return ignore(work, 'nobody');
  if (state.phase === 'live' && pending !== null && pending.on !== 'request' && pending.signals?.includes(event.name)) {
    work.trace.push({ kind: 'signal', name: event.name });
    return answer(work, { kind: 'signal', name: event.name, data: event.data });
  }
  if (event.handle === '') return ignore(work, 'nobody');
  if (state.inbox.length >= LIMITS.inbox) return ignore(work, 'inbox-full');
  state.inbox.push({ handle: event.handle, name: event.name, data: event.data });
}

function holds({ state }: Working, handle: string): boolean {
  return [state, ...state.frames].some(({ held }) => held.some((one) => one.handle === handle));
}

function timeIsUp(work: Working, id: string): void {
  const { pending, timer } = work.state;
  if (pending === null || timer?.id !== id || pending.id !== id) return ignore(work, 'stale');
  answer(work, pending.on === 'gather' && pending.typed !== '' ? hearSilence(work, pending) : { kind: 'time' });
}

type LineEvent = Extract<CallEvent, { generation: number }>;

/** Something happened on the line as it stands now. */
function hear(work: Working, event: LineEvent): void {
  const { state } = work;
  const { pending } = state;
  const heard = (value: Answer) => (value === null ? undefined : answer(work, value));
  switch (event.kind) {
    case 'keys':
      return heard(hearKeys(work, event.keys, event.complete ?? false));
    case 'speech':
      return heard(hearSpeech(work, event.text));
    case 'finished':
      if (!state.line.verbs.every(isTell)) return ignore(work, 'unheard');
      state.line = { ...state.line, verbs: [], resumes: 0 };
      return;
    case 'silence':
      return pending?.on === 'gather' ? answer(work, hearSilence(work, pending)) : ignore(work, 'unheard');
    case 'dialled':
      return pending?.on === 'dial' ? dialled(work, event.outcome) : ignore(work, 'unheard');
    case 'partyLeft':
      return pending?.on === 'bridge' ? partyLeft(work, pending) : ignore(work, 'unheard');
    case 'recorded':
      if (pending?.on !== 'record') return ignore(work, 'unheard');
      if (event.message.kind === 'recorded') {
        const { ref, seconds, by } = event.message;
        work.trace.push({ kind: 'message', ref, seconds, by });
      }
      return answer(work, event.message);
  }
}

function dialled(work: Working, outcome: Extract<LineEvent, { kind: 'dialled' }>['outcome']): void {
  const answered = outcome.kind === 'answered';
  work.trace.push({
    kind: 'dialled',
    outcome: outcome.kind,
    ...(answered ? { target: { personal: outcome.target } } : {}),
  });
  if (answered) work.state.frames.at(-1)?.held.push({ kind: 'leg', handle: outcome.leg });
  answer(work, outcome);
}

function partyLeft(work: Working, pending: Extract<Pending, { on: 'bridge' }>): void {
  work.trace.push({ kind: 'partyLeft' });
  const frame = work.state.frames.at(-1);
  if (frame !== undefined) frame.held = frame.held.filter((held) => held.handle !== pending.leg);
  answer(work, { kind: 'ended' });
}
