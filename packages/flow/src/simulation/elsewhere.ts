import type { Phase, TraceEntry } from '../engine/index.ts';
import type { LineVerb } from '../sdk/index.ts';
import { takeLine } from './line.ts';
import type { Setting, Simulation } from './simulation.ts';

/** What stands on the line of a call that runs elsewhere. */
export type ArrivedLine = {
  readonly generation: number;
  readonly verbs: readonly LineVerb[];
  /** So many of the first verbs stood on the line before and go on. */
  readonly resumes: number;
  readonly phase: Phase;
};

/** Puts what arrived on the line; a line that is known already, or older, only tells whether the call goes on. */
export function lineArrived(setting: Setting, simulation: Simulation, line: ArrivedLine): Simulation {
  const { phase, generation, verbs, resumes } = line;
  const known = generation <= simulation.line.generation;
  if (known) {
    const older = generation < simulation.line.generation;
    return older ? simulation : { ...simulation, call: { ...simulation.call, phase } };
  }
  const call = { ...simulation.call, phase, line: { generation, verbs, resumes } };
  return takeLine(setting, { ...simulation, call });
}

/** Takes what the call did elsewhere into the trace. */
export function traceArrived(simulation: Simulation, at: number, entry: TraceEntry): Simulation {
  return { ...simulation, trace: [...simulation.trace, { at, entry }] };
}

/** Hands out what the call has to be told: it is the taker's then. */
export function emptyOutbox(simulation: Simulation): Simulation {
  return simulation.outbox.length === 0 ? simulation : { ...simulation, outbox: [] };
}
