import type { Ajv } from 'ajv';
import { type Static, Type } from 'typebox';
import type { SpeechEnvironment } from '../telephony/voices/speech-settings.ts';
import type { EnvironmentProblem } from './environment.ts';

const text = (fix: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 500, fix }));

/** The variables that set up who speaks texts, for containers; the page “Voices” sets up the same. */
export const SPEECH_VARIABLES = {
  CALLWRIGHT_ESPEAK: Type.String({
    minLength: 1,
    default: 'espeak-ng',
    fix: 'Name the program eSpeak NG, or leave it out to take the one that is installed.',
  }),
  SPEECH_URL: Type.Optional(
    Type.String({
      format: 'web-address',
      fix: 'Use the base address of a speech service that speaks like OpenAI’s: https://api.openai.com/v1',
    }),
  ),
  SPEECH_KEY: text('Use the key of the speech service, or leave it out if it wants none.'),
  SPEECH_MODEL: text('Use the name of one of the speech service’s models, e.g. tts-1.'),
  SPEECH_VOICE: text('Use the name of one of the speech service’s voices, e.g. alloy.'),
};

const schema = Type.Object(SPEECH_VARIABLES);
export type SpeechVariables = Static<typeof schema>;

/** What speech services that follow OpenAI call their first model and voice. */
const DEFAULT_MODEL = 'tts-1';
const DEFAULT_VOICE = 'alloy';

export function addSpeechFormats(ajv: Ajv): void {
  ajv.addFormat('web-address', (value) => {
    const url = URL.parse(value);
    return (
      url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.password === ''
    );
  });
}

/** A service without an address is none. */
export function missingSpeechVariables(given: SpeechVariables): readonly EnvironmentProblem[] {
  const set = (['SPEECH_KEY', 'SPEECH_MODEL', 'SPEECH_VOICE'] as const).find((name) => given[name] !== undefined);
  return given.SPEECH_URL !== undefined || set === undefined
    ? []
    : [{ variable: 'SPEECH_URL', fix: `Set it too, or leave ${set} out.` }];
}

export function speechOf({
  CALLWRIGHT_ESPEAK: espeak,
  SPEECH_URL: url,
  SPEECH_KEY: key = '',
  SPEECH_MODEL: model = DEFAULT_MODEL,
  SPEECH_VOICE: voice = DEFAULT_VOICE,
}: SpeechVariables): SpeechEnvironment {
  return { espeak, service: url === undefined ? null : { url, key, model, voice } };
}
