import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readWav } from '../sound/read-wav.ts';
import { pitchIn } from '../sound/testing/tones.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type SpeechServer, speechServer } from '../telephony/voices/testing/speech-server.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

describe.each(DATABASES)('voices over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  let server: SpeechServer;
  beforeAll(async () => {
    [database, server] = await Promise.all([freshDatabase(kind), speechServer()]);
    api = await testApi(database);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(api.dataFolder, { recursive: true, force: true });
    await database.remove();
  });

  const settings = { languages: { en: { engine: 'service', voice: 'nova' } }, personalOutside: false, music: null };
  const preview = (text: string) =>
    api.raw('/api/speech/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, language: 'en' }),
    });

  const finished = () =>
    vi.waitFor(
      async () => expect((await api.get('/api/flows/shop/speech')).body).toMatchObject({ speech: { running: false } }),
      { timeout: 15_000, interval: 50 },
    );

  test('without a voice a preview says what to do', async () => {
    const answer = await preview('Hello');
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'no-voice' }]);
  });

  test('the key of a service is kept sealed and never told', async () => {
    const service = { url: server.url, model: 'tts-1', voice: 'alloy', key: 'sesame' };
    expect((await api.send('PUT', '/api/speech', { ...settings, service })).status).toBe(200);
    const told = await api.get('/api/speech');
    expect(told.body).toMatchObject({
      ...settings,
      engines: { service: { url: server.url, hasKey: true, fixed: false } },
    });
    expect(JSON.stringify(told.body)).not.toContain('sesame');
    expect(await api.store.installation.get('speech')).not.toContain('sesame');
    const { key: _, ...withoutKey } = service;
    await api.send('PUT', '/api/speech', { ...settings, service: withoutKey });
    expect(await (await api.get('/api/speech')).body).toMatchObject({ engines: { service: { hasKey: true } } });
    expect(
      (await api.send('PUT', '/api/speech', { ...settings, service: { ...service, url: 'file:///etc' } })).status,
    ).toBe(400);
  });

  test('a preview speaks in the voice that was chosen', async () => {
    const answer = await preview('Good day');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'audio/wav']);
    expect(pitchIn(readWav(new Uint8Array(await answer.arrayBuffer())), 440)).toBeGreaterThan(0.3);
    expect(server.asked.at(-1)).toMatchObject({ authorization: 'Bearer sesame', body: { voice: 'nova' } });
  });

  test('all texts are spoken when a flow goes live, so that no caller waits', async () => {
    await api.send('POST', '/api/flows', { flow: menuFlow('shop') });
    const before = server.asked.length;
    const published = await api.send('POST', '/api/flows/shop/publish', { version: 1, comment: '' });
    expect(published.body).toMatchObject({ revision: 1, speech: { texts: 4, failed: 0 } });
    await finished();
    const spoken = server.asked.slice(before).map(({ body }) => body.input);
    expect(spoken).toEqual(expect.arrayContaining(['Press one or two.', 'That was one.', 'That was two.']));
    expect(spoken.join()).toContain('went wrong on our side');
    expect((await api.get('/api/flows/shop/speech')).body).toEqual({
      speech: { texts: 4, ready: 4, failed: 0, running: false },
    });
    await api.send('POST', '/api/flows/shop/publish', { version: 1, comment: '' });
    await finished();
    expect(server.asked).toHaveLength(before + spoken.length);
  });

  test('links to sounds can be fetched from anywhere, in parts too, and nothing else can', async () => {
    const { voices } = api;
    const sound = await voices.soundOf({ text: 'That was one.', language: 'en' });
    if (sound === null) throw new Error('nothing was spoken');
    expect(sound.url).toMatch(/^\/media\/[\w-]{40,}\.wav$/);
    const outside = { host: 'calls.example.com' };
    const whole = await api.raw(sound.url, { headers: outside });
    expect(whole.headers.get('cache-control')).toContain('immutable');
    const bytes = readFileSync(sound.file);
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const head = await api.raw(sound.url, { method: 'HEAD', headers: outside });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(bytes.length),
      '',
    ]);
    const part = await api.raw(sound.url, { headers: { ...outside, range: 'bytes=44-143' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 44-143/${bytes.length}`]);
    expect((await part.arrayBuffer()).byteLength).toBe(100);
    expect((await api.raw(sound.url, { headers: { ...outside, range: `bytes=${bytes.length}-` } })).status).toBe(416);
    const [shelf, hash, signature] = sound.url
      .slice('/media/'.length, -'.wav'.length)
      .split(/-(?=[0-9a-f]{64}-)|(?<=[0-9a-f]{64})-/);
    const wrong = [
      `/media/${shelf}-${hash}-${'A'.repeat(signature?.length ?? 43)}.wav`,
      `/media/assets-${hash}-${signature}.wav`,
      `/media/${shelf}-${hash?.replace(/^./, (letter) => (letter === '0' ? '1' : '0'))}-${signature}.wav`,
      `/media/${hash}.wav`,
      '/media/..%2f..%2f..%2fcallwright.db',
      '/media/../callwright.db',
      '/media/',
    ];
    for (const path of wrong)
      expect([path, (await api.raw(path, { headers: outside })).status]).toEqual([
        path,
        expect.toSatisfy((status) => status === 404 || status === 403),
      ]);
    expect(join(api.dataFolder, 'sounds')).toBe(join(sound.file, '..', '..'));
    expect((await api.raw('/api/speech', { headers: outside })).status).toBe(403);
  });

  test('previews are limited', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => preview('Again')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(5);
    expect(api.errors).toEqual([]);
  });
});
