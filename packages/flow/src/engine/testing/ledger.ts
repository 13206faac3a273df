import type { CallEvent } from '../event.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';

/** Keeps books on everything that a call takes and gives back. */
export class Ledger {
  readonly recordings = new Set<string>();
  readonly legs = new Set<string>();
  readonly tickets = new Set<string>();

  enter(turn: Turn): void {
    for (const order of turn.side) {
      if (order.verb === 'recording' && order.do === 'start') this.recordings.add(order.handle);
      if (order.verb === 'recording' && order.do === 'stop') this.recordings.delete(order.handle);
      if (order.verb === 'drop') this.legs.delete(order.handle);
    }
    for (const { id, service, input } of turn.requests) {
      if (service !== 'tickets') continue;
      if (input.do === 'open') this.tickets.add(id);
      else this.tickets.delete(String(input.handle));
    }
  }

  /** A leg that answers is there until it is dropped or leaves by itself. */
  hear(event: CallEvent, { pending, line }: State): void {
    if (event.kind === 'dialled' && event.outcome.kind === 'answered') this.legs.add(event.outcome.leg);
    if (event.kind === 'partyLeft' && pending?.on === 'bridge' && event.generation === line.generation) {
      this.legs.delete(pending.leg);
    }
  }

  /** What was taken and never given back. */
  left(): string[] {
    return [...this.recordings, ...this.legs, ...this.tickets];
  }
}
