import { ID_PATTERN, LANGUAGE_PATTERN, Language } from '@callwright/flow/document';
import { Hono } from 'hono';
import { Type } from 'typebox';
import type { FlowParts } from '../flows/index.ts';
import { announcementsThatPlay } from '../office/announcements/announcements-that-play.ts';
import { hoursThatPlay } from '../opening-hours/index.ts';
import { freeName, nameOfTitle, type PromptLibrary, type PromptPlace, promptPlaces } from '../prompts/index.ts';
import { soundResponse } from '../sound/sound-response.ts';
import type { Prompt, PromptVersion } from '../store/prompts/prompt-repository.ts';
import type { VoiceHouse } from '../telephony/voices/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime, positive } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';
import { fileName, refusing, soundBody } from './sound-body.ts';

export type PromptRouteParts = FlowParts & {
  readonly library: PromptLibrary;
  readonly voices: Pick<VoiceHouse, 'desk'>;
};

/** A version of a recording. `words`: what is said in it, where that is known. */
export type VersionSummary = {
  language: string;
  version: number;
  source: 'upload' | 'recorded' | 'studio';
  originalName: string;
  seconds: number;
  words: string | null;
  madeAt: string;
  /** Callers hear it. */
  current: boolean;
};

export type PromptSummary = {
  name: string;
  title: string;
  createdAt: string;
  /** By language, what callers hear. */
  languages: Record<string, VersionSummary>;
  /** How many steps use it, in drafts and live. */
  places: number;
};

const exact = { additionalProperties: false };
const Title = () => Type.String({ minLength: 1, maxLength: 120 });
const NewPrompt = Type.Object({ name: Type.Optional(Type.String({ pattern: ID_PATTERN })), title: Title() }, exact);
const Current = Type.Object(
  { language: Language(), version: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]) },
  exact,
);
const LANGUAGE = new RegExp(LANGUAGE_PATTERN);
const PRIVATE = 'private, max-age=3600';

/** The library of recordings that flows name. */
export function promptRoutes(parts: PromptRouteParts) {
  const { store, library, now } = parts;
  const note = noting(parts);
  const found = async (name: string): Promise<Prompt> => {
    const prompt = await store.prompts.find(name);
    if (prompt === null) throw notThere('This recording');
    return prompt;
  };
  const versionOf = async (name: string, language: string, text: string): Promise<PromptVersion> => {
    const version = positive(text);
    const versions = await store.prompts.versions(name);
    const one = versions.find((candidate) => candidate.language === language && candidate.version === version);
    if (one === undefined) throw notThere('This version of the recording');
    return one;
  };
  return new Hono()
    .get('/', async (context) => {
      const [prompts, places] = await Promise.all([store.prompts.list(), promptPlaces(parts)]);
      return context.json({ prompts: prompts.map((prompt) => summaryOf(prompt, places.get(prompt.name) ?? [])) });
    })
    .post('/', jsonBody(NewPrompt), async (context) => {
      const { title, name: wanted } = context.req.valid('json');
      const taken = new Set((await store.prompts.list()).map(({ name }) => name));
      const name = wanted ?? freeName(nameOfTitle(title), (one) => taken.has(one));
      if ((await store.prompts.create(name, title, now())) === 'created') {
        await note(context, { kind: 'prompt', name, title, before: null, after: { title } });
        return context.json({ name }, 201);
      }
      throw new Refusal(409, {
        code: 'prompt-exists',
        message: `There is a recording with the name “${name}” already.`,
        fix: 'Give the new one another name.',
      });
    })
    .get('/:name', async (context) => {
      const prompt = await found(context.req.param('name'));
      const [versions, places] = await Promise.all([store.prompts.versions(prompt.name), promptPlaces(parts)]);
      const usedIn = places.get(prompt.name) ?? [];
      return context.json({
        ...summaryOf(prompt, usedIn),
        usedIn: [...usedIn],
        versions: versions.map((version) => versionSummary(version, isCurrent(prompt, version))),
      });
    })
    .put('/:name', jsonBody(Type.Object({ title: Title() }, exact)), async (context) => {
      const { name, title: before } = await found(context.req.param('name'));
      const { title } = context.req.valid('json');
      if ((await store.prompts.rename(name, title)) === 'missing') throw notThere('This recording');
      await note(context, { kind: 'prompt', name, title, before: { title: before }, after: { title } });
      return context.json({ name });
    })
    .delete('/:name', async (context) => {
      const { name, title } = await found(context.req.param('name'));
      await refuseUsed(parts, name);
      await library.remove(name);
      await note(context, { kind: 'prompt', name, title, before: { title }, after: null });
      return context.json({ name });
    })
    .post('/:name/versions', async (context) => {
      const { name, title, current } = await found(context.req.param('name'));
      const language = languageOf(context.req.query('language'));
      const source = context.req.query('source') === 'recorded' ? ('recorded' as const) : ('upload' as const);
      const words = context.req.query('words')?.slice(0, 4000) ?? null;
      const bytes = await soundBody(context);
      const file = { language, source, bytes, words, fileName: fileName(context.req.query('file')) };
      const added = await refusing(library.add(name, file));
      if (added === null) throw notThere('This recording');
      const before = { language, version: current[language]?.version ?? null };
      const after = { language, version: added.version, source, file: file.fileName, words };
      await note(context, { kind: 'prompt', name, title, before, after });
      return context.json(versionSummary(added, true), 201);
    })
    .put('/:name/current', jsonBody(Current), async (context) => {
      const { name, title, current } = await found(context.req.param('name'));
      const { language, version } = context.req.valid('json');
      if ((await store.prompts.choose(name, language, version)) === 'missing') {
        throw notThere('This version of the recording');
      }
      const before = { language, version: current[language]?.version ?? null };
      await note(context, { kind: 'prompt', name, title, before, after: { language, version } });
      return context.json({ language, version });
    })
    .get('/:name/versions/:language/:version/sound', async (context) => {
      const { name, language, version } = context.req.param();
      const one = await versionOf(name, language, version);
      const sound = { file: library.soundOf(one), type: 'audio/wav' as const, keep: PRIVATE };
      return (await soundResponse(context, sound)) ?? lost();
    })
    .get('/:name/versions/:language/:version/original', async (context) => {
      const { name, language, version } = context.req.param();
      const one = await versionOf(name, language, version);
      const sound = library.originalOf(one);
      const ending = sound.type === 'audio/mpeg' ? 'mp3' : 'wav';
      context.header('content-disposition', `attachment; filename="${name}.${language}.${one.version}.${ending}"`);
      return (await soundResponse(context, { ...sound, keep: PRIVATE })) ?? lost();
    });
}

export function versionSummary(version: PromptVersion, current: boolean): VersionSummary {
  const { language, source, originalName, words } = version;
  return {
    language,
    version: version.version,
    source,
    originalName,
    seconds: version.ms / 1000,
    words,
    madeAt: isoTime(version.madeAt),
    current,
  };
}

function summaryOf({ name, title, createdAt, current }: Prompt, places: readonly PromptPlace[]): PromptSummary {
  const languages = Object.entries(current).map(([language, version]) => [language, versionSummary(version, true)]);
  return {
    name,
    title,
    createdAt: isoTime(createdAt),
    languages: Object.fromEntries(languages) as Record<string, VersionSummary>,
    places: places.length,
  };
}

function isCurrent({ current }: Prompt, { language, version }: PromptVersion): boolean {
  return current[language]?.version === version;
}

async function refuseUsed(parts: PromptRouteParts, name: string): Promise<void> {
  const places = ((await promptPlaces(parts)).get(name) ?? []).filter(({ where }) => where === 'live');
  const { music } = await parts.voices.desk.settings();
  const [hours, announcements] = await Promise.all([
    hoursThatPlay(parts.store, name),
    announcementsThatPlay(parts.store, name, parts.now()),
  ]);
  if (places.length + hours.length + announcements.length === 0 && music !== name) return;
  const where = [
    ...new Set(places.map(({ title, step }) => `${title} › ${step}`)),
    ...hours,
    ...announcements,
    ...(music === name ? ['Hold music'] : []),
  ];
  throw new Refusal(409, {
    code: 'prompt-used',
    message: `Callers hear this recording: ${where.join(', ')}.`,
    fix: 'Take it out there and let that go live first.',
    places,
    openingHours: hours,
    announcements,
    holdMusic: music === name,
  });
}

function languageOf(text: string | undefined): string {
  if (text !== undefined && LANGUAGE.test(text)) return text;
  throw new Refusal(400, {
    code: 'bad-language',
    message: 'It isn’t said in which language the recording is.',
    fix: 'Give the language’s code, e.g. ?language=de.',
  });
}

function lost(): never {
  throw new Refusal(404, {
    code: 'sound-lost',
    message: 'The sound of this version is not on this server.',
    fix: 'Bring the folder “sounds” of the data folder back from a backup, or upload the file again.',
  });
}
