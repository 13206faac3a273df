import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import { askWho, type Identify } from '../people/ask-who.ts';
import { actorOfStanding } from '../people/identify.ts';
import { mayEnter } from '../people/may-enter.ts';
import { createPeopleOffice, type PeopleOffice } from '../people/people-office.ts';
import { PERMISSIONS } from '../people/permissions.ts';
import { offerSetUp } from '../people/setup-link.ts';
import type { Mailer } from '../services/index.ts';
import type { Store } from '../store/store.ts';
import { maySocket } from './guard.ts';

export type PeopleParts = {
  readonly config: Pick<Config, 'binding' | 'publicUrl' | 'oidc' | 'proxies'>;
  readonly key: Buffer;
  readonly store: Store;
  readonly mailer: Mailer | null;
  readonly log: Log;
  readonly now: () => number;
  /** Who asks; for tests that aren’t about signing in. */
  readonly identify?: Identify | undefined;
};

export type ComposedPeople = {
  readonly office: PeopleOffice;
  /** Stands before all routes of the API. */
  readonly gate: MiddlewareHandler;
  /** Whether a page may open a WebSocket for the telephone in it. */
  readonly admits: (request: IncomingMessage) => Promise<boolean>;
  /** The link by which the first person comes in, for a server at this address; null when somebody is here. */
  readonly setupLink: (root: string) => Promise<string | null>;
};

/** Who is who: signing in, and what stands before everything else. */
export function composePeople({ config, key, store, mailer, log, now, identify }: PeopleParts): ComposedPeople {
  const { binding, publicUrl, oidc, proxies } = config;
  const office = createPeopleOffice({ key, binding, publicUrl, providers: oidc, proxies }, { store, mailer, log, now });
  return {
    office,
    gate: askWho(identify ?? office.identify),
    admits: async ({ headers }) => {
      if (!maySocket({ binding, publicUrl }, headers)) return false;
      const { cookie = '', host = '' } = headers;
      const standing = await office.auth.whoIs({ cookie, host, browser: '', address: '' });
      if (standing === null || !standing.active) return false;
      return mayEnter(PERMISSIONS['POST /api/browser-phones'], actorOfStanding(standing), {}) === 'in';
    },
    setupLink: (root) => offerSetUp(store, root),
  };
}
