import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log/index.ts';
import { ADMIN } from '../people/testing/actors.ts';
import { type ComposedServer, composeServer } from '../server/compose-server.ts';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import type { ConnectionSettings } from '../telephony/connections/connection-settings.ts';
import { type FakeConnections, fakeConnections } from '../telephony/testing/fake-connections.ts';
import type { ConnectionSummary } from './connections.ts';

const SECRET = 'hunter2-very-secret';
const asterisk = {
  kind: 'asterisk',
  ownNumber: '+498999998100',
  url: 'http://asterisk:8088',
  user: 'callwright',
  app: 'callwright',
  trunk: 'PJSIP/{number}@trunk',
  extensions: 'PJSIP/{number}',
  browsers: 'PJSIP/{number}',
  browserSocket: null,
  browserDomain: '',
  browserAccounts: [{ name: 'anna' }],
  mediaUrl: '',
};
const twilio = { kind: 'twilio', ownNumber: '', account: 'AC1', publicKey: '', apiUrl: null, publicUrl: '' };
const fromEnvironment: ConnectionSettings = {
  kind: 'telnyx',
  name: 'telnyx',
  ownNumber: '',
  account: '',
  token: `${SECRET}-environment`,
  publicKey: 'public',
  apiUrl: null,
  publicUrl: 'https://calls.example.com',
};

describe.each(DATABASES)('phone connections over the API on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let fakes: FakeConnections;
  let server: ComposedServer;
  const key = randomBytes(32);
  /** Everything that anybody outside gets to see. */
  const seen: string[] = [];

  async function open(withKey = key): Promise<ComposedServer> {
    fakes = fakeConnections();
    const composed = composeServer({
      identify: async () => ADMIN,
      config: {
        binding: 'loopback',
        httpAllow: [],
        smtpUrl: null,
        dataFolder: join(tmpdir(), 'callwright-connections'),
        key: withKey,
        publicUrl: 'https://calls.example.com',
        localUrl: 'http://127.0.0.1:8080',
        connections: [fromEnvironment],
      },
      log: createLog('trace', { write: (line) => void seen.push(line) }),
      store,
      factories: fakes.factories,
    });
    await composed.telephony.open();
    await composed.telephony.start();
    return composed;
  }

  beforeEach(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    server = await open();
  });
  afterEach(async () => {
    await server.telephony.stop();
    await server.voices.stop();
    await database.remove();
    expect(seen.join('\n')).not.toContain(SECRET);
    seen.length = 0;
  });

  async function send(method: string, path: string, body?: unknown) {
    const response = await server.app.request(path, {
      method,
      headers: { host: 'localhost', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    seen.push(text);
    return { status: response.status, body: JSON.parse(text) };
  }
  const list = async (): Promise<ConnectionSummary[]> => (await send('GET', '/api/connections')).body.connections;
  const one = async (name: string) => (await list()).find((found) => found.name === name);
  const lab = {
    name: 'lab',
    title: 'Lab',
    settings: asterisk,
    secrets: { password: SECRET, browsers: { anna: SECRET } },
  };
  const cloud = { name: 'cloud', title: 'Cloud', settings: twilio, secrets: { token: SECRET } };
  const running = () => fakes.made.filter((fake) => fake.running).map(({ settings }) => settings);

  it('are set up and connected at once; secrets go in and never come out', async () => {
    expect(await send('POST', '/api/connections', lab)).toEqual({ status: 201, body: { name: 'lab', version: 1 } });
    expect(await one('lab')).toMatchObject({
      kind: 'asterisk',
      from: 'page',
      version: 1,
      settings: asterisk,
      secretsSet: ['password', 'browser:anna'],
      state: { kind: 'connected', code: null },
      webhook: null,
      capabilities: { recording: true },
      numbers: [],
    });
    expect(running()).toContainEqual({
      ...asterisk,
      name: 'lab',
      password: SECRET,
      browserAccounts: [{ name: 'anna', password: SECRET }],
      mediaUrl: 'https://calls.example.com',
    });
    expect(server.providers.get('lab')).toBeDefined();
    const [row] = await store.connections.list();
    expect(JSON.stringify(row)).not.toContain(SECRET);
  });

  it('have an address to copy, where their webhooks are heard whatever name they ask for', async () => {
    await send('POST', '/api/connections', cloud);
    expect((await one('cloud'))?.webhook).toBe('https://calls.example.com/telephony/cloud/voice');
    const ask = (path: string) => server.app.request(`https://calls.example.com${path}`, { method: 'POST' });
    expect(await (await ask('/telephony/cloud/voice?a=1')).text()).toBe(
      'voice at https://calls.example.com/telephony/cloud/voice?a=1',
    );
    expect((await ask('/telephony/other/voice')).status).toBe(404);
    await send('DELETE', '/api/connections/cloud');
    expect((await ask('/telephony/cloud/voice')).status).toBe(404);
  });

  it('are changed without a restart; what is left out of the secrets stays', async () => {
    await send('POST', '/api/connections', lab);
    const moved = { ...asterisk, url: 'http://other:8088' };
    const change = { version: 1, title: 'Moved', settings: moved, secrets: {} };
    expect(await send('PUT', '/api/connections/lab', change)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(running().filter(({ name }) => name === 'lab')).toEqual([
      expect.objectContaining({ url: 'http://other:8088', password: SECRET }),
    ]);
    expect(server.providers.get('lab')).toBe(fakes.made.at(-1)?.provider);
    const late = await send('PUT', '/api/connections/lab', change);
    expect(late).toMatchObject({ status: 409, body: { code: 'connection-changed', version: 2 } });
    const without = { ...change, version: 2, settings: { ...asterisk, browserAccounts: [] } };
    await send('PUT', '/api/connections/lab', without);
    expect((await one('lab'))?.secretsSet).toEqual(['password']);
    const other = { ...change, version: 3, settings: twilio };
    expect(await send('PUT', '/api/connections/lab', other)).toMatchObject({
      status: 422,
      body: { code: 'other-kind' },
    });
  });

  it('are taken up by other processes, too', async () => {
    const first = server;
    const firstFakes = fakes;
    server = await open();
    await send('POST', '/api/connections', lab);
    expect(firstFakes.made.map(({ settings }) => settings.name)).toEqual(['telnyx']);
    await first.telephony.connections.renew();
    expect(firstFakes.made.map(({ settings }) => settings.name)).toEqual(['telnyx', 'lab']);
    await first.telephony.stop();
    expect(firstFakes.made.some((fake) => fake.running)).toBe(false);
    await first.voices.stop();
  });

  it('stay while numbers belong to them', async () => {
    await send('POST', '/api/connections', lab);
    const number = { title: 'Main', flow: null, connection: 'lab' };
    expect(await send('PUT', '/api/numbers/%2B498999998100', number)).toMatchObject({ status: 200 });
    expect(await send('DELETE', '/api/connections/lab')).toMatchObject({
      status: 409,
      body: { code: 'connection-in-use', usedBy: [{ number: '+498999998100', title: 'Main' }] },
    });
    await send('PUT', '/api/numbers/%2B498999998100', { ...number, connection: null });
    expect(await send('DELETE', '/api/connections/lab')).toMatchObject({ status: 200 });
    expect(server.providers.get('lab')).toBeUndefined();
    expect(running().map(({ name }) => name)).toEqual(['telnyx']);
  });

  it('of the environment are shown, and can’t be changed or taken by another', async () => {
    const shown = { from: 'environment', version: 0, title: 'Telnyx', secretsSet: ['token'] };
    expect(await one('telnyx')).toMatchObject(shown);
    const { name: _, ...change } = { ...cloud, version: 0 };
    const refused = { status: 409, body: { code: 'from-environment' } };
    expect(await send('PUT', '/api/connections/telnyx', change)).toMatchObject(refused);
    expect(await send('DELETE', '/api/connections/telnyx')).toMatchObject(refused);
    for (const name of ['telnyx', 'simulator']) {
      const answer = await send('POST', '/api/connections', { ...cloud, name });
      expect(answer).toMatchObject({ status: 409, body: { code: 'connection-exists' } });
    }
  });

  it('say that their key is gone, and are opened again with credentials that are entered anew', async () => {
    await send('POST', '/api/connections', lab);
    await server.telephony.stop();
    await server.voices.stop();
    server = await open(randomBytes(32));
    expect(await one('lab')).toMatchObject({ state: { kind: 'locked' }, secretsSet: [] });
    expect(running().map(({ name }) => name)).toEqual(['telnyx']);
    expect(seen.join('\n')).toContain('CALLWRIGHT_KEY');
    const { name: _, ...change } = { ...lab, version: 1 };
    await send('PUT', '/api/connections/lab', change);
    expect(await one('lab')).toMatchObject({ state: { kind: 'connected' } });
  });

  it('are tested, and tell the numbers that they know', async () => {
    await send('POST', '/api/connections', cloud);
    const fake = fakes.made.at(-1);
    if (fake === undefined) throw new Error('nothing was connected');
    fake.findings = [{ ok: false, what: 'credentials', code: 'wrong-credentials', detail: 'HTTP 401' }];
    expect((await send('POST', '/api/connections/cloud/test', {})).body.findings).toEqual(fake.findings);
    expect((await send('GET', '/api/connections/cloud/numbers')).body).toEqual({ numbers: null });
    fake.known = ['+498999998100', '+498999998101'].map((number) => ({ number, title: '', reachesUs: true }));
    await store.numbers.put('+498999998101', { title: 'Ours', flow: null, connection: 'cloud' });
    const { numbers } = (await send('GET', '/api/connections/cloud/numbers')).body;
    expect(numbers.map((known: { ours: boolean }) => known.ours)).toEqual([false, true]);
    expect(await send('POST', '/api/connections/none/test', {})).toMatchObject({ status: 404 });
  });

  it.each([
    ['a path in the address', { ...lab, settings: { ...asterisk, url: 'http://asterisk:8088/ari' } }],
    ['a password in the address', { ...lab, settings: { ...asterisk, url: `http://a:${SECRET}@asterisk:8088` } }],
    ['a dial string without a number', { ...lab, settings: { ...asterisk, trunk: 'PJSIP/1@trunk' } }],
    ['a name that is no part of an address', { ...lab, name: 'Büro/1' }],
    ['a secret among the settings', { ...lab, settings: { ...asterisk, password: SECRET } }],
    ['an unknown kind', { ...lab, settings: { ...twilio, kind: 'other' } }],
  ])('refuses %s', async (_, body) => {
    const answer = await send('POST', '/api/connections', body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-body' } });
    expect(await list()).toHaveLength(1);
  });

  it('tell what is wrong of their own kind alone', async () => {
    const body = { ...lab, settings: { ...asterisk, trunk: 'PJSIP/1@trunk' } };
    const answer = await send('POST', '/api/connections', body);
    expect(answer.body.problems).toEqual([{ pointer: '/settings/trunk', message: expect.any(String) }]);
  });

  it('don’t ring what looks like an extension over a trunk', async () => {
    await send('POST', '/api/connections', { ...lab, settings: { ...asterisk, extensions: '' } });
    const { parts } = fakes.made.at(-1) ?? {};
    const ask = (to: string) => parts?.dialling.ask({ to, from: null, connection: 'lab' });
    expect(await ask('11833')).toEqual({ kind: 'refused', code: 'not-a-number' });
    expect(await ask('browser:anna')).toMatchObject({ kind: 'allowed' });
    expect(await ask('+49301234567')).toEqual({ kind: 'refused', code: 'country' });
    await store.numbers.put('+498999998100', { title: 'Main', flow: null, connection: 'lab' });
    expect(await ask('+49301234567')).toEqual({ kind: 'allowed', to: '+49301234567', from: '+498999998100' });
  });

  it('flags numbers that real callers ring and that have no fallback', async () => {
    const path = '/api/numbers/%2B498999998100';
    const flags = async () =>
      (await send('GET', '/api/numbers')).body.numbers.map((n: { needsFallback: boolean }) => n.needsFallback);
    await send('PUT', path, { title: 'Main', flow: null });
    expect(await flags()).toEqual([false]);
    await send('PUT', path, { title: 'Main', flow: null, connection: 'telnyx' });
    expect(await flags()).toEqual([true]);
    const fallback = {
      language: 'de',
      sentence: 'Wir sind gleich da.',
      ring: '+4915112345678',
      seconds: 25,
      voicemail: true,
    };
    await send('PUT', path, { title: 'Main', flow: null, fallback });
    expect(await flags()).toEqual([false]);
    const { numbers } = (await send('GET', '/api/numbers')).body;
    expect(numbers[0]).toMatchObject({ connection: 'telnyx', fallback });
    const unknown = await send('PUT', path, { title: 'Main', flow: null, connection: 'nowhere' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'connection-unknown' } });
  });
});
