import { expect, test } from 'vitest';
import type { Sound, Voices } from './voices.ts';
import { voicesAt } from './voices-at.ts';

const SPOKEN = { text: 'Hello', language: 'en' };
const sound = (url: string): Sound => ({ file: '/sounds/a.wav', url, ms: 1 });
const voices = (url: string): Voices => ({
  soundOf: async () => sound(url),
  recordedOf: async () => null,
  music: async () => sound(url),
  beep: async () => sound(url),
});

test('sounds have the address at which this engine reaches us', async () => {
  const here = voicesAt('http://10.0.0.4:8080', voices('/media/a.wav'));
  expect(await here.soundOf(SPOKEN)).toEqual(sound('http://10.0.0.4:8080/media/a.wav'));
  expect((await here.music('default')).url).toBe('http://10.0.0.4:8080/media/a.wav');
  expect((await here.beep()).url).toBe('http://10.0.0.4:8080/media/a.wav');
  expect(await here.recordedOf(SPOKEN)).toBeNull();
});

test('an address that is whole already stays, and so does a path where no address is known', async () => {
  const elsewhere = 'https://sounds.example/a.wav';
  expect((await voicesAt('http://10.0.0.4', voices(elsewhere)).beep()).url).toBe(elsewhere);
  expect((await voicesAt('', voices('/media/a.wav')).beep()).url).toBe('/media/a.wav');
});
