import { basename, join } from 'node:path';
import type { Hono } from 'hono';
import type { Clock } from '../../calls/clock.ts';
import type { Log } from '../../log/index.ts';
import type { SecretBox } from '../../secrets/index.ts';
import { type SoundShelf, soundShelf } from '../../sound/sound-shelf.ts';
import { TELEPHONE_RATE } from '../../sound/telephone-sound.ts';
import { createWorkshop, type Workshop } from '../../sound/workshop.ts';
import type { Store } from '../../store/store.ts';
import { RINGING } from '../legs.ts';
import { espeakEngine } from './engines/espeak.ts';
import { speechService } from './engines/speech-service.ts';
import { mediaPath, readMediaLink, type ShelfName, type ShelvedSound } from './media/media-links.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { mediaSecret } from './media/media-secret.ts';
import { type OwnSound, ownSounds } from './own-sounds.ts';
import { recordedSound } from './recorded-sound.ts';
import { soundsOnce } from './sounds-once.ts';
import { createSpeaker, type SpeakOrder } from './speaker.ts';
import { type SpeechDesk, speechDesk } from './speech-desk.ts';
import type { SpeechEngine } from './speech-engine.ts';
import type { SpeechEnvironment } from './speech-settings.ts';
import { spokenTexts } from './spoken-texts.ts';
import type { Sound, Voices } from './voices.ts';

export type VoiceParts = {
  readonly store: Pick<Store, 'prompts' | 'installation'>;
  readonly box: SecretBox;
  /** Sound lies in its folder `sounds`. */
  readonly dataFolder: string;
  readonly speech: SpeechEnvironment;
  readonly clock: Clock;
  readonly log: Log;
};

/** Everything that makes sound, and the links under which telephone engines fetch it. */
export type VoiceHouse = Voices & {
  /** Mounted where nobody signs in: `/media/…`. */
  readonly media: Hono;
  /** Who speaks which language. */
  readonly desk: SpeechDesk;
  /** Local engine, for the list of voices. */
  readonly espeak: SpeechEngine;
  /** Speaks a text, or finds it spoken already. */
  readonly speak: (order: SpeakOrder) => Promise<Sound | null>;
  /** Recordings as telephones play them, and as they came. */
  readonly assets: SoundShelf;
  readonly originals: SoundShelf;
  /** For recordings that come in, apart from what callers wait for. */
  readonly workshop: Workshop;
  readonly stop: () => Promise<void>;
};

/** Of spoken texts on disk, together. */
const MOST_SPOKEN_BYTES = 512 * 1024 * 1024;
/** How long a caller waits for an engine; then another one speaks. */
const PATIENCE_MS = 6000;
/** How long a webhook waits: its own time limit is 5 s. */
const WEBHOOK_PATIENCE_MS = 2500;
const WAV_HEADER = 44;

export function createVoices({ store, box, dataFolder, speech, clock, log }: VoiceParts): VoiceHouse {
  const folder = (name: string) => soundShelf(join(dataFolder, 'sounds', name));
  const shelves: Readonly<Record<ShelfName, SoundShelf>> = {
    assets: folder('assets'),
    spoken: folder('spoken'),
    own: folder('own'),
    once: folder('once'),
  };
  const once = soundsOnce(shelves.once, clock);
  const desk = speechDesk({ installation: store.installation, box, environment: speech, now: clock.now, log });
  const espeak = espeakEngine(speech.espeak);
  const workshop = createWorkshop();
  const speechWorkshop = createWorkshop();
  const speaker = createSpeaker({
    espeak,
    settings: desk.settings,
    service: ({ service }) => (service === null ? null : speechService(service)),
    workshop: speechWorkshop,
    texts: spokenTexts(shelves.spoken, MOST_SPOKEN_BYTES, clock.now),
    once,
    clock,
    log,
  });
  const own = ownSounds(shelves.own);
  let secret: Promise<Buffer> | null = null;
  const secretOf = () => (secret ??= mediaSecret(store.installation, box));
  void once.sweep().catch((error: unknown) => log.warn({ err: error }, 'old sounds could not be removed'));

  async function soundAt(sound: ShelvedSound): Promise<Sound | null> {
    const shelf = shelves[sound.shelf];
    const found = await shelf.find(sound.name);
    if (found === null) return null;
    return {
      file: shelf.pathOf(sound.name),
      url: mediaPath(await secretOf(), sound),
      ms: Math.round(((found.bytes - WAV_HEADER) / 2 / TELEPHONE_RATE) * 1000),
    };
  }

  async function speak(order: SpeakOrder): Promise<Sound | null> {
    if (order.text.trim() === '') return null;
    const spoken = await speaker(order);
    return spoken === null ? null : soundAt(spoken);
  }

  async function recorded(name: string, language: string, text: string): Promise<Sound | null> {
    const file = await recordedSound(store.prompts, name, language, text);
    return file === null ? null : soundAt({ shelf: 'assets', name: file });
  }

  async function ownSound(name: OwnSound): Promise<Sound> {
    const sound = await soundAt({ shelf: 'own', name: await own(name) });
    if (sound === null) throw new Error(`The sound “${name}” can’t be made.`);
    return sound;
  }

  async function soundFor(order: Omit<SpeakOrder, 'personal'> & { audio?: string; personal?: boolean }) {
    const { audio, personal = false, ...rest } = order;
    try {
      const found = audio === undefined ? null : await recorded(audio, order.language, order.text);
      return found ?? (await speak({ ...rest, personal }));
    } catch (error) {
      log.error({ err: error }, 'a text could not be turned into sound');
      return null;
    }
  }

  return {
    soundOf: (spoken) => soundFor({ ...spoken, patience: PATIENCE_MS, preferred: false }),
    recordedOf: (spoken) => soundFor({ ...spoken, patience: WEBHOOK_PATIENCE_MS, preferred: true }),
    music: async (name) => {
      if (name === 'none') return ownSound('silence');
      if (name === RINGING) return ownSound('ringing');
      const asset = name === 'default' ? (await desk.settings()).music : name;
      return (asset === null ? null : await recorded(asset, '', '')) ?? ownSound('tune');
    },
    beep: () => ownSound('beep'),
    media: mediaRoutes({
      linked: async (link) => {
        const sound = readMediaLink(await secretOf(), link);
        if (sound === null) return null;
        return { file: shelves[sound.shelf].pathOf(sound.name), lasting: sound.shelf !== 'once' };
      },
      fetched: (file) => once.fetched(basename(file)),
    }),
    desk,
    espeak,
    speak,
    assets: shelves.assets,
    originals: folder('originals'),
    workshop,
    stop: async () => {
      await Promise.all([once.stop(), workshop.stop(), speechWorkshop.stop()]);
    },
  };
}
