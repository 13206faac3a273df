import type { Connection } from '../connections/connection.ts';
import type { TwimlSettings } from '../connections/connection-settings.ts';
import { addressesOf } from './addresses.ts';
import { connectionState, createHealth } from './connection-health.ts';
import { testConnection } from './connection-test.ts';
import { DIALECTS } from './dialects/index.ts';
import { keepAsking } from './keep-asking.ts';
import { knownCallers } from './known-callers.ts';
import { knownLegs } from './known-legs.ts';
import { twimlLegs } from './legs/twiml-legs.ts';
import { createMemory } from './memory.ts';
import { notingRepeated } from './note-repeated.ts';
import { directNumber, listNumbers } from './numbers.ts';
import { twimlProvider } from './provider.ts';
import { createRest, rootOf } from './rest/create-rest.ts';
import { createWeb, type WebParts } from './rest/create-web.ts';
import { shareAccount } from './share-account.ts';
import { lineElsewhere } from './tell-line.ts';
import type { Twiml } from './twiml.ts';
import type { TwimlParts } from './twiml-parts.ts';
import { twimlRoutes } from './webhooks/routes.ts';

/** The way to the provider, where a test goes another one. */
export type Outside = Pick<WebParts, 'fetch' | 'tries'>;

/** A connection to a provider of the TwiML family; which one it is, its dialect knows. */
export function connectTwiml(settings: TwimlSettings, given: TwimlParts, outside: Outside = {}): Connection {
  const parts = notingRepeated(given);
  const dialect = DIALECTS[settings.kind];
  const root = rootOf(settings, dialect);
  const health = createHealth(parts.clock);
  const web = health.watched(
    createWeb({
      authorization: settings.token === '' ? null : authorizationOf(settings, dialect.rest.auth),
      origin: URL.parse(root)?.origin ?? '',
      wav: dialect.rest.wav,
      ...outside,
    }),
  );
  const twiml: Twiml = {
    settings,
    parts,
    dialect,
    addresses: addressesOf(settings.name, settings.publicUrl),
    memory: createMemory(parts.clock),
    legs: knownLegs(parts.store.twimlLegs, settings.name, parts.clock),
    callers: knownCallers(parts.store.twimlCallers, parts.clock),
    web,
    rest: settings.token === '' || root === '' ? null : createRest(settings, dialect, web),
  };
  const legs = twimlLegs(twiml);
  const asking = keepAsking(twiml);
  const account = shareAccount(twiml);
  let off = () => {};
  const { list, set = null } = twiml.rest?.numbers ?? {};
  return {
    provider: twimlProvider(twiml, legs),
    routes: twimlRoutes(twiml, account.learn),
    start: async () => {
      off = lineElsewhere(twiml);
      await account.start();
      await asking.start();
    },
    stop: async () => {
      off();
      account.stop();
      asking.stop();
    },
    state: () => connectionState(twiml, health),
    test: () => testConnection(twiml),
    numbers: () => listNumbers(twiml),
    ...(list === undefined || set === null
      ? {}
      : { setFallback: (number, url) => directNumber({ list, set }, twiml.addresses, number, url) }),
  };
}

function authorizationOf({ account, token }: TwimlSettings, auth: 'basic' | 'bearer'): string {
  return auth === 'bearer' ? `Bearer ${token}` : `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;
}
