import {
  advance,
  type CallEvent,
  type Program,
  type ServiceRequest,
  type SideOrder,
  type State,
} from '@callwright/flow/engine';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import { READ_MS, WRITE_MS } from './ask-service.ts';
import type { Noted } from './call-log.ts';
import type { Happening } from './happening.ts';
import { loggedEvent } from './logged.ts';
import type { TurnResult } from './turn-result.ts';

/** A turn answers within 5 s whatever services do: reads that would begin later than this are answered by an event. */
const BUDGET_MS = 2500;
/** Reads of one turn; a flow that needs more goes round in circles. */
const MOST_READS = 100;

export type TurnSetting = {
  readonly program: Program;
  /** By the call's clock. */
  readonly now: () => number;
  readonly seed: () => number;
  readonly read: (request: ServiceRequest, state: State) => Promise<ServiceAnswer>;
  /** Real milliseconds since the event arrived. */
  readonly elapsed: () => number;
};

/** Takes an event, and the answers of the reads that it leads to, until the call waits for something outside. */
export async function runTurn(setting: TurnSetting, before: State, first: Happening): Promise<TurnResult> {
  const { program } = setting;
  const noted: Noted[] = [];
  const side: SideOrder[] = [];
  const requests: (ServiceRequest & { ms: number })[] = [];
  let state = before;
  let resumes = Number.POSITIVE_INFINITY;
  let happening: Happening | null = first;
  for (let reads = 0; happening !== null; reads++) {
    const event: CallEvent = { ...happening, at: setting.now(), seed: setting.seed() };
    noted.push({ at: event.at, entry: loggedEvent(event, state) });
    const turn = advance(program, state, event);
    for (const entry of turn.trace) noted.push({ at: event.at, entry });
    side.push(...turn.side);
    state = turn.state;
    if (turn.line !== null) resumes = Math.min(resumes, state.line.resumes);
    happening = null;
    const inPlace = reads < MOST_READS && setting.elapsed() < BUDGET_MS;
    for (const request of turn.requests) {
      const reading = program.services.get(request.service)?.mode === 'read';
      if (!reading || request.detached || !inPlace || happening !== null) {
        requests.push({ ...request, ms: reading ? READ_MS : WRITE_MS });
        continue;
      }
      happening = { kind: 'answer', id: request.id, answer: await setting.read(request, state) };
    }
  }
  return { state: withResumes(state, before, resumes), noted, side, requests };
}

/** Lines that a turn made in between were never heard: only what stood before the turn is resumed. */
function withResumes(state: State, before: State, resumes: number): State {
  if (state.line.generation === before.line.generation || state.line.resumes === resumes) return state;
  return { ...state, line: { ...state.line, resumes } };
}
