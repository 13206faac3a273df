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

  /** What was taken and never given back. */
  left(): string[] {
    return [...this.recordings, ...this.legs, ...this.tickets];
  }
}
