import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWav } from '../sound/read-wav.ts';
import { mp3Tone } from '../sound/testing/mp3-tone.ts';
import { pitchIn, tone } from '../sound/testing/tones.ts';
import { writeWav } from '../sound/write-wav.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

describe.each(DATABASES)('the library of recordings on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(async () => {
    expect(api.errors).toEqual([]);
    rmSync(api.dataFolder, { recursive: true, force: true });
    await database.remove();
  });

  const upload = async (path: string, body: Uint8Array, type = 'audio/wav') => {
    const answer = await api.raw(path, { method: 'POST', body, headers: { 'content-type': type } });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const wav = (hertz: number) => writeWav(tone(hertz, 1, 44_100));
  const hear = async (path: string, headers: Record<string, string> = {}) => api.raw(path, { headers });

  test('a recording is made, heard, replaced, and brought back', async () => {
    expect((await api.send('POST', '/api/prompts', { title: 'Begrüßung für Österreich' })).body).toEqual({
      name: 'begrussung-fur-osterreich',
    });
    const path = '/api/prompts/begrussung-fur-osterreich';
    const first = await upload(`${path}/versions?language=de&file=C:%5CTon%5Cgruss.wav`, wav(500));
    expect(first).toMatchObject({
      status: 201,
      body: { language: 'de', version: 1, source: 'upload', originalName: 'gruss.wav', seconds: 1, current: true },
    });
    const second = await upload(
      `${path}/versions?language=de&source=recorded&words=Hallo`,
      mp3Tone(900, 1),
      'audio/mpeg',
    );
    expect(second).toMatchObject({ status: 201, body: { version: 2, source: 'recorded', words: 'Hallo' } });
    expect((await api.get(path)).body).toMatchObject({
      title: 'Begrüßung für Österreich',
      languages: { de: { version: 2 } },
      usedIn: [],
      versions: [
        { version: 2, current: true },
        { version: 1, current: false },
      ],
    });
    expect((await api.send('PUT', `${path}/current`, { language: 'de', version: 1 })).status).toBe(200);
    expect((await api.get('/api/prompts')).body).toMatchObject({ prompts: [{ languages: { de: { version: 1 } } }] });
    const heard = await hear(`${path}/versions/de/1/sound`);
    expect(heard.headers.get('content-type')).toBe('audio/wav');
    expect(pitchIn(readWav(new Uint8Array(await heard.arrayBuffer())), 500)).toBeGreaterThan(0.45);
    const part = await hear(`${path}/versions/de/2/original`, { range: 'bytes=0-99' });
    expect([part.status, part.headers.get('content-type'), (await part.arrayBuffer()).byteLength]).toEqual([
      206,
      'audio/mpeg',
      100,
    ]);
  });

  test('callers hear the recording in their language, and the text in any other', async () => {
    const audio = 'begrussung-fur-osterreich';
    const heard = await api.voices.soundOf({ text: 'Grüß Gott', language: 'de-AT', audio });
    expect(heard?.url).toMatch(/^\/media\/assets-/);
    expect(heard?.ms).toBe(1000);
    expect(await api.voices.recordedOf({ text: 'Grüß Gott', language: 'de', audio })).toEqual(heard);
    // There is no voice here that could speak it.
    expect(await api.voices.soundOf({ text: 'Hello', language: 'en', audio })).toBeNull();
    expect(await api.voices.soundOf({ text: '', language: 'en', audio })).toEqual(heard);
    expect((await api.send('PUT', `/api/prompts/${audio}/current`, { language: 'de', version: null })).status).toBe(
      200,
    );
    expect(await api.voices.soundOf({ text: '', language: 'de', audio })).toBeNull();
  });

  test('names are made of titles, each once', async () => {
    expect((await api.send('POST', '/api/prompts', { title: '2. Ansage!' })).body).toEqual({ name: 'ansage' });
    expect((await api.send('POST', '/api/prompts', { title: 'Ansage' })).body).toEqual({ name: 'ansage-2' });
    expect(await api.send('POST', '/api/prompts', { title: 'Ansage', name: 'ansage' })).toMatchObject({
      status: 409,
      body: { code: 'prompt-exists' },
    });
    expect((await api.send('PUT', '/api/prompts/ansage-2', { title: 'Zweite' })).status).toBe(200);
    expect((await api.get('/api/prompts/ansage-2')).body).toMatchObject({ title: 'Zweite', versions: [] });
    expect((await api.get('/api/prompts/nowhere')).status).toBe(404);
  });

  test('what can’t be used is refused with why, where and what to do, and leaves nothing behind', async () => {
    await api.send('POST', '/api/prompts', { title: 'Bad', name: 'bad' });
    const path = '/api/prompts/bad/versions?language=en';
    expect(await upload(path, Buffer.from('no sound at all'))).toMatchObject({
      status: 422,
      body: { code: 'no-sound', fix: expect.any(String), problems: [{ pointer: '' }] },
    });
    expect(await upload(path, writeWav(tone(500, 1, 8000, 4)))).toMatchObject({
      status: 422,
      body: { code: 'clipped', second: expect.any(Number) },
    });
    expect(await upload('/api/prompts/bad/versions', wav(500))).toMatchObject({
      status: 400,
      body: { code: 'bad-language' },
    });
    expect(await upload('/api/prompts/none/versions?language=en', wav(500))).toMatchObject({ status: 404 });
    expect(await upload(path, wav(500), 'text/plain')).toMatchObject({ status: 415 });
    expect(await upload('/api/flows', wav(500))).toMatchObject({ status: 415 });
    expect((await api.get('/api/prompts/bad')).body).toMatchObject({ versions: [] });
    expect((await api.send('PUT', '/api/prompts/bad/current', { language: 'en', version: 1 })).status).toBe(404);
  });

  test('a missing recording is a problem with a place; one that callers hear can’t be deleted', async () => {
    const flow = menuFlow('shop');
    const one = flow.nodes.one;
    if (one === undefined) throw new Error('The flow has no step “one”.');
    one.config.prompt = { text: { en: 'That was one.' }, audio: 'one-recorded' };
    one.title = 'First choice';
    await api.send('POST', '/api/flows', { flow });
    expect(await api.send('POST', '/api/flows/shop/publish', { version: 1, comment: '' })).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'name-missing', pointer: '/nodes/one/config/prompt/audio' }] },
    });
    await api.send('POST', '/api/prompts', { title: 'One', name: 'one-recorded' });
    await upload('/api/prompts/one-recorded/versions?language=en', wav(700));
    const published = await api.send('POST', '/api/flows/shop/publish', { version: 1, comment: '' });
    // No voice speaks here: the recorded text is ready, the others are left to the telephone engine.
    expect(published).toMatchObject({ status: 200, body: { revision: 1, speech: { ready: 1, running: false } } });
    const places = [
      { flow: 'shop', where: 'live', node: 'one', step: 'First choice', pointer: '/nodes/one/config/prompt/audio' },
      { flow: 'shop', where: 'draft', node: 'one' },
    ];
    expect((await api.get('/api/prompts/one-recorded')).body).toMatchObject({ usedIn: places });
    expect(await api.send('DELETE', '/api/prompts/one-recorded')).toMatchObject({
      status: 409,
      body: { code: 'prompt-used', places: [places[0]] },
    });
    expect((await api.send('DELETE', '/api/prompts/ansage')).status).toBe(200);
    expect((await api.get('/api/prompts/ansage')).status).toBe(404);
  });

  test('hold music is a recording like any other, and stays while it is in use', async () => {
    const settings = { languages: {}, personalOutside: false };
    expect(await api.send('PUT', '/api/speech', { ...settings, music: 'no-such-music' })).toMatchObject({
      status: 422,
    });
    await api.send('POST', '/api/prompts', { title: 'Waltz', name: 'waltz' });
    await upload('/api/prompts/waltz/versions?language=en', wav(440));
    expect((await api.send('PUT', '/api/speech', { ...settings, music: 'waltz' })).status).toBe(200);
    expect((await api.get('/api/speech')).body).toMatchObject({
      music: 'waltz',
      engines: { espeak: { there: false }, service: null },
    });
    expect(await api.send('DELETE', '/api/prompts/waltz')).toMatchObject({ status: 409, body: { holdMusic: true } });
  });
});
