import type { ExpressionContext } from '../expression/index.ts';
import type { LineVerb } from '../sdk/index.ts';
import type { CallEvent } from './event.ts';
import type { CompiledFlow, Program } from './program.ts';
import { type Frame, ownState, type State } from './state.ts';
import type { FaultCode, TraceEntry } from './trace.ts';
import type { ServiceRequest, SideOrder, Turn } from './turn.ts';

/** What one turn works on: its own copy of the state, and what has come out so far. */
export type Working = {
  readonly program: Program;
  readonly state: State;
  readonly event: CallEvent;
  readonly line: LineVerb[];
  readonly side: SideOrder[];
  readonly requests: ServiceRequest[];
  readonly trace: TraceEntry[];
  steps: number;
  faults: number;
  /** The line must stop what it does, even if nothing new stands on it. */
  silenced: boolean;
};

export function beginTurn(program: Program, state: State, event: CallEvent): Working {
  return {
    program,
    state: ownState(state),
    event,
    line: [],
    side: [],
    requests: [],
    trace: [],
    steps: 0,
    faults: 0,
    silenced: false,
  };
}

/** Puts what was said and asked on the line, under its next generation. */
export function endTurn(work: Working): Turn {
  const { state } = work;
  const touched = work.line.length > 0 || work.silenced;
  if (touched) {
    // Texts before a request may still be playing when its answer comes: they stay, so that nothing is cut off.
    const unfinished = work.silenced ? [] : state.line.verbs.filter(isTell);
    const goesOn = unfinished.length === state.line.verbs.length;
    const before = goesOn ? unfinished : [];
    state.line = {
      generation: state.line.generation + 1,
      verbs: before.length === 0 ? work.line : [...before, ...work.line],
      resumes: before.length,
    };
  }
  return {
    state,
    line: touched ? state.line.verbs : null,
    side: work.side,
    requests: work.requests,
    trace: work.trace,
  };
}

export function isTell(verb: LineVerb): boolean {
  return verb.verb === 'say' || verb.verb === 'pause';
}

export function topFrame(work: Working): Frame | undefined {
  return work.state.frames.at(-1);
}

export function flowOf(work: Working, frame: Frame): CompiledFlow | undefined {
  return work.program.flows.get(frame.flow);
}

/** What names mean for the expressions and texts of a frame. */
export function contextOf(work: Working, frame: Frame, flow: CompiledFlow): ExpressionContext {
  const { facts, language, hours, queue = null, callback = null } = work.state;
  return {
    variables: frame.variables,
    caller: facts.caller,
    call: { ...facts.call, language },
    hours,
    queue,
    callback,
    language,
    now: work.event.at,
    timeZone: flow.flow.timeZone ?? 'UTC',
  };
}

/** Ends the visit by the engine; caught where the visit runs, never seen by node code or callers. */
export class Fault extends Error {
  readonly code: FaultCode;
  constructor(code: FaultCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
