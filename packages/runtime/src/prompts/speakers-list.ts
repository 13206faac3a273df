import { createHash } from 'node:crypto';
import { fieldsIn } from '@callwright/flow/check';
import { type Flow, isObject, readingOrder } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import type { Prompt } from '../store/prompts/prompt-repository.ts';

/** A text for the studio: one file per line. */
export type SpeakersLine = {
  /** What the speaker calls the file. */
  readonly file: string;
  /** The recording that it becomes a version of. */
  readonly prompt: string;
  readonly node: string;
  readonly step: string;
  /** Where in the step's settings the text stands. */
  readonly path: readonly (string | number)[];
  readonly language: string;
  readonly text: string;
  /** Null: not recorded. `changed`: the text is another one now than the one that was recorded. */
  readonly recorded: { readonly version: number; readonly changed: boolean } | null;
};

/** Texts that can't be recorded, for they are another for each caller. */
export type SpokenLine = Pick<SpeakersLine, 'node' | 'step' | 'path' | 'language' | 'text'>;

export type SpeakersList = { readonly lines: readonly SpeakersLine[]; readonly spoken: readonly SpokenLine[] };

/** All texts of a flow, as a caller comes to them. Texts that share a recording share a line. */
export function speakersList(flow: Flow, types: readonly NodeType[], prompts: readonly Prompt[]): SpeakersList {
  const known = new Map(prompts.map((prompt) => [prompt.name, prompt]));
  const lines = new Map<string, SpeakersLine>();
  const spoken: SpokenLine[] = [];
  for (const { audio, texts, ...place } of promptsIn(flow, types)) {
    const prompt = audio ?? recordingName(flow.id, place.node, place.path);
    for (const [language, text] of inOrder(texts, flow.languages)) {
      if (text.trim() === '') continue;
      const file = `${prompt}.${language}.wav`;
      if (text.includes('{{')) spoken.push({ ...place, language, text });
      else if (!lines.has(file)) {
        const current = known.get(prompt)?.current[language];
        const recorded =
          current === undefined
            ? null
            : { version: current.version, changed: current.words !== null && current.words !== text };
        lines.set(file, { file, prompt, ...place, language, text, recorded });
      }
    }
  }
  return { lines: [...lines.values()], spoken };
}

/** A place in a flow where something is said that can be recorded. */
export type PromptInFlow = {
  readonly node: string;
  readonly step: string;
  readonly path: readonly (string | number)[];
  readonly audio: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
};

export function promptsIn(flow: Flow, types: readonly NodeType[]): readonly PromptInFlow[] {
  return readingOrder(flow).flatMap((id) => {
    const node = flow.nodes[id];
    if (node === undefined) return [];
    const type = types.find((one) => one.type === node.type && one.version === node.version);
    if (type === undefined) return [];
    const step = node.title ?? id;
    const prompts = fieldsIn(type.config, node.config).flatMap(({ field, value, path }): PromptInFlow[] => {
      if (field.widget !== 'prompt' || field.unheard === true || !isObject(value)) return [];
      const texts = isObject(value.text) ? stringsOf(value.text) : {};
      return [{ node: id, step, path, audio: textOf(value.audio), texts }];
    });
    return [...prompts, ...languageSentences(id, step, node.config)];
  });
}

/** "Für Deutsch drücken Sie die 2": each language's own sentence, which stands beside the name of its recording. */
function languageSentences(node: string, step: string, config: Record<string, unknown>): readonly PromptInFlow[] {
  const { languages } = config;
  if (!Array.isArray(languages)) return [];
  return languages.flatMap((one: unknown, i): PromptInFlow[] => {
    if (!isObject(one) || typeof one.language !== 'string' || typeof one.say !== 'string') return [];
    const path = ['languages', i];
    return [{ node, step, path, audio: textOf(one.audio), texts: { [one.language]: one.say } }];
  });
}

function inOrder(texts: Readonly<Record<string, string>>, languages: readonly string[]) {
  const placeOf = (language: string) => (languages.includes(language) ? languages.indexOf(language) : languages.length);
  return Object.entries(texts).sort(([one], [other]) => placeOf(one) - placeOf(other));
}

const LONGEST = 64;

/** Tells which flow and step it belongs to; too long a name ends in a hash of the whole. */
function recordingName(flow: string, node: string, path: readonly (string | number)[]): string {
  const whole = [flow, node, ...path]
    .join('-')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .toLowerCase();
  if (whole.length <= LONGEST) return whole;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return `${whole.slice(0, LONGEST - hash.length - 1).replace(/-+$/, '')}-${hash}`;
}

function stringsOf(texts: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
