import type { TwimlSettings } from '../connections/connection-settings.ts';
import type { Addresses } from './addresses.ts';
import type { Dialect } from './dialects/index.ts';
import type { KnownCallers } from './known-callers.ts';
import type { KnownLegs } from './known-legs.ts';
import type { Memory } from './memory.ts';
import type { Rest } from './rest/rest.ts';
import type { Web } from './rest/web.ts';
import type { TwimlParts } from './twiml-parts.ts';

/** What all of a connection's parts share. */
export type Twiml = {
  readonly settings: TwimlSettings;
  readonly parts: TwimlParts;
  readonly dialect: Dialect;
  readonly addresses: Addresses;
  readonly memory: Memory;
  /** What all processes know. */
  readonly legs: KnownLegs;
  readonly callers: KnownCallers;
  readonly web: Web;
  /** Null without a token. */
  readonly rest: Rest | null;
};
