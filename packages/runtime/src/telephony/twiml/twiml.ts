import type { TwimlSettings } from '../connections/connection-settings.ts';
import type { ProviderParts } from '../provider-parts.ts';
import type { Addresses } from './addresses.ts';
import type { Dialect } from './dialects/index.ts';
import type { Memory } from './memory.ts';
import type { Rest } from './rest/rest.ts';
import type { Web } from './rest/web.ts';

/** What all of a connection's parts share. */
export type Twiml = {
  readonly settings: TwimlSettings;
  readonly parts: ProviderParts;
  readonly dialect: Dialect;
  readonly addresses: Addresses;
  readonly memory: Memory;
  readonly web: Web;
  /** Null without a token. */
  readonly rest: Rest | null;
};
