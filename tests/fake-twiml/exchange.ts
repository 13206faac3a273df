import type { Clock } from '@callwright/runtime/telephony';
import type { Dialect } from './dialects/dialect.ts';
import type { DocumentPlace } from './document/check-document.ts';
import type { FarPhone } from './phones/far-phone.ts';
import type { Leg } from './phones/leg.ts';
import type { Recording } from './phones/recording.ts';
import type { Room } from './phones/room.ts';
import type { Request } from './webhooks/fetch-document.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

/** A number that the provider has let to us, and what it does when it is rung. */
export type OwnNumber = {
  readonly sid: string;
  readonly number: string;
  readonly title: string;
  voiceUrl: string;
  fallbackUrl: string;
  statusUrl: string;
};

/** Everything that a provider knows: its account, its calls, and what stands beside them. */
export type Exchange = {
  readonly dialect: Dialect;
  readonly clock: Clock;
  readonly account: string;
  readonly token: string;
  /** Where recordings are fetched: root of the REST API. */
  readonly apiUrl: () => string;
  readonly numbers: Map<string, OwnNumber>;
  readonly legs: Map<string, Leg>;
  readonly rooms: Map<string, Room>;
  readonly recordings: Map<string, Recording>;
  readonly webhooks: Webhooks;
  readonly phone: (to: string) => FarPhone;
  /** How long it takes to say a text, in milliseconds. */
  readonly speechMs: (text: string) => number | Promise<number>;
  /** What a played address sounds like; throws when it can't be had. */
  readonly soundAt: (url: string) => Promise<{ readonly ms: number }>;
  /** Performs documents from this one on. */
  readonly perform: (
    leg: Leg,
    first: Request,
    place: DocumentPlace,
    signal: AbortSignal,
  ) => Promise<'played' | 'hung up'>;
  /** A new name of the provider's kind, such as `CA…`. */
  readonly newSid: (prefix: string) => string;
  /** What went wrong by the provider's rules; a test that finds one has failed. */
  readonly fault: (what: string) => void;
};
