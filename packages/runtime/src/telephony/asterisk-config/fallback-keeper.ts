import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../calls/clock.ts';
import type { Log } from '../../log/index.ts';
import type { NumberRow } from '../../store/flows/number-repository.ts';
import { fallbackOf } from '../fallback/fallback-plan.ts';
import type { Voices } from '../voices/voices.ts';
import { FALLBACK_FILE, fallbackFile } from './generate.ts';

/** Sees to it that an Asterisk has the numbers' fallbacks in its own folder: it needs them when we are not there. */
export type FallbackKeeper = {
  /** Writes them, and again whenever they change. Doesn't reject: what fails is logged and tried again. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type FallbackKeeperParts = {
  readonly numbers: () => Promise<readonly NumberRow[]>;
  readonly voices: Pick<Voices, 'soundOf' | 'music'>;
  /** Asterisk's configuration folder, as we see it and as Asterisk does. */
  readonly folder: string;
  readonly there: string;
  /** Lets Asterisk read its dialplan anew. Rejects when it can't be reached. */
  readonly reload: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
};

const LOOK_MS = 5000;
const SOUNDS = 'sounds';

export function createFallbackKeeper(parts: FallbackKeeperParts): FallbackKeeper {
  const { numbers, voices, folder, there, reload, clock, log } = parts;
  let cancel: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  let loaded: string | null = null;

  async function look(): Promise<void> {
    const sounds = new Map<string, string>();
    const plans = (await numbers()).map((row) => ({ number: row.number, plan: fallbackOf(row) }));
    for (const step of plans.flatMap(({ plan }) => plan)) {
      if (step.do === 'say') await keepSound(step.text, step.language, sounds);
    }
    const pathOf = (name: string) => `${there}/${SOUNDS}/${name}`;
    const [text = ''] = Object.values(
      fallbackFile(plans, (words, language) => {
        const name = sounds.get(keyOf(words, language));
        return name === undefined ? null : pathOf(name);
      }),
    );
    if (text === loaded) return;
    await replaceFile(join(folder, FALLBACK_FILE), text);
    await reload();
    loaded = text;
    await removeOthers(new Set(sounds.values()));
    log.info({ numbers: plans.filter(({ plan }) => plan.length > 0).length }, 'Asterisk has the numbers’ fallbacks');
  }

  /** Its name says what is in it: a sound that is there is not written again. */
  async function keepSound(text: string, language: string, sounds: Map<string, string>): Promise<void> {
    const key = keyOf(text, language);
    if (sounds.has(key)) return;
    const sound = await voices.soundOf({ text, language });
    if (sound === null) return log.warn({ language }, 'No voice speaks what callers hear while Callwright is down');
    const name = createHash('sha256')
      .update(await readFile(sound.file))
      .digest('hex')
      .slice(0, 32);
    await bring(sound.file, join(folder, SOUNDS), `${name}.wav`);
    sounds.set(key, name);
  }

  async function removeOthers(wanted: ReadonlySet<string>): Promise<void> {
    for (const file of await readdir(join(folder, SOUNDS)).catch(() => [])) {
      if (!wanted.has(file.replace(/\.wav$/, ''))) await rm(join(folder, SOUNDS, file), { force: true });
    }
  }

  async function run(): Promise<void> {
    try {
      await look();
    } catch (error) {
      log.warn({ err: error }, 'Asterisk could not be given the numbers’ fallbacks');
    }
    if (!stopped) cancel = clock.after(LOOK_MS, () => void again());
  }

  function again(): Promise<void> {
    running = run();
    return running;
  }

  return {
    start: async () => {
      await bringMusic();
      await again();
    },
    stop: async () => {
      stopped = true;
      cancel?.();
      await running;
    },
  };

  /** Asterisk plays it to those who are put on hold by a telephone. */
  async function bringMusic(): Promise<void> {
    try {
      const { file } = await voices.music('default');
      await bring(file, join(folder, 'moh'), 'hold.wav');
    } catch (error) {
      log.warn({ err: error }, 'Asterisk could not be given its hold music');
    }
  }
}

const keyOf = (text: string, language: string): string => `${language}:${text}`;

/** Readable by Asterisk, whoever it runs as. */
async function bring(from: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const unfinished = join(folder, `${name}.${randomBytes(4).toString('hex')}.part`);
  await copyFile(from, unfinished);
  await rename(unfinished, join(folder, name));
}

async function replaceFile(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.part`;
  await writeFile(unfinished, text, { mode: 0o644 });
  await rename(unfinished, path);
}
