import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readWav } from '../../sound/read-wav.ts';
import { loudnessOf, pitchIn } from '../../sound/testing/tones.ts';
import type { Store } from '../../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { RINGING } from '../legs.ts';
import { findEspeak } from './testing/find-espeak.ts';
import { type SpeechServer, speechServer } from './testing/speech-server.ts';
import { type TestVoices, testVoices } from './testing/test-voices.ts';

const espeak = findEspeak();
const read = (file: string) => readWav(readFileSync(file));

describe.each(DATABASES)('voices on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  let server: SpeechServer;
  let open: TestVoices[] = [];
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    server = await speechServer();
  });
  afterEach(async () => {
    for (const one of open) await one.remove();
    open = [];
    server.asked.length = 0;
    server.troubles.length = 0;
    server.slowness = 0;
  });
  afterAll(async () => {
    await server.stop();
    await database.remove();
  });

  function opened(speech: Parameters<typeof testVoices>[1] = {}): TestVoices {
    const one = testVoices(store, speech);
    open.push(one);
    return one;
  }
  const withService = () => opened({ service: { url: server.url, key: 'sesame', model: 'tts-1', voice: 'alloy' } });

  test('without any voice nothing is spoken, and music and beep are there all the same', async () => {
    const { voices } = opened();
    expect(await voices.soundOf({ text: 'Hello', language: 'en' })).toBeNull();
    expect(await voices.recordedOf({ text: 'Hello', language: 'en' })).toBeNull();
    const [tune, silence, beep] = await Promise.all([voices.music('default'), voices.music('none'), voices.beep()]);
    expect(tune.ms).toBeGreaterThan(30_000);
    expect(tune.ms).toBeLessThan(60_000);
    expect(loudnessOf(read(tune.file))).toBeGreaterThan(0.03);
    expect(loudnessOf(read(silence.file))).toBe(0);
    expect(pitchIn(read(beep.file), 1000)).toBeGreaterThan(0.2);
  });

  test('a telephone that rings elsewhere sounds like one', async () => {
    const { voices } = opened();
    const ringing = await voices.music(RINGING);
    expect(ringing.ms).toBe(5000);
    expect(pitchIn(read(ringing.file), 425)).toBeGreaterThan(0.02);
  });

  test('music that isn’t there is the tune', async () => {
    const { voices } = opened();
    expect(await voices.music('no-such-music')).toEqual(await voices.music('default'));
  });

  test('a speech service speaks, once for several who ask, and never again', async () => {
    const { voices } = withService();
    const sounds = await Promise.all(['a', 'b', 'c'].map(() => voices.soundOf({ text: 'Good day', language: 'en' })));
    expect(server.asked).toEqual([
      {
        path: '/v1/audio/speech',
        authorization: 'Bearer sesame',
        body: { model: 'tts-1', input: 'Good day', voice: 'alloy', response_format: 'wav' },
      },
    ]);
    expect(new Set(sounds.map((sound) => sound?.url)).size).toBe(1);
    const [sound] = sounds;
    const pcm = read(sound?.file ?? '');
    expect(pcm.rate).toBe(8000);
    expect(pitchIn(pcm, 440)).toBeGreaterThan(0.35);
    expect(sound?.ms).toBe(400);
    await voices.soundOf({ text: 'Good day', language: 'en' });
    expect(server.asked).toHaveLength(1);
  });

  test('a service that fails is asked again; one that refuses is not', async () => {
    const { voices, log } = withService();
    server.troubles.push(503, 0);
    expect(await voices.soundOf({ text: 'Twice', language: 'en' })).not.toBeNull();
    expect(server.asked).toHaveLength(3);
    server.troubles.push(401);
    expect(await voices.soundOf({ text: 'Refused', language: 'en' })).toBeNull();
    expect(server.asked).toHaveLength(4);
    expect(log.join('')).toContain('status 401');
    expect(log.join('')).not.toContain('sesame');
  });

  test('texts with a caller’s own values stay inside, unless it is allowed, and are gone soon', async () => {
    const { voices } = withService();
    const spoken = { text: 'Your number is 1 2 3', language: 'en', personal: true };
    expect(await voices.soundOf(spoken)).toBeNull();
    expect(server.asked).toEqual([]);
    await voices.desk.store({ languages: {}, service: null, personalOutside: true, music: null });
    const sounds = [await voices.soundOf(spoken), await voices.soundOf(spoken)];
    expect(server.asked).toHaveLength(2);
    expect(new Set(sounds.map((sound) => sound?.file)).size).toBe(2);
    expect(sounds[0]?.url).toMatch(/^\/media\/once-/);
    await voices.desk.store({ languages: {}, service: null, personalOutside: false, music: null });
  });

  test('an engine that speaks by itself plays what somebody chose over its own voice, and waits for nothing slow', async () => {
    const { voices } = withService();
    expect(await voices.recordedOf({ text: 'Chosen', language: 'en' })).not.toBeNull();
    await voices.desk.store({
      languages: { de: { engine: 'provider', voice: '' } },
      service: null,
      personalOutside: false,
      music: null,
    });
    expect(await voices.recordedOf({ text: 'Gewählt', language: 'de' })).toBeNull();
    server.slowness = 4000;
    const began = performance.now();
    expect(await voices.recordedOf({ text: 'Slow', language: 'en' })).toBeNull();
    expect(performance.now() - began).toBeLessThan(3900);
    await voices.desk.store({ languages: {}, service: null, personalOutside: false, music: null });
  });

  test.skipIf(espeak === null)('eSpeak speaks our languages, each in its own voice', async () => {
    const { voices } = opened({ espeak: espeak ?? '' });
    const texts = { en: 'Good morning, please hold.', de: 'Guten Morgen, bitte warten.', hu: 'Jó reggelt kívánok.' };
    const files = new Set<string>();
    for (const [language, text] of Object.entries(texts)) {
      const sound = await voices.soundOf({ text, language });
      expect(sound?.ms).toBeGreaterThan(800);
      expect(loudnessOf(read(sound?.file ?? ''))).toBeGreaterThan(0.01);
      files.add(sound?.file ?? '');
    }
    expect(files.size).toBe(3);
    expect(await voices.soundOf({ text: 'Good morning', language: 'en-GB' })).not.toBeNull();
    expect(await voices.recordedOf({ text: 'Good morning', language: 'en' })).toBeNull();
  });

  test.skipIf(espeak === null)('where the service fails, eSpeak speaks', async () => {
    const { voices } = opened({
      espeak: espeak ?? '',
      service: { url: server.url, key: '', model: 'tts-1', voice: 'alloy' },
    });
    server.troubles.push(400);
    expect(await voices.soundOf({ text: 'Please hold on.', language: 'en' })).not.toBeNull();
    expect(server.asked[0]?.authorization).toBeUndefined();
  });
});
