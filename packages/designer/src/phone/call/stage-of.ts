import { isOver, type Simulation } from '@callwright/flow/simulation';
import type { Handset } from '../driver/handset.ts';

export type EndedBy = 'caller' | 'flow' | 'fault';

/** What the phone is doing, for people. */
export type Stage =
  | { readonly kind: 'saying' | 'listening' | 'typing' | 'recording' | 'dialling' | 'talking' | 'holding' | 'thinking' }
  | { readonly kind: 'ended'; readonly by: EndedBy };

export function stageOf({ simulation, messageSince }: Handset): Stage {
  const { stage, verbs, index } = simulation.line;
  if (stage === 'over' || isOver(simulation)) return { kind: 'ended', by: endedBy(simulation) };
  if (messageSince !== null) return { kind: 'recording' };
  if (stage === 'saying') return { kind: 'saying' };
  const verb = stage === 'waiting' && !isAnswered(simulation) ? verbs[index] : undefined;
  switch (verb?.verb) {
    case 'gather':
      return { kind: verb.digits === undefined ? 'listening' : 'typing' };
    case 'dial':
      return { kind: 'dialling' };
    case 'bridge':
      return { kind: 'talking' };
    case 'hold':
      return { kind: 'holding' };
    default:
      return { kind: 'thinking' };
  }
}

/** What the line waited for has come, and the call thinks about it; a call elsewhere shows that by its silence alone. */
function isAnswered({ call, line, due }: Simulation): boolean {
  if (call.pending !== null) return call.pending.on === 'request';
  const verb = line.verbs[line.index];
  if (verb?.verb !== 'gather' || verb.digits !== undefined) return false;
  return !due.some((item) => item.byCallersSilence && item.generation === line.generation);
}

/** The trace knows best; until it has come, whoever hung up did. */
function endedBy({ trace, transcript }: Simulation): EndedBy {
  const ended = trace.findLast(({ entry }) => entry.kind === 'ended');
  if (ended?.entry.kind === 'ended') return ended.entry.by;
  const hungUp = transcript.findLast(({ kind }) => kind === 'hungUp');
  return hungUp?.kind === 'hungUp' ? hungUp.by : 'flow';
}

/** The line waits for keys, or will when the text is over; keys may also end a wait with music. */
export function wantsKey({ line: { stage, verbs }, call: { pending } }: Simulation): boolean {
  if (stage === 'over') return false;
  if (pending !== null && pending.on !== 'request' && (pending.keys?.length ?? 0) > 0) return true;
  return verbs.some(({ verb }) => verb === 'gather');
}

/** What is being said must be heard to its end before a key counts. */
export function mustBeHeard({ line }: Simulation): boolean {
  return line.stage === 'saying' && line.verbs.some((verb) => verb.verb === 'gather' && verb.bargeIn === false);
}
