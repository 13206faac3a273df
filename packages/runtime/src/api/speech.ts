import { ID_PATTERN, LANGUAGE_PATTERN, Language } from '@callwright/flow/document';
import { Hono } from 'hono';
import { Type } from 'typebox';
import type { Log } from '../log/index.ts';
import type { Prerender } from '../prompts/index.ts';
import { soundResponse } from '../sound/sound-response.ts';
import type { Store } from '../store/store.ts';
import { ENGINE_NAMES, type EngineName, type VoiceHouse } from '../telephony/voices/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { rateLimit } from './rate-limit.ts';
import { Refusal } from './refusal.ts';

export type SpeechRouteParts = {
  readonly store: Store;
  readonly voices: VoiceHouse;
  readonly prerender: Prerender;
  readonly log: Log;
  readonly now: () => number;
};

const exact = { additionalProperties: false };
const Voice = () => Type.String({ maxLength: 120 });
const Engine = () => Type.Unsafe<EngineName>({ type: 'string', enum: [...ENGINE_NAMES] });
const SettingsBody = Type.Object(
  {
    languages: Type.Record(
      Type.String({ pattern: LANGUAGE_PATTERN }),
      Type.Object({ engine: Engine(), voice: Voice() }, exact),
      { additionalProperties: false },
    ),
    personalOutside: Type.Boolean(),
    music: Type.Union([Type.String({ pattern: ID_PATTERN }), Type.Null()]),
    /** Absent: as it is. A key that is absent stays as it is, too. */
    service: Type.Optional(
      Type.Union([
        Type.Object(
          {
            url: Type.String({ pattern: '^https?://[^\\s?#]+$', maxLength: 500 }),
            model: Type.String({ minLength: 1, maxLength: 120 }),
            voice: Type.String({ minLength: 1, maxLength: 120 }),
            key: Type.Optional(Type.String({ maxLength: 1000 })),
          },
          exact,
        ),
        Type.Null(),
      ]),
    ),
  },
  exact,
);
const PreviewBody = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 2000 }),
    language: Language(),
    engine: Type.Optional(Engine()),
    voice: Type.Optional(Voice()),
  },
  exact,
);

/** A minute's previews: enough to listen around, too few to run up a bill. */
const PREVIEWS_A_MINUTE = 30;
const PREVIEW_MS = 20_000;

/** Who speaks texts, and how that sounds. */
export function speechRoutes(parts: SpeechRouteParts) {
  const { store, voices, prerender, log, now } = parts;
  const note = noting(parts);
  const limited = rateLimit(PREVIEWS_A_MINUTE, 60_000, now);
  return new Hono()
    .get('/', async (context) => {
      const [settings, known] = await Promise.all([voices.desk.settings(), voices.espeak.voices()]);
      const { languages, personalOutside, music, service } = settings;
      return context.json({
        engines: {
          espeak: { there: known.length > 0, voices: known.map((one) => ({ ...one, languages: [...one.languages] })) },
          service: service === null ? null : serviceSummary(service, voices.desk.serviceFixed),
        },
        languages: { ...languages },
        personalOutside,
        music,
      });
    })
    .put('/', jsonBody(SettingsBody), async (context) => {
      const { service, ...rest } = context.req.valid('json');
      if (rest.music !== null && (await store.prompts.find(rest.music)) === null) {
        throw new Refusal(422, {
          code: 'music-unknown',
          message: 'The recording for the hold music isn’t there.',
          fix: 'Choose one of the list.',
          problems: [{ pointer: '/music', message: 'is unknown' }],
        });
      }
      const before = await voices.desk.settings();
      const key = service?.key ?? before.service?.key ?? '';
      const given = service === undefined || voices.desk.serviceFixed ? undefined : service && { ...service, key };
      await voices.desk.store({ ...rest, ...(given === undefined ? {} : { service: given }) });
      const after = await voices.desk.settings();
      await note(context, { kind: 'speech', name: 'speech', title: '', before: told(before), after: told(after) });
      void prerender.refresh().catch((error: unknown) => log.warn({ err: error }, 'texts could not be spoken anew'));
      return context.json({ stored: true });
    })
    .post('/preview', jsonBody(PreviewBody), async (context) => {
      limited();
      const { text, language, engine, voice = '' } = context.req.valid('json');
      const sound = await voices.speak({
        text,
        language,
        personal: false,
        patience: PREVIEW_MS,
        preferred: false,
        ...(engine === undefined ? {} : { choice: { engine, voice } }),
      });
      const answer =
        sound === null
          ? null
          : await soundResponse(context, { file: sound.file, type: 'audio/wav', keep: 'private, no-store' });
      if (answer !== null) return answer;
      throw new Refusal(422, {
        code: 'no-voice',
        message: 'No voice on this server could speak this text.',
        fix: 'Install eSpeak NG (espeak-ng), or set up a speech service under Settings › Voices.',
      });
    });
}

/** All but the key, which is only told to be there. */
function told({ languages, personalOutside, music, service }: Awaited<ReturnType<VoiceHouse['desk']['settings']>>) {
  const { key, ...shown } = service ?? { key: '' };
  return {
    languages: Object.fromEntries(Object.entries(languages).map(([language, voice]) => [language, { ...voice }])),
    personalOutside,
    music,
    service: service === null ? null : { ...shown, hasKey: key !== '' },
  };
}

function serviceSummary(service: { url: string; model: string; voice: string; key: string }, fixed: boolean) {
  const { url, model, voice, key } = service;
  return { url, model, voice, hasKey: key !== '', fixed };
}
