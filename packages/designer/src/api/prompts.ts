import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { sendSound } from './send-sound.ts';

/** One take of a recording in one language. */
export type RecordingVersion = {
  readonly language: string;
  readonly version: number;
  readonly source: 'upload' | 'recorded' | 'studio';
  readonly originalName: string;
  readonly seconds: number;
  /** What is said in it, where that is known. */
  readonly words: string | null;
  readonly madeAt: string;
  /** Callers hear it. */
  readonly current: boolean;
};

export type RecordingSummary = {
  readonly name: string;
  readonly title: string;
  readonly createdAt: string;
  /** What callers hear, by language. */
  readonly languages: Readonly<Record<string, RecordingVersion>>;
  /** How many steps of call flows use it. */
  readonly places: number;
};

/** A text of a call flow that has a recording in its place. */
export type RecordingPlace = {
  readonly flow: string;
  readonly title: string;
  readonly where: 'draft' | 'live';
  readonly node: string;
  readonly step: string;
  readonly pointer: string;
};

export type Recording = RecordingSummary & {
  /** Newest first. */
  readonly versions: readonly RecordingVersion[];
  readonly usedIn: readonly RecordingPlace[];
};

const routes = client.prompts;
const single = routes[':name'];
const pathOf = (name: string) => `/prompts/${encodeURIComponent(name)}`;
const soundOf = (name: string, { language, version }: Pick<RecordingVersion, 'language' | 'version'>) =>
  `/api${pathOf(name)}/versions/${encodeURIComponent(language)}/${version}`;

/** The library of recorded texts. */
export const promptsApi = {
  list: (): Promise<{ readonly prompts: readonly RecordingSummary[] }> => asked(routes.$get()),
  create: (title: string): Promise<{ readonly name: string }> => asked(routes.$post({ json: { title } })),
  one: (name: string): Promise<Recording> => asked(single.$get({ param: { name } })),
  rename: (name: string, title: string) => asked(single.$put({ param: { name }, json: { title } })),
  remove: (name: string) => asked(single.$delete({ param: { name } })),
  /** Null: the text is spoken again. */
  choose: (name: string, language: string, version: number | null) =>
    asked(single.current.$put({ param: { name }, json: { language, version } })),
  add: (name: string, language: string, sound: NewSound, onProgress: (share: number) => void) => {
    const { source, file, words } = sound;
    const query = new URLSearchParams({ language, source, file, ...(words === undefined ? {} : { words }) });
    return sendSound<RecordingVersion>(`${pathOf(name)}/versions?${query}`, sound.audio, onProgress);
  },
  /** Address of the sound as callers hear it. */
  sound: (name: string, version: Pick<RecordingVersion, 'language' | 'version'>) => `${soundOf(name, version)}/sound`,
  /** Address of the file as it came. */
  original: (name: string, version: Pick<RecordingVersion, 'language' | 'version'>) =>
    `${soundOf(name, version)}/original`,
};

export type NewSound = {
  readonly audio: Blob;
  readonly file: string;
  readonly source: 'upload' | 'recorded';
  /** What is said in it, where that is known. */
  readonly words?: string;
};

export const promptKeys = {
  all: ['prompts'] as const,
  one: (name: string) => ['prompts', name] as const,
};

export function useRecordings() {
  return useQuery({ queryKey: promptKeys.all, queryFn: promptsApi.list, select: ({ prompts }) => prompts });
}

export function useRecording(name: string) {
  return useQuery({ queryKey: promptKeys.one(name), queryFn: () => promptsApi.one(name) });
}
