import { createHash } from 'node:crypto';
import type { SoundShelf } from '../sound/sound-shelf.ts';
import { soundTypeOf } from '../sound/telephone-sound.ts';
import type { Workshop } from '../sound/workshop.ts';
import type { PromptRepository, PromptVersion } from '../store/prompts/prompt-repository.ts';
import type { PromptSource } from '../store/tables.ts';

export type NewRecordingFile = {
  readonly language: string;
  readonly source: PromptSource;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What is said in it, where that is known. */
  readonly words: string | null;
};

export type LibraryParts = {
  readonly prompts: PromptRepository;
  readonly assets: SoundShelf;
  readonly originals: SoundShelf;
  readonly workshop: Workshop;
  readonly now: () => number;
};

/** Recordings that flows name: the sound in files, what is known of them in the store. */
export type PromptLibrary = {
  /**
   * Takes a WAV or MP3 file in; callers hear it from now on. Null: there is no such recording.
   * @throws SoundRefused
   */
  readonly add: (name: string, file: NewRecordingFile) => Promise<PromptVersion | null>;
  readonly remove: (name: string) => Promise<void>;
  /** Where the sound of a version lies, as telephones play it and as it came. */
  readonly soundOf: (version: PromptVersion) => string;
  readonly originalOf: (version: PromptVersion) => { readonly file: string; readonly type: 'audio/wav' | 'audio/mpeg' };
};

export function promptLibrary({ prompts, assets, originals, workshop, now }: LibraryParts): PromptLibrary {
  return {
    add: async (name, { language, source, bytes, fileName, words }) => {
      if ((await prompts.find(name)) === null) return null;
      const original = `${hashOf(bytes)}.${soundTypeOf(bytes)}`;
      const { wav, ms } = await workshop.convert(bytes, 'recorded');
      const file = `${hashOf(wav)}.wav`;
      await Promise.all([assets.write(file, wav), originals.write(original, bytes)]);
      const version = { language, source, file, original, originalName: fileName, ms, words, madeAt: now() };
      return { ...version, version: await prompts.add(name, version) };
    },
    remove: async (name) => {
      const files = await prompts.remove(name);
      // A name is on one of the two shelves; removing it from the other does nothing.
      await Promise.all(files.flatMap((file) => [assets.remove(file), originals.remove(file)]));
    },
    soundOf: ({ file }) => assets.pathOf(file),
    originalOf: ({ original }) => ({
      file: originals.pathOf(original),
      type: original.endsWith('.mp3') ? 'audio/mpeg' : 'audio/wav',
    }),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
