import type { Moment, Simulation } from './simulation.ts';

type WithoutTime<M> = M extends unknown ? Omit<M, 'at'> : never;

/** Writes a moment into the conversation. */
export function tell(simulation: Simulation, moment: WithoutTime<Moment>): Simulation {
  return { ...simulation, transcript: [...simulation.transcript, { ...moment, at: simulation.now }] };
}
