import { isObject } from '@callwright/flow/document';
import type { Log } from '../../log/index.ts';
import type { SecretBox } from '../../secrets/index.ts';
import type { InstallationRepository } from '../../store/office/installation-repository.ts';
import type { ServiceSettings } from './engines/speech-service.ts';
import { NO_SPEECH_SETTINGS, type SpeechEnvironment, type SpeechSettings } from './speech-settings.ts';

const KEY = 'speech';
/** What another process stored is known after this time. */
const REMEMBERED_MS = 3000;

/** Keeps how texts become sound. */
export type SpeechDesk = {
  readonly settings: () => Promise<SpeechSettings>;
  /** The service is the environment's, and can't be changed on a page. */
  readonly serviceFixed: boolean;
  /** Without `service` the stored one stays. */
  readonly store: (settings: StoredSpeech) => Promise<void>;
};

export type StoredSpeech = Omit<SpeechSettings, 'service'> & { readonly service?: ServiceSettings | null };

type DeskParts = {
  readonly installation: InstallationRepository;
  readonly box: SecretBox;
  readonly environment: SpeechEnvironment;
  readonly now: () => number;
  readonly log: Log;
};

export function speechDesk({ installation, box, environment, now, log }: DeskParts): SpeechDesk {
  let known: { readonly at: number; readonly settings: Promise<SpeechSettings> } | null = null;

  async function readStored(): Promise<SpeechSettings> {
    const text = await installation.get(KEY);
    return text === null ? NO_SPEECH_SETTINGS : opened(JSON.parse(text));
  }
  const storedService = async () => (await readStored()).service;

  async function read(): Promise<SpeechSettings> {
    const stored = await readStored();
    return { ...stored, service: environment.service ?? stored.service };
  }

  /** What stands here was stored by `store`, but the key may have been sealed with another key than today's. */
  function opened(stored: unknown): SpeechSettings {
    const settings = stored as SpeechSettings;
    if (!isObject(stored) || settings.service === null) return settings;
    try {
      return { ...settings, service: { ...settings.service, key: box.open(settings.service.key, KEY) } };
    } catch (error) {
      log.warn({ err: error }, 'the key of the speech service can’t be read: enter it again');
      return { ...settings, service: null };
    }
  }

  return {
    serviceFixed: environment.service !== null,
    settings: async () => {
      if (known === null || now() - known.at > REMEMBERED_MS) {
        const settings = read();
        known = { at: now(), settings };
        settings.catch(() => (known = null));
      }
      return known.settings;
    },
    store: async (settings) => {
      const { service = await storedService(), ...rest } = settings;
      const sealed = service === null ? null : { ...service, key: box.seal(service.key, KEY) };
      await installation.set(KEY, JSON.stringify({ ...rest, service: sealed }));
      known = null;
    },
  };
}
