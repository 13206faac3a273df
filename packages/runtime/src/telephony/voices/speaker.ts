import type { Clock } from '../../calls/clock.ts';
import { within } from '../../calls/within.ts';
import type { Log } from '../../log/index.ts';
import type { Workshop } from '../../sound/workshop.ts';
import { atMost } from './at-most.ts';
import type { ShelvedSound } from './media/media-links.ts';
import type { SoundsOnce } from './sounds-once.ts';
import type { SpeechEngine } from './speech-engine.ts';
import { choiceFor, type SpeechChoice, type SpeechSettings } from './speech-settings.ts';
import type { SpokenText, SpokenTexts } from './spoken-texts.ts';

export type SpeakOrder = {
  readonly text: string;
  readonly language: string;
  readonly personal: boolean;
  /** Milliseconds that somebody waits for one engine; null: as long as it takes. */
  readonly patience: number | null;
  /** Only engines that somebody would rather hear than the telephone engine's own voice. */
  readonly preferred: boolean;
  /** Instead of what is set for the language: for listening to a voice. */
  readonly choice?: SpeechChoice;
};

export type SpeakerParts = {
  readonly espeak: SpeechEngine;
  readonly settings: () => Promise<SpeechSettings>;
  readonly service: (settings: SpeechSettings) => SpeechEngine | null;
  readonly workshop: Workshop;
  readonly texts: SpokenTexts;
  readonly once: SoundsOnce;
  readonly clock: Clock;
  readonly log: Log;
};

type Candidate = { readonly engine: SpeechEngine; readonly voice: string };

/** Engines that run at the same time. */
const AT_ONCE = 3;

/** Speaks texts by the engines there are, one after the other until one can; null when none can. */
export function createSpeaker(parts: SpeakerParts): (order: SpeakOrder) => Promise<ShelvedSound | null> {
  const { workshop, texts, once, clock, log } = parts;
  const running = new Map<string, Promise<ShelvedSound | null>>();
  const gate = atMost(AT_ONCE);

  async function synthesise({ engine, voice }: Candidate, { text, language, personal }: SpeakOrder) {
    try {
      const { wav } = await gate(async () => workshop.convert(await engine.speak(text, voice), 'any'));
      if (personal) return { shelf: 'once' as const, name: await once.put(wav) };
      return { shelf: 'spoken' as const, name: await texts.keep(keyOf(engine, voice, text, language), wav) };
    } catch (error) {
      log.warn({ engine: engine.name, voice, language, err: error }, 'a text could not be spoken');
      return null;
    }
  }

  /** Several who ask for one text wait for one synthesis. */
  function shared(candidate: Candidate, order: SpeakOrder): Promise<ShelvedSound | null> {
    if (order.personal) return synthesise(candidate, order);
    const key = JSON.stringify(keyOf(candidate.engine, candidate.voice, order.text, order.language));
    const known = running.get(key);
    if (known !== undefined) return known;
    const made = synthesise(candidate, order).finally(() => running.delete(key));
    running.set(key, made);
    return made;
  }

  return async (order) => {
    for (const candidate of await candidates(parts, order)) {
      const { engine, voice } = candidate;
      if (!order.personal) {
        const name = await texts.find(keyOf(engine, voice, order.text, order.language));
        if (name !== null) return { shelf: 'spoken', name };
      }
      const made = shared(candidate, order);
      const sound = order.patience === null ? await made : await within(clock, order.patience, made, () => null);
      if (sound !== null) return sound;
    }
    return null;
  };
}

/** Who may speak an order, best first. */
async function candidates(parts: SpeakerParts, order: SpeakOrder): Promise<readonly Candidate[]> {
  const { language, personal, preferred } = order;
  const settings = await parts.settings();
  const choice = order.choice ?? choiceFor(settings, language);
  const outside = parts.service(settings);
  const service = outside !== null && (!personal || settings.personalOutside) ? outside : null;
  const { espeak } = parts;
  const first = choice?.engine === 'espeak' || (choice?.engine === 'provider' && !preferred) ? espeak : service;
  const others = [service, espeak].filter((engine) => engine !== first);
  const chosenVoice = choice?.engine === first?.name ? (choice?.voice ?? '') : '';
  const all = await Promise.all([
    candidate(first, language, chosenVoice),
    ...others.map((engine) => candidate(engine, language, '')),
  ]);
  if (preferred && !isPreferred(choice, outside)) return [];
  return all.filter((one) => one !== null);
}

/** Without a choice, a service that was set up is preferred to the telephone engine's own voice; eSpeak is not. */
function isPreferred(choice: SpeechChoice | null, service: SpeechEngine | null): boolean {
  return choice === null ? service !== null : choice.engine !== 'provider';
}

async function candidate(engine: SpeechEngine | null, language: string, chosen: string): Promise<Candidate | null> {
  if (engine === null) return null;
  const voice = chosen === '' ? await engine.voiceFor(language) : chosen;
  return voice === null ? null : { engine, voice };
}

function keyOf(engine: SpeechEngine, voice: string, text: string, language: string): SpokenText {
  return { text, language, engine: engine.name, voice, settings: engine.settings };
}
