import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { getJson } from './request.ts';
import { sendSound } from './send-sound.ts';

/** A text of a call flow as the speaker's list shows it. */
export type SpokenLine = {
  readonly node: string;
  readonly step: string;
  /** Where in the step's form the text stands. */
  readonly path: readonly (string | number)[];
  readonly language: string;
  readonly text: string;
};

/** A text for the speaker. */
export type SpeakersLine = SpokenLine & {
  /** Name that its file must have. */
  readonly file: string;
  /** `changed`: the text is another one now than the one that was recorded. */
  readonly recorded: { readonly version: number; readonly changed: boolean } | null;
};

export type SpeakersList = {
  readonly flow: string;
  readonly version: number;
  readonly lines: readonly SpeakersLine[];
  /** Texts that are another one for each caller, so that no speaker can say them. */
  readonly spoken: readonly SpokenLine[];
};

const routes = client.flows[':id']['speakers-list'];
const pathOf = (flow: string) => `/flows/${encodeURIComponent(flow)}/speakers-list`;

export const speakersListApi = {
  get: (flow: string, language: string) =>
    getJson<SpeakersList>(`${pathOf(flow)}?${new URLSearchParams({ language })}`),
  /** Address of the table for the studio; `heads` of its four columns: file, step, language, text. */
  table: (flow: string, language: string, heads: readonly string[]) =>
    `/api${pathOf(flow)}.csv?${new URLSearchParams({ language, heads: heads.join(',') })}`,
  /** A file that came back; it finds its text by its name. */
  take: (flow: string, file: File) =>
    sendSound<{ prompt: string; language: string; file: string }>(
      `${pathOf(flow)}/takes?${new URLSearchParams({ file: file.name })}`,
      file,
      () => undefined,
    ),
  /** Puts all recordings at their texts in the draft. */
  use: (flow: string, version: number) => asked(routes.use.$post({ param: { id: flow }, json: { version } })),
};

export const speakersListKey = (flow: string, language: string) => ['speakers-list', flow, language] as const;

export function useSpeakersList(flow: string | null, language: string) {
  return useQuery({
    queryKey: speakersListKey(flow ?? '', language),
    queryFn: () => speakersListApi.get(flow ?? '', language),
    enabled: flow !== null,
  });
}
