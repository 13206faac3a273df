import type { Json } from '@callwright/flow/document';
import type { CallEvent, Pending, Personal, SECRET, State, TraceEntry } from '@callwright/flow/engine';
import type { RoutedEntry } from '../releases/route-call.ts';

/** An event as the log keeps it: what is the caller's own is marked, what is secret is not there. */
export type LoggedEvent = {
  readonly kind: 'event';
  readonly event: { readonly kind: CallEvent['kind']; readonly seed?: number } & Readonly<
    Record<string, Json | Personal | typeof SECRET>
  >;
};

/** One thing in a call's log. */
export type LogEntry = TraceEntry | LoggedEvent | RoutedEntry;

/** An entry with its place: turn, and position in it. `at` is by the call's own clock. */
export type LoggedRow = {
  readonly seq: number;
  readonly i: number;
  readonly at: number;
  readonly entry: LogEntry;
};

const secret: typeof SECRET = { secret: true };

/** `state` is the one before the event: it knows whether the keys that are pressed are a secret. */
export function loggedEvent(event: CallEvent, state: State): LoggedEvent {
  return { kind: 'event', event: withoutTime(event, state.pending) };
}

function withoutTime(event: CallEvent, pending: Pending | null): LoggedEvent['event'] {
  const { kind, seed } = event;
  const base = { kind, ...(seed === undefined ? {} : { seed }) };
  switch (event.kind) {
    case 'started':
      return {
        ...base,
        facts: { personal: event.facts },
        ...(event.from === undefined ? {} : { from: { personal: event.from } }),
      };
    case 'keys':
      return {
        ...base,
        generation: event.generation,
        keys: keysOf(event.keys, pending),
        ...(event.complete === undefined ? {} : { complete: event.complete }),
      };
    case 'speech':
      return { ...base, generation: event.generation, text: { personal: event.text } };
    case 'dialled': {
      const { outcome, generation } = event;
      if (outcome.kind !== 'answered') return { ...base, generation, outcome: { kind: outcome.kind } };
      return {
        ...base,
        generation,
        outcome: { kind: outcome.kind, leg: outcome.leg },
        target: { personal: outcome.target },
      };
    }
    case 'answer':
      return { ...base, id: event.id, answer: { personal: event.answer } };
    case 'signal':
      return { ...base, handle: event.handle, name: event.name, data: { personal: event.data } };
    case 'recorded':
      return { ...base, generation: event.generation, message: event.message };
    case 'hungUp':
      return event.message === undefined ? base : { ...base, message: event.message };
    case 'time':
      return { ...base, id: event.id };
    case 'byAgent':
      return { ...base, does: event.does };
    case 'silence':
    case 'finished':
    case 'partyLeft':
      return { ...base, generation: event.generation };
  }
}

/** A key that chooses is no secret; digits that are typed are the caller's own. */
function keysOf(keys: string, pending: Pending | null): string | Personal<string> | typeof SECRET {
  if (pending?.on === 'gather' && pending.secret === true) return secret;
  const chooses = pending !== null && pending.on !== 'request' && pending.keys?.includes(keys) === true;
  return chooses ? keys : { personal: keys };
}
