import type { TraceEntry } from '@callwright/flow/engine';
import { wayId } from '../document/way-id.ts';

/** The path of a call through one flow, as far as it has come. */
export type Trail = {
  /** How often each step was entered. */
  readonly visits: Readonly<Record<string, number>>;
  /** The ways that were taken, by `wayId`. */
  readonly ways: Readonly<Record<string, true>>;
  /** The step in which the call is now. */
  readonly now: string | null;
  /** The step in which something failed. */
  readonly faults: Readonly<Record<string, string>>;
};

export const EMPTY_TRAIL: Trail = { visits: {}, ways: {}, now: null, faults: {} };

/** Takes a turn's trace into the trail of `flow`; steps of its subflows light up in their own pictures. */
export function extendTrail(trail: Trail, flow: string, entries: readonly TraceEntry[]): Trail {
  return entries.reduce((grown, entry) => follow(grown, flow, entry), trail);
}

function follow(trail: Trail, flow: string, entry: TraceEntry): Trail {
  if (entry.kind === 'began') return EMPTY_TRAIL;
  if (entry.kind === 'ended') return { ...trail, now: null };
  if (!('flow' in entry) || entry.flow !== flow) return trail;
  switch (entry.kind) {
    case 'entered': {
      const visits = { ...trail.visits, [entry.node]: (trail.visits[entry.node] ?? 0) + 1 };
      return { ...trail, visits, now: entry.node };
    }
    case 'left':
      return { ...trail, now: null, ways: { ...trail.ways, [wayId(entry.node, entry.exit)]: true } };
    case 'fault':
      return { ...trail, faults: { ...trail.faults, [entry.node]: entry.code } };
  }
}
