import { happen } from './happen.ts';
import { perform } from './line.ts';
import type { Due, Setting, Simulation } from './simulation.ts';
import { tell } from './tell.ts';

type Next = { readonly at: number; readonly due: Due | null; readonly byCallersSilence: boolean };

/** What comes next if nobody does anything: the earliest of what is due and the call's own timer. */
export function nextOf(simulation: Simulation): Next | undefined {
  if (isOver(simulation)) return undefined;
  const earliest = simulation.due.reduce<Due | undefined>(
    (best, item) => (best === undefined || item.at < best.at ? item : best),
    undefined,
  );
  const { timer } = simulation.call;
  if (timer !== null && (earliest === undefined || timer.at < earliest.at)) {
    return { at: timer.at, due: null, byCallersSilence: false };
  }
  return earliest && { at: earliest.at, due: earliest, byCallersSilence: earliest.byCallersSilence };
}

/** Nobody is on the line any more, and nothing is left to be finished. */
export function isOver(simulation: Simulation): boolean {
  return simulation.call.phase === 'ended' && simulation.line.stage !== 'saying';
}

/** Lets the next thing come; the clock goes on to its time. Nothing is next: nothing changes. */
export function step(setting: Setting, simulation: Simulation): Simulation {
  const next = nextOf(simulation);
  if (next === undefined) return simulation;
  const now = Math.max(simulation.now, next.at);
  if (next.due === null) {
    const { timer } = simulation.call;
    if (timer === null) return simulation;
    return happen(setting, { ...simulation, now }, { kind: 'time', id: timer.id });
  }
  return comeDue(setting, { ...simulation, now, due: simulation.due.filter((item) => item !== next.due) }, next.due);
}

/** Lets something that is due come now. */
export function comeDue(setting: Setting, simulation: Simulation, due: Due): Simulation {
  if (due.what.kind === 'verb') return perform(setting, simulation, due.what.index);
  const { happening } = due.what;
  return happen(setting, tellOf(simulation, happening), happening);
}

/** What the caller notices of an event. */
function tellOf(simulation: Simulation, happening: Extract<Due['what'], { kind: 'event' }>['happening']): Simulation {
  switch (happening.kind) {
    case 'silence':
      return tell(simulation, { kind: 'silent' });
    case 'recorded':
      return happening.message.kind === 'nothing' ? tell(simulation, { kind: 'silent' }) : simulation;
    case 'dialled': {
      const { outcome } = happening;
      const target = outcome.kind === 'answered' ? { target: outcome.target } : {};
      return tell(simulation, { kind: 'dialled', outcome: outcome.kind, ...target });
    }
    case 'partyLeft':
      return tell(simulation, { kind: 'partyLeft' });
    case 'answer': {
      const service = serviceOf(simulation, happening.id);
      return service === '' ? simulation : tell(simulation, { kind: 'answered', service, answer: happening.answer });
    }
    default:
      return simulation;
  }
}

function serviceOf(simulation: Simulation, id: string): string {
  for (const { entry } of simulation.trace) {
    if (entry.kind === 'requested' && entry.id === id) return entry.service;
  }
  return '';
}

/** Lets time pass, in milliseconds, with all that comes due in it. */
export function passTime(setting: Setting, simulation: Simulation, ms: number): Simulation {
  const until = simulation.now + ms;
  let here = simulation;
  for (let next = nextOf(here); next !== undefined && next.at <= until; next = nextOf(here)) here = step(setting, here);
  return { ...here, now: Math.max(here.now, until) };
}
