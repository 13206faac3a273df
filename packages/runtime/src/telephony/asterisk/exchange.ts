import type { AsteriskSettings } from '../connections/connection-settings.ts';
import type { ProviderParts } from '../provider-parts.ts';
import type { Ari } from './ari/ari.ts';
import type { Keepers } from './legs/keepers.ts';
import type { LegBook } from './legs/leg-book.ts';
import type { Rooms } from './legs/rooms.ts';
import type { Presence } from './presence.ts';

/** One Asterisk and what everything that is done on it needs. */
export type Exchange = Omit<ProviderParts, 'calls' | 'onLeg'> & {
  readonly settings: AsteriskSettings;
  readonly ari: Ari;
  /** Every telephone that we ring. */
  readonly legs: LegBook;
  readonly rooms: Rooms;
  /** For whose sake talks go on. */
  readonly keepers: Keepers;
  readonly presence: Presence;
};
