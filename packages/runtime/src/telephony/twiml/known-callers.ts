import type { Clock } from '../../calls/clock.ts';
import type { Reply } from '../../calls/reply.ts';
import type { TwimlCallerRepository } from '../../store/telephony/twiml-caller-repository.ts';
import type { RoomPlace } from './document/emit-dial.ts';

/** Where a caller is who was taken out of, or whose talk was made, a room. */
export type CallerPlace =
  | { readonly kind: 'room'; readonly room: string; readonly how: RoomPlace }
  | { readonly kind: 'music'; readonly music: string };

/** What callers' lines don't say, whichever process has taken them there. */
export type KnownCallers = {
  /** Holds as long as the line stands on which it was ordered: the next one begins a place of its own. */
  readonly placeOn: (call: string, reply: Pick<Reply, 'generation'>) => Promise<CallerPlace | null>;
  readonly putPlace: (call: string, reply: Pick<Reply, 'generation'>, place: CallerPlace) => Promise<void>;
  /** Telephones for whose sake the caller's talk goes on. */
  readonly keepers: (call: string) => Promise<readonly string[]>;
  readonly putKeepers: (call: string, legs: readonly string[]) => Promise<void>;
  /** Generation of the last document that doesn't come back by itself: a room, a talk. */
  readonly lasting: (call: string) => Promise<number | null>;
  readonly putLasting: (call: string, generation: number) => Promise<void>;
  /** The end of the call waits for the message that was being recorded. */
  readonly isEnding: (call: string) => Promise<boolean>;
  readonly putEnding: (call: string, ms: number | null) => Promise<void>;
  /** The provider's name of the caller's connection, where the call is known. */
  readonly refOf: (call: string) => Promise<string | null>;
};

type KeptPlace = { readonly generation: number; readonly place: CallerPlace };

export function knownCallers(callers: TwimlCallerRepository, { now }: Pick<Clock, 'now'>): KnownCallers {
  return {
    placeOn: async (call, { generation }) => {
      const kept = (await callers.find(call))?.place ?? null;
      if (kept === null) return null;
      const { place, generation: on } = JSON.parse(kept) as KeptPlace;
      return on === generation ? place : null;
    },
    putPlace: (call, { generation }, place) =>
      callers.put(call, { place: JSON.stringify({ generation, place } satisfies KeptPlace) }, now()),
    keepers: async (call) => JSON.parse((await callers.find(call))?.keepers ?? '[]') as string[],
    putKeepers: (call, legs) => callers.put(call, { keepers: legs.length === 0 ? null : JSON.stringify(legs) }, now()),
    lasting: async (call) => (await callers.find(call))?.lasting ?? null,
    putLasting: (call, lasting) => callers.put(call, { lasting }, now()),
    isEnding: async (call) => ((await callers.find(call))?.ending_until ?? 0) > now(),
    putEnding: (call, ms) => callers.put(call, { ending_until: ms === null ? null : now() + ms }, now()),
    refOf: callers.refOf,
  };
}
