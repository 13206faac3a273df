import type { Ticket } from './events.ts';
import type { QueueRules } from './rules.ts';

const MINUTE = 60_000;

/** A ticket in a line. `order` and `since` never change while it waits, so the line is sorted once and for all. */
export type Waiting = {
  readonly ticket: Ticket;
  readonly order: number;
  /** Tells apart who came in the same millisecond. */
  readonly serial: number;
};

/**
 * Where a ticket stands: smaller goes first. Priority that grows with waiting at one rate for all keeps everybody's order,
 * whenever one looks: `p1 + r·(t − s1) > p2 + r·(t − s2)` doesn't depend on `t`.
 */
export function orderOf({ ageing }: Pick<QueueRules, 'ageing'>, { priority, since }: Ticket): number {
  return ageing > 0 ? since - (priority * MINUTE) / ageing : -priority;
}

/** Those who wait in one queue, in the order in which they are served. */
export type WaitingLine = {
  readonly add: (waiting: Waiting) => void;
  readonly remove: (waiting: Waiting) => void;
  /** How many stand before it. */
  readonly placeOf: (waiting: Waiting) => number;
  /** In their order; not to be kept. */
  readonly all: () => readonly Waiting[];
};

export function createWaitingLine(): WaitingLine {
  const line: Waiting[] = [];
  const placeOf = (waiting: Waiting): number => {
    let low = 0;
    let high = line.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = line[middle];
      if (there !== undefined && isBefore(there, waiting)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    add: (waiting) => {
      line.splice(placeOf(waiting), 0, waiting);
    },
    remove: (waiting) => {
      const place = placeOf(waiting);
      if (line[place] === waiting) line.splice(place, 1);
    },
    placeOf,
    all: () => line,
  };
}

export function isBefore(one: Waiting, other: Waiting): boolean {
  if (one.order !== other.order) return one.order < other.order;
  if (one.ticket.since !== other.ticket.since) return one.ticket.since < other.ticket.since;
  return one.serial < other.serial;
}
