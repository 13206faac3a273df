import type { Schedule } from '@callwright/flow/hours';
import type { AnnouncementEntry, Divert, Heard, HeardText } from '@callwright/runtime/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FieldValue } from './fields.ts';
import { sendJson } from './request.ts';

export type { Heard, HeardText };

/** What isn't stored yet: a preview takes it in the place of what is. Null: as if it weren't there. */
export type Instead = {
  readonly schedules?: Readonly<Record<string, Schedule>>;
  readonly announcements?: Readonly<Record<string, AnnouncementEntry | null>>;
  readonly diverts?: Readonly<Record<string, Divert | null>>;
  /** By `<flow>/<name>`. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
};

export type HeardQuestion = {
  readonly number: string;
  /** Epoch milliseconds; absent: now. */
  readonly at?: number;
  readonly language?: string;
  readonly instead?: Instead;
};

export const heardApi = {
  ask: async ({ number, at, language, instead }: HeardQuestion): Promise<Heard> => {
    const body = {
      number,
      ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
      ...(language === undefined ? {} : { caller: { language } }),
      ...(instead === undefined ? {} : { instead }),
    };
    return (await sendJson<{ readonly heard: Heard }>('POST', '/heard', body)).heard;
  },
};

export const HEARD_KEY = ['heard'] as const;

/** What a caller of a number would hear; the last answer stays until the next one is there. */
export function useHeard(question: HeardQuestion, enabled = true) {
  return useQuery({
    queryKey: [...HEARD_KEY, question],
    queryFn: () => heardApi.ask(question),
    placeholderData: keepPreviousData,
    enabled,
  });
}
