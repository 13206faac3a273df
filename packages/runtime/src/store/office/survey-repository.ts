import type { JsonObject } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type SurveyAnswer = {
  /** Idempotency key: the same request stores one answer, however often it comes. */
  readonly request: string;
  readonly survey: string;
  readonly call: string | null;
  readonly question: string | null;
  readonly pressed: string | null;
  /** 0 worst, 1 best. */
  readonly score: number | null;
  /** The scale as the caller heard it: what `pressed` means. */
  readonly scale: JsonObject | null;
  readonly recording: string | null;
  readonly language: string;
  readonly at: number;
};

export type SurveyRepository = {
  readonly store: (answer: SurveyAnswer, options?: { sample?: boolean }) => Promise<void>;
  readonly list: (survey: string) => Promise<readonly SurveyAnswer[]>;
};

export function surveyRepository(db: Kysely<Tables>): SurveyRepository {
  return {
    store: async ({ scale, ...answer }, options = {}) => {
      await db
        .insertInto('survey_answers')
        .values({
          ...answer,
          scale: scale === null ? null : JSON.stringify(scale),
          sample: options.sample === true ? 1 : 0,
        })
        .onConflict((conflict) => conflict.column('request').doNothing())
        .execute();
    },
    list: async (survey) => {
      const rows = await db
        .selectFrom('survey_answers')
        .where('survey', '=', survey)
        .select(['request', 'survey', 'call', 'question', 'pressed', 'score', 'scale', 'recording', 'language', 'at'])
        .orderBy('at')
        .orderBy('request')
        .execute();
      return rows.map((row) => ({ ...row, scale: row.scale === null ? null : (JSON.parse(row.scale) as JsonObject) }));
    },
  };
}
