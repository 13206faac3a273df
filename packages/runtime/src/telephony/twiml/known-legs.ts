import type { Spoken } from '@callwright/flow/sdk';
import type { Clock } from '../../calls/clock.ts';
import type { KeptLeg, LegNote, TwimlLegRepository } from '../../store/telephony/twiml-leg-repository.ts';
import type { LegKeys } from '../legs.ts';
import type { RoomPlace } from './document/emit-dial.ts';

/** What a telephone that was rung by us was ordered to hear or do. */
export type LegOrder =
  | { readonly do: 'say'; readonly texts: readonly Spoken[]; readonly wait: LegKeys | null }
  | { readonly do: 'room'; readonly room: string; readonly how: RoomPlace }
  | { readonly do: 'music'; readonly music: string };

export type KnownLeg = Omit<KeptLeg, 'orders' | 'asking_until'> & {
  /** Null: nothing yet. */
  readonly order: LegOrder | null;
  /** A webhook of it is open, here or in another process, whose answer says what it is ordered now. */
  readonly isAsking: boolean;
};

/** Telephones of a connection, whichever process has rung them. */
export type KnownLegs = {
  readonly find: (leg: string) => Promise<KnownLeg | null>;
  readonly begin: (leg: string, call: string | null) => Promise<boolean>;
  readonly note: (leg: string, note: LegNote) => Promise<void>;
  readonly order: (leg: string, order: LegOrder) => Promise<KnownLeg>;
  /** Returns how often it was ordered something. */
  readonly ask: (leg: string, ms: number) => Promise<number>;
  readonly answer: (leg: string, turn: number) => Promise<boolean>;
  readonly anyPickedUp: (legs: readonly string[]) => Promise<boolean>;
};

export function knownLegs(legs: TwimlLegRepository, connection: string, { now }: Pick<Clock, 'now'>): KnownLegs {
  const key = (leg: string) => ({ connection, leg });
  const known = ({ orders, asking_until, ...kept }: KeptLeg): KnownLeg => ({
    ...kept,
    order: orders === null ? null : (JSON.parse(orders) as LegOrder),
    isAsking: asking_until > now(),
  });
  return {
    find: async (leg) => {
      const kept = await legs.find(key(leg));
      return kept === null ? null : known(kept);
    },
    begin: (leg, call) => legs.begin(key(leg), call, now()),
    note: (leg, note) => legs.note(key(leg), note, now()),
    order: async (leg, order) => known(await legs.order(key(leg), JSON.stringify(order), now())),
    ask: (leg, ms) => legs.ask(key(leg), now() + ms, now()),
    answer: (leg, turn) => legs.answer(key(leg), turn),
    anyPickedUp: (all) => legs.anyPickedUp(connection, all),
  };
}
