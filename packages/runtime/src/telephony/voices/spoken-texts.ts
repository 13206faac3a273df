import { createHash } from 'node:crypto';
import type { SoundShelf } from '../../sound/sound-shelf.ts';

/** A text spoken by one voice in one way. */
export type SpokenText = {
  readonly text: string;
  readonly language: string;
  readonly engine: string;
  readonly voice: string;
  readonly settings: string;
};

/** Spoken texts on disk, so that nobody waits for a text twice. The longest unused go when there are too many. */
export type SpokenTexts = {
  readonly find: (of: SpokenText) => Promise<string | null>;
  /** Returns the file's name. */
  readonly keep: (of: SpokenText, wav: Uint8Array) => Promise<string>;
};

/** An hour: how often a file that is used is marked so. */
const MARK_MS = 3_600_000;

/** `mostBytes`: together; the one that was kept last stays in any case. */
export function spokenTexts(shelf: SoundShelf, mostBytes: number, now: () => number): SpokenTexts {
  let sizes: Promise<Map<string, { bytes: number; usedAt: number }>> | null = null;
  const known = () =>
    (sizes ??= shelf.list().then((files) => new Map(files.map(({ name, ...rest }) => [name, { ...rest }]))));

  async function makeRoom(kept: string): Promise<void> {
    const files = await known();
    let total = [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    if (total <= mostBytes) return;
    const oldestFirst = [...files].sort(([, one], [, other]) => one.usedAt - other.usedAt);
    for (const [name, { bytes }] of oldestFirst) {
      if (total <= mostBytes) return;
      if (name === kept) continue;
      files.delete(name);
      total -= bytes;
      await shelf.remove(name);
    }
  }

  return {
    find: async (of) => {
      const name = nameOf(of);
      // Asked of the disk: another process may have kept or removed it.
      const file = await shelf.find(name);
      if (file === null) return null;
      if (now() - file.usedAt > MARK_MS) await shelf.touch(name, now());
      (await known()).set(name, { bytes: file.bytes, usedAt: now() });
      return name;
    },
    keep: async (of, wav) => {
      const name = nameOf(of);
      await shelf.write(name, wav);
      (await known()).set(name, { bytes: wav.length, usedAt: now() });
      await makeRoom(name);
      return name;
    },
  };
}

function nameOf({ text, language, engine, voice, settings }: SpokenText): string {
  const all = JSON.stringify([text, language, engine, voice, settings]);
  return `${createHash('sha256').update(all).digest('hex')}.wav`;
}
