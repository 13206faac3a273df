import type { Hono } from 'hono';
import type { Provider } from '../provider.ts';

/** A provider that was set up: what a person can see of it, beside what calls need. */
export type Connection = {
  readonly provider: Provider;
  /** Its webhooks, mounted at `/telephony/<name>`; null for engines that we call. */
  readonly routes: Hono | null;
  /** Begins to connect; it goes on trying until stopped, so it doesn't reject when the other side is away. */
  readonly start: () => Promise<void>;
  /** Lets calls go on where they are. */
  readonly stop: () => Promise<void>;
  readonly state: () => ConnectionState;
  /** Tries everything that can be tried without a call, for the person who sets it up. */
  readonly test: () => Promise<readonly ConnectionFinding[]>;
  /** Numbers that the provider knows to be ours; null where it can't tell. */
  readonly numbers: () => Promise<readonly ProviderNumber[] | null>;
  /**
   * Tells the provider what answers a number while we don't, and lets its calls come here otherwise. Rejects when the
   * provider can't be asked. Absent where it can't be told from here.
   */
  readonly setFallback?: (number: string, url: string) => Promise<'set' | 'unknown'>;
};

export type ConnectionState = {
  readonly kind: 'connected' | 'connecting' | 'failed' | 'elsewhere';
  /** Real time since when. */
  readonly since: number;
  /** Closed set of reasons, for the screen to translate; null when there is none. */
  readonly code: ConnectionProblem | null;
};

export type ConnectionProblem =
  | 'unreachable'
  | 'wrong-credentials'
  | 'wrong-app'
  | 'no-public-address'
  | 'webhook-elsewhere'
  | 'trunk-unregistered'
  | 'no-voice'
  | 'media-unreachable'
  | 'refused';

/** One line of a test's report. `detail` is the other side's own words, without secrets. */
export type ConnectionFinding =
  | { readonly ok: true; readonly what: ConnectionCheck }
  | { readonly ok: false; readonly what: ConnectionCheck; readonly code: ConnectionProblem; readonly detail: string };
export type ConnectionCheck = 'reach' | 'credentials' | 'events' | 'trunk' | 'voice' | 'media' | 'webhooks' | 'numbers';

export type ProviderNumber = {
  /** E.164. */
  readonly number: string;
  readonly title: string;
  /** Whether calls to it reach this installation; null where the provider can't tell. */
  readonly reachesUs: boolean | null;
};
