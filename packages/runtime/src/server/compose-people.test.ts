import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../log/index.ts';
import { type OpenHouse, openHouse } from '../people/testing/open-house.ts';
import { type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { composePeople } from './compose-people.ts';

describe('telephones in browsers', () => {
  let database: FreshDatabase;
  let house: OpenHouse;
  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    house = openHouse(await database.open());
  });
  afterAll(async () => {
    await house.stop();
    await database.remove();
  });

  const { host, origin } = { host: 'localhost:8080', origin: 'http://localhost:8080' };
  const admits = (headers: Record<string, string>) =>
    composePeople({
      config: { binding: 'loopback', publicUrl: null, oidc: [], proxies: [] },
      key: Buffer.alloc(32, 7),
      store: house.store,
      mailer: null,
      log: createLog('silent'),
      now: Date.now,
    }).admits({ headers } as unknown as IncomingMessage);

  it('are for who has signed in and may telephone, from our own pages', async () => {
    const agent = await house.join({ email: 'agent@example.com', roles: ['agent'] });
    const office = await house.join({ email: 'office@example.com', roles: ['business'] });
    expect(await admits({ host, origin, cookie: agent.cookies() })).toBe(true);
    expect(await admits({ host, origin, cookie: office.cookies() })).toBe(false);
    expect(await admits({ host, origin })).toBe(false);
    expect(await admits({ host, origin: 'https://evil.example', cookie: agent.cookies() })).toBe(false);
    expect(await admits({ host, cookie: agent.cookies() })).toBe(false);
    await agent.send('DELETE', '/api/session');
    expect(await admits({ host, origin, cookie: agent.cookies() })).toBe(false);
  });
});
