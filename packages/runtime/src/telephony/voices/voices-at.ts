import type { Sound, Voices } from './voices.ts';

/**
 * The same voices for an engine that reaches this server at `base`: sounds have whole addresses. Without a base they stay
 * paths, for engines that resolve them against the document in which they stand.
 */
export function voicesAt(base: string, voices: Voices): Voices {
  if (!URL.canParse(base)) return voices;
  const whole = (sound: Sound): Sound => ({ ...sound, url: new URL(sound.url, base).href });
  const wholeOrNone = (sound: Sound | null): Sound | null => (sound === null ? null : whole(sound));
  return {
    soundOf: async (spoken) => wholeOrNone(await voices.soundOf(spoken)),
    recordedOf: async (spoken) => wholeOrNone(await voices.recordedOf(spoken)),
    music: async (name) => whole(await voices.music(name)),
    beep: async () => whole(await voices.beep()),
  };
}
