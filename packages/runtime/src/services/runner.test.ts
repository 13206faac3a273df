import { randomBytes } from 'node:crypto';
import { canonicalJson, type Json, type JsonObject } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { menuFlow } from '../api/testing/test-api.ts';
import { createCallRuntime } from '../calls/call-runtime.ts';
import { realClock } from '../calls/clock.ts';
import { readAllowedHost } from '../config/allowed-host.ts';
import { createCredentials, placeOf } from '../credentials/index.ts';
import { createLog } from '../log/index.ts';
import { createSecretBox } from '../secrets/index.ts';
import { officeHours } from '../seed/office-hours.ts';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { createProviderRegistry } from '../telephony/provider-registry.ts';
import { createSimulator } from '../telephony/simulator/simulator.ts';
import { createMailer, createServiceRunner, resolveBySystem, type ServiceRunner } from './index.ts';
import { type MailServer, startMailServer } from './testing/mail-server.ts';
import { startWebServer, type WebServer } from './testing/web-server.ts';

const SUNDAY = Date.UTC(2026, 10, 22, 12);

describe.each(DATABASES)('services on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let mail: MailServer;
  let web: WebServer;
  let runner: ServiceRunner;
  const log: string[] = [];
  const box = createSecretBox(randomBytes(32));

  beforeAll(async () => {
    database = await freshDatabase(kind);
    [store, mail, web] = await Promise.all([database.open(), startMailServer(), startWebServer()]);
    const allowed = [readAllowedHost('127.0.0.1')].flatMap((host) => host ?? []);
    runner = createServiceRunner({
      store,
      web: { allowed, resolve: resolveBySystem },
      credentials: createCredentials(store.credentials, box, () => {}),
      mailer: createMailer(mail.url),
      retries: [10, 10],
      sample: false,
      log: createLog('debug', { write: (line) => void log.push(line) }),
    });
    const office = officeHours('Europe/Berlin') as unknown as Json;
    await store.named.put('schedule', 'office', { title: 'Office', document: office, at: 1 });
    await store.named.put('schedule', 'torn', { title: 'Torn', document: { version: 1 }, at: 1 });
    await store.named.put('list', 'vip', { title: 'VIP', document: {}, at: 1 });
    await store.listRows.replace('vip', [{ key: '+4989123', row: { name: 'Ada' } }]);
    await store.named.put('box', 'desk', { title: 'Desk', document: {}, at: 1 });
    await ringOnce(store);
  });
  afterAll(async () => {
    await Promise.all([mail.close(), web.close()]);
    await database.remove();
  });
  beforeEach(() => {
    web.seen.length = 0;
    web.answer = { status: 200, body: '{}' };
    mail.refuseWith = 0;
  });

  let serial = 0;
  const ask = (service: string, input: JsonObject, more: { world?: Json; key?: string; now?: number } = {}) => {
    serial += 1;
    const { world = null, key = `call.${serial}`, now = SUNDAY } = more;
    return runner.run(
      { id: String(serial), service, input, detached: false },
      {
        ...{ call: 'c1', reference: '20774139', flow: 'main', dialled: '+49891', caller: '+4989123' },
        ...{ key, world, now, signal: AbortSignal.timeout(10_000) },
      },
    );
  };

  it('hours: say what holds, and never take torn ones for open or closed', async () => {
    const hours = { schedule: 'office', branches: ['open', 'closed'], language: 'de' };
    expect(await ask('hours', hours)).toMatchObject({
      kind: 'verdict',
      branch: 'closed',
      spoken: 'Montag bis Freitag von 9 bis 17 Uhr',
      nextOpening: '2026-11-23T09:00:00+01:00[Europe/Berlin]',
    });
    expect(await ask('hours', hours, { now: SUNDAY + 86_400_000 })).toMatchObject({ branch: 'open' });
    expect(await ask('hours', { ...hours, schedule: 'torn' })).toEqual({ kind: 'error', code: 'schedule-unreadable' });
    expect(await ask('hours', { ...hours, schedule: 'none' })).toEqual({ kind: 'error', code: 'schedule-unknown' });
  });

  it('hours: change for the next call as soon as they are changed', async () => {
    const hours = { schedule: 'shifting', branches: ['open', 'closed'], language: 'en' };
    const put = (closeNow: object) => {
      const document = { ...officeHours('Europe/Berlin'), ...closeNow } as unknown as Json;
      return store.named.put('schedule', 'shifting', { title: 'Shifting', document, at: 1 });
    };
    const monday = { now: SUNDAY + 86_400_000 };
    await put({});
    expect(await ask('hours', hours, monday)).toMatchObject({ branch: 'open' });
    await put({ closeNow: { since: '2026-11-01T00:00:00Z' } });
    expect(await ask('hours', hours, monday)).toMatchObject({ branch: 'closed', reason: 'closeNow' });
  });

  it('lists: find rows; an unknown list is an error', async () => {
    expect(await ask('lists', { list: 'vip', key: '+4989123' })).toEqual({ kind: 'found', row: { name: 'Ada' } });
    expect(await ask('lists', { list: 'vip', key: '1' })).toEqual({ kind: 'notFound' });
    expect(await ask('lists', { list: 'none', key: '1' })).toEqual({ kind: 'error', code: 'list-unknown' });
  });

  it('announcements: those that hold now, for this number or flow', async () => {
    const put = (name: string, document: Json) =>
      store.named.put('announcement', name, { title: name, document, at: 1 });
    await put('a', { text: { en: 'For all.' } });
    await put('b', { text: { en: 'Past.' }, until: '2026-11-01T00:00:00Z' });
    await put('c', { text: { en: 'Elsewhere.' }, dialled: ['+49892'] });
    await put('d', { text: { en: 'This flow.' }, flows: ['main'] });
    expect(await ask('announcements', { dialled: '+49891', flow: 'main' })).toEqual({
      kind: 'active',
      texts: [{ en: 'For all.' }, { en: 'This flow.' }],
    });
  });

  it('messages: go into a box once per request', async () => {
    const input = { box: 'desk', recording: 'r1', seconds: 12 };
    const first = await ask('messages', input, { key: 'call.m1' });
    expect(first).toMatchObject({ kind: 'stored', reference: expect.stringMatching(/^[1-9]\d{7}$/) });
    expect(await ask('messages', input, { key: 'call.m1' })).toEqual(first);
    expect(await store.messages.list('desk', 10)).toMatchObject([{ seconds: 12, caller: '+4989123', at: SUNDAY }]);
    expect(await ask('messages', { ...input, box: 'none' })).toEqual({ kind: 'error', code: 'box-unknown' });
  });

  it('contacts: remember a language', async () => {
    expect(await ask('contacts', { number: '+4989123', language: 'hu' })).toEqual({ kind: 'stored' });
    expect(await store.contacts.find('+4989123')).toMatchObject({ language: 'hu' });
  });

  it('surveys: keep answers and comments', async () => {
    const answered = { kind: 'answer', question: 'grade', pressed: '1', score: 1, scale: { low: 1, high: 6 } };
    await ask('surveys', { survey: 'service', language: 'de', given: answered }, { key: 'call.s1' });
    await ask(
      'surveys',
      {
        survey: 'service',
        language: 'de',
        given: { kind: 'comment', recording: 'r2', seconds: 4 },
      },
      { key: 'call.s2' },
    );
    expect(await store.surveys.list('service')).toMatchObject([
      { question: 'grade', pressed: '1', score: 1, scale: { low: 1, high: 6 }, recording: null },
      { question: null, recording: 'r2' },
    ]);
  });

  const get = (path = '/') => ({ method: 'GET', url: `${web.url}${path}`, headers: {}, body: null, timeoutMs: 300 });

  it('http: tells what came back in the contract’s words', async () => {
    web.answer = { status: 200, body: '{"a":1}' };
    expect(await ask('http', get())).toEqual({ kind: 'ok', status: 200, body: { a: 1 } });
    web.answer = { status: 204, body: '' };
    expect(await ask('http', get())).toEqual({ kind: 'ok', status: 204, body: null });
    web.answer = { status: 200, body: '<html>' };
    expect(await ask('http', get())).toEqual({ kind: 'failed', status: 200, reason: 'notJson', body: null });
    web.answer = { status: 404, body: '{"no":1}' };
    expect(await ask('http', get())).toEqual({ kind: 'failed', status: 404, reason: 'status', body: { no: 1 } });
    web.answer = null;
    expect(await ask('http', get())).toEqual({ kind: 'timeout' });
    const inside = { ...get(), url: 'http://10.0.0.1/' };
    expect(await ask('http', inside)).toEqual({ kind: 'failed', status: 0, reason: 'refused', body: null });
  });

  it('http: shows a credential to the hosts that it was entered for, and to nobody else', async () => {
    const by = { at: 1, person: null };
    const what = {
      title: 'CRM',
      header: 'X-Api-Key',
      hosts: ['127.0.0.1'],
      sealed: box.seal('s3same', placeOf('crm')),
    };
    await store.credentials.save('crm', 0, what, by);
    web.answer = { status: 200, body: '{}' };
    expect(await ask('http', { ...get(), credential: 'crm' })).toMatchObject({ kind: 'ok' });
    expect(web.seen.at(-1)?.headers['x-api-key']).toBe('s3same');
    const refused = { kind: 'failed', status: 0, reason: 'refused', body: null };
    expect(await ask('http', { ...get(), credential: 'gone' })).toEqual(refused);
    const before = web.seen.length;
    const elsewhere = { ...get(), url: get().url.replace('127.0.0.1', 'localhost') };
    expect(await ask('http', { ...elsewhere, credential: 'crm' })).toEqual(refused);
    // A value that was put under another name can't be opened there.
    await store.credentials.save('copied', 0, what, by);
    expect(await ask('http', { ...get(), credential: 'copied' })).toEqual(refused);
    expect(web.seen.length).toBe(before);
    expect(log.join('')).not.toContain('s3same');
  });

  it('http: sends JSON with the request’s key, once', async () => {
    const post = { ...get('/orders'), method: 'POST', headers: { 'x-key': 'k' }, body: { order: 1 } };
    const first = await ask('http', post, { key: 'call.7.3' });
    web.answer = { status: 500, body: '' };
    expect(await ask('http', post, { key: 'call.7.3' })).toEqual(first);
    expect(web.seen).toMatchObject([
      {
        method: 'POST',
        body: '{"order":1}',
        headers: { 'idempotency-key': 'call.7.3', 'content-type': 'application/json', 'x-key': 'k' },
      },
    ]);
  });

  it('notify: mails, once per request', async () => {
    const letter = { channel: 'mail', to: 'desk@callwright.example', subject: 'Grüße', text: 'Zähler 471' };
    expect(await ask('notify', letter, { key: 'call.n1' })).toEqual({ kind: 'sent' });
    expect(await ask('notify', letter, { key: 'call.n1' })).toEqual({ kind: 'sent' });
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toMatch(/^From: calls@callwright\.example/m);
    expect(mail.mails[0]).toMatch(/^To: desk@callwright\.example/m);
    expect(mail.mails[0]).toContain('<call.n1@callwright>');
  });

  it('notify: tries again what is refused for now, and no more what is refused for good', async () => {
    const letter = { channel: 'mail', to: 'desk@callwright.example', subject: 's', text: 't' };
    mail.refuseWith = 451;
    expect(await ask('notify', letter)).toEqual({ kind: 'error', code: 'mail-failed' });
    mail.refuseWith = 550;
    expect(await ask('notify', letter)).toEqual({ kind: 'error', code: 'mail-refused' });
    const hook = { channel: 'webhook', url: `${web.url}/hook`, body: { call: 1 } };
    web.answer = { status: 503, body: '' };
    expect(await ask('notify', hook)).toEqual({ kind: 'error', code: 'webhook-failed' });
    expect(web.seen).toHaveLength(3);
    web.answer = { status: 200, body: '' };
    expect(await ask('notify', hook, { key: 'call.h1' })).toEqual({ kind: 'sent' });
    expect(web.seen.at(-1)).toMatchObject({ body: '{"call":1}', headers: { 'idempotency-key': 'call.h1' } });
  });

  it('never leave the house for a simulated call', async () => {
    const letter = { channel: 'mail', to: 'desk@callwright.example', subject: 's', text: 't' };
    const mails = mail.mails.length;
    for (const world of [{}, { services: {} }, { services: { hours: {} } }, 'torn', []] as Json[]) {
      expect(await ask('http', get(), { world })).toMatchObject({ kind: 'failed', reason: 'unreachable' });
      expect(await ask('notify', letter, { world })).toEqual({ kind: 'sent' });
    }
    expect(web.seen).toHaveLength(0);
    expect(mail.mails).toHaveLength(mails);
  });

  it('answer from a simulated world where it names them, and really where it doesn’t', async () => {
    const world = { services: { lists: [{ error: 'down' }, { part: { vip: { '1': { name: 'Bo' } } } }] } };
    const vip = { list: 'vip', key: '1' };
    expect(await ask('lists', vip, { world, key: 'sim.1' })).toEqual({ kind: 'error', code: 'down' });
    expect(await ask('lists', vip, { world, key: 'sim.2' })).toEqual({ kind: 'found', row: { name: 'Bo' } });
    expect(await ask('lists', vip, { world, key: 'sim.1' })).toEqual({ kind: 'error', code: 'down' });
    const hours = { schedule: 'office', branches: ['open', 'closed'], language: 'en' };
    expect(await ask('hours', hours, { world })).toMatchObject({ kind: 'verdict', branch: 'closed' });
  });

  it('refuse what doesn’t fit their contract, and services that nobody knows', async () => {
    expect(await ask('lists', { list: 'NO NAME', key: '1' })).toEqual({ kind: 'error', code: 'input-invalid' });
    expect(await ask('weather', {})).toEqual({ kind: 'error', code: 'service-unknown' });
  });

  it('write no secrets into the log', async () => {
    await ask('http', { ...get('/?token=s3cret'), headers: { authorization: 'Bearer s3cret' } });
    expect(log.length).toBeGreaterThan(10);
    expect(log.join('')).not.toContain('s3cret');
  });
});

/** What services store belongs to a call that is there. */
async function ringOnce(store: Store): Promise<void> {
  const calls = createCallRuntime({
    store,
    types: builtInTypes,
    services: builtInServices,
    runner: { run: async () => ({ kind: 'error', code: 'none' }) },
    providers: createProviderRegistry([createSimulator(realClock)]),
    log: createLog('silent'),
  });
  const flow = menuFlow('main');
  const document = canonicalJson(flow);
  await store.flows.create('main', { title: 'Main', languages: ['en'], document }, { at: 1 });
  await store.revisions.publish('main', 1, { document, locks: { flows: {}, types: {} }, comment: '', at: 1 });
  await store.numbers.put('+49891', { title: 'Main', flow: 'main' });
  const caller = { number: '+4989123', anonymous: false, country: 'DE', contact: null };
  await calls.start({ provider: 'simulator', dialled: '+49891', caller, language: '', id: 'c1' });
  await calls.stop();
}
