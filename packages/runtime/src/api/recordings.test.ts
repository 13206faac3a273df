import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../people/actor.ts';
import { actorWith } from '../people/testing/actors.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const SOUND = 'RIFF of ten seconds';

describe.each(DATABASES)('recordings and messages over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  let call: string;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('POST', '/api/flows', { flow: menuFlow() });
    await api.send('POST', '/api/flows/hello/publish', { version: 1, comment: '' });
    await api.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Service', flow: 'hello' });
    await api.store.named.put('box', 'front', { title: 'Front desk', document: {}, at: 1 });
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
    rmSync(api.dataFolder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    const rung = await api.send('POST', '/api/simulator/calls', { dialled: NUMBER, caller: { number: '+4989123456' } });
    call = String(rung.body.call);
  });

  const keep = (ref: string, what: 'call' | 'message' = 'call') =>
    api.recordings.keep({
      ref,
      kind: what,
      call,
      audio: new TextEncoder().encode(SOUND),
      type: 'audio/wav',
      seconds: 10,
    });
  const listen = (ref: string, range?: string) =>
    api.stream(`/api/recordings/${ref}/sound`, range === undefined ? {} : { range });
  const leave = (id: string, recording: string, at = 5) =>
    api.store.messages.store({
      id,
      request: `${id}-request`,
      box: 'front',
      call,
      reference: '20774139',
      recording,
      seconds: 10,
      caller: '+4989123456',
      at,
    });

  it('lists those of a call', async () => {
    await keep(`${call}.rec-1`);
    const { body } = await api.get(`/api/calls/${call}/recordings`);
    expect(body.recordings).toMatchObject([{ ref: `${call}.rec-1`, kind: 'call', seconds: 10, erasedAt: null }]);
    expect((await api.get('/api/calls/no-such-call/recordings')).status).toBe(404);
  });

  it('streams the sound, to be kept by nobody on the way', async () => {
    await keep(`${call}.rec-1`);
    const whole = await listen(`${call}.rec-1`);
    expect(whole.status).toBe(200);
    expect(await whole.text()).toBe(SOUND);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': String(SOUND.length),
      'accept-ranges': 'bytes',
      'cache-control': expect.stringContaining('no-store'),
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename="${call}.rec-1.wav"`,
    });
  });

  it('is for those who have the message’s box; calls are for whoever supervises them', async () => {
    await api.store.named.put('box', 'back', { title: 'Back office', document: {}, at: 1 });
    await keep(`${call}.rec-1`);
    await keep(`${call}.rec-2`, 'message');
    await keep(`${call}.rec-3`, 'message');
    await leave('mine', `${call}.rec-2`);
    const hears = async (who: Actor) => {
      const statuses: number[] = [];
      for (const n of [1, 2, 3]) {
        const answer = await api.as(who).stream(`/api/recordings/${call}.rec-${n}/sound`);
        await answer.body?.cancel();
        statuses.push(answer.status);
      }
      return statuses;
    };
    const office = (box: string) => actorWith({ roles: ['business'], grants: [{ kind: 'box', name: box }] });
    expect(await hears(actorWith({ roles: ['supervisor'] }))).toEqual([200, 200, 200]);
    expect(await hears(office('front'))).toEqual([404, 200, 404]);
    expect(await hears(office('*'))).toEqual([404, 200, 404]);
    expect(await hears(office('back'))).toEqual([404, 404, 404]);
    expect(await hears(actorWith({ roles: ['data-protection'] }))).toEqual([403, 403, 403]);
    const boxes = (await api.as(office('front')).get('/api/messages')).body.boxes as { name: string }[];
    expect(boxes.map(({ name }) => name)).toEqual(['front']);
    await api.store.messages.remove('mine');
    await api.store.named.remove('box', 'back');
  });

  it('streams the part that a player asks for', async () => {
    await keep(`${call}.rec-1`);
    const part = await listen(`${call}.rec-1`, 'bytes=8-13');
    expect([part.status, await part.text()]).toEqual([206, SOUND.slice(8, 14)]);
    expect(part.headers.get('content-range')).toBe(`bytes 8-13/${SOUND.length}`);
    expect(part.headers.get('content-length')).toBe('6');
    const beyond = await listen(`${call}.rec-1`, `bytes=${SOUND.length}-`);
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${SOUND.length}`]);
  });

  it.each(['other', '..%2F..%2Fcallwright.db', '%2e%2e', 'A', 'x.wav'])('knows no %s', async (ref) => {
    expect((await listen(ref)).status).toBe(404);
    expect((await api.send('DELETE', `/api/recordings/${ref}`)).status).toBe(404);
  });

  it('refuses the character that no database keeps', async () => {
    expect((await listen('a%00b')).status).toBe(400);
    expect((await api.send('DELETE', '/api/recordings/a%00b')).status).toBe(400);
  });

  it('erases one, once', async () => {
    await keep(`${call}.rec-1`);
    expect((await api.send('DELETE', `/api/recordings/${call}.rec-1`)).status).toBe(200);
    expect((await api.send('DELETE', `/api/recordings/${call}.rec-1`)).status).toBe(404);
    expect((await listen(`${call}.rec-1`)).status).toBe(404);
    expect(existsSync(join(api.dataFolder, 'recordings', `${call}.rec-1.wav`))).toBe(false);
    const { body } = await api.get(`/api/calls/${call}/recordings`);
    expect(body.recordings).toMatchObject([{ erasedAt: expect.any(String) }]);
  });

  it('says how long they are kept, and takes another time', async () => {
    expect((await api.get('/api/recordings/periods')).body).toEqual({ call: 90, message: 90 });
    expect((await api.send('PUT', '/api/recordings/periods', { call: 0, message: 30 })).status).toBe(400);
    await api.send('PUT', '/api/recordings/periods', { call: 14, message: 30 });
    expect((await api.get('/api/recordings/periods')).body).toEqual({ call: 14, message: 30 });
    await api.send('PUT', '/api/recordings/periods', { call: 90, message: 90 });
  });

  it('shows the messages of a box, marks them as heard, and erases them with their sound', async () => {
    await keep(`${call}.4.0`, 'message');
    await leave('first', `${call}.4.0`);
    await leave('second', 'sim-message', 6);
    expect((await api.get('/api/messages')).body.boxes).toEqual([
      { name: 'front', title: 'Front desk', all: 2, unheard: 2 },
    ]);
    const shown = await api.get('/api/messages/front');
    expect(shown.body).toMatchObject({
      box: { name: 'front', unheard: 2 },
      messages: [
        { id: 'second', sound: 'none', heardAt: null },
        { id: 'first', sound: 'kept', call, caller: '+4989123456', recording: `${call}.4.0` },
      ],
    });
    const heard = (id: string, box: string, is: unknown) =>
      api.send('PUT', `/api/messages/${box}/${id}/heard`, { heard: is });
    expect((await heard('first', 'front', true)).status).toBe(200);
    const [first] = (await api.store.messages.list('front', 10)).filter(({ id }) => id === 'first');
    await heard('first', 'front', true);
    expect((await api.store.messages.find('first'))?.heardAt).toBe(first?.heardAt);
    expect((await api.get('/api/messages')).body.boxes).toMatchObject([{ all: 2, unheard: 1 }]);
    await heard('first', 'front', false);
    expect((await api.store.messages.find('first'))?.heardAt).toBeNull();
    expect((await heard('first', 'other', true)).status).toBe(404);
    expect((await heard('first', 'front', 'yes')).status).toBe(400);
    expect((await api.send('DELETE', '/api/messages/other/first')).status).toBe(404);
    expect((await api.send('DELETE', '/api/messages/front/first')).status).toBe(200);
    expect((await api.send('DELETE', '/api/messages/front/first')).status).toBe(404);
    expect(readdirSync(join(api.dataFolder, 'recordings'))).not.toContain(`${call}.4.0.wav`);
    expect((await api.get('/api/messages/front')).body.messages).toMatchObject([{ id: 'second' }]);
    expect((await api.get('/api/messages/nowhere')).status).toBe(404);
  });

  it('a message whose box is gone is still there', async () => {
    await leave('lost', 'sim');
    await api.store.named.remove('box', 'front');
    expect((await api.get('/api/messages')).body.boxes).toMatchObject([{ name: 'front', title: 'front' }]);
  });
});
