import type { ServiceNews } from '../sdk/index.ts';
import type { Due, Simulation } from './simulation.ts';

/** News will come to the request `handle`. */
export function expectNews(simulation: Simulation, handle: string, news: ServiceNews): Simulation {
  const { afterMs, name, data, brings } = news;
  const due: Due = {
    at: simulation.now + afterMs,
    generation: null,
    byCallersSilence: false,
    what: { kind: 'event', happening: { kind: 'signal', handle, name, data } },
  };
  const legs = brings === undefined ? {} : { [brings.leg]: { target: brings.target, talkMs: brings.talkMs } };
  return { ...simulation, legs: { ...simulation.legs, ...legs }, due: [...simulation.due, due] };
}

/** What was given back gets no more news. */
export function forgetNews(simulation: Simulation): Simulation {
  const { held, frames } = simulation.call;
  const handles = new Set([held, ...frames.map((frame) => frame.held)].flat().map(({ handle }) => handle));
  const isOwed = ({ what }: Due) =>
    what.kind === 'verb' || what.happening.kind !== 'signal' || handles.has(what.happening.handle);
  return simulation.due.every(isOwed) ? simulation : { ...simulation, due: simulation.due.filter(isOwed) };
}
