import { useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from './request.ts';
import { sendSound } from './send-sound.ts';

/** One text for the speaker. */
export type SpeakersLine = {
  /** Name that its file must have. */
  readonly file: string;
  readonly node: string;
  readonly step: string;
  readonly field: string;
  readonly language: string;
  readonly text: string;
  readonly audio: string | null;
  readonly recorded: boolean;
  /** Holds values of the call, so that no speaker can say it. */
  readonly personal: boolean;
};

export type SpeakersList = { readonly flow: string; readonly version: number; readonly lines: readonly SpeakersLine[] };

const pathOf = (flow: string) => `/flows/${encodeURIComponent(flow)}/speakers-list`;
const asked = (language: string) => new URLSearchParams({ language });

export const speakersListApi = {
  get: (flow: string, language: string) => getJson<SpeakersList>(`${pathOf(flow)}?${asked(language)}`),
  /** Address of the table for the studio. */
  table: (flow: string, language: string) => `/api${pathOf(flow)}.csv?${asked(language)}`,
  /** A file that came back; it finds its text by its name. */
  take: (flow: string, file: File) =>
    sendSound<{ prompt: string; language: string; version: number; line: SpeakersLine }>(
      `${pathOf(flow)}/takes?${new URLSearchParams({ file: file.name })}`,
      file,
      () => undefined,
    ),
  /** Puts all recordings at their texts in the draft. */
  use: (flow: string, version: number) =>
    sendJson<{ version: number; changed: number }>('POST', `${pathOf(flow)}/use`, { version }),
};

export const speakersListKey = (flow: string, language: string) => ['speakers-list', flow, language] as const;

export function useSpeakersList(flow: string | null, language: string) {
  return useQuery({
    queryKey: speakersListKey(flow ?? '', language),
    queryFn: () => speakersListApi.get(flow ?? '', language),
    enabled: flow !== null,
  });
}
