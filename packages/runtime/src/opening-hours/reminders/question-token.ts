import { randomBytes } from 'node:crypto';
import type { SecretBox } from '../../secrets/index.ts';

/** What a link in a mail asks: whether these hours are open on a day. */
export type HolidayQuestion = {
  readonly schedule: string;
  /** `2026-12-24` */
  readonly date: string;
  /** Whom the mail went to; null for an address that is nobody's. */
  readonly person: string | null;
};

/** Links that speak for themselves: nobody can make or change one without the server's key. */
export type QuestionTokens = {
  /** `until`: epoch milliseconds; the link is worth nothing afterwards. */
  readonly make: (question: HolidayQuestion, until: number) => string;
  /** Null for what isn't ours, was changed, or is over. `id` is the link's own, however it was written down. */
  readonly read: (token: string, now: number) => (HolidayQuestion & { readonly id: string }) | null;
};

const PLACE = 'holiday-question';
const LONGEST = 2000;

export function createQuestionTokens(box: SecretBox): QuestionTokens {
  return {
    make: ({ schedule, date, person }, until) => {
      const id = randomBytes(9).toString('base64url');
      return box.seal(JSON.stringify([id, schedule, date, person, until]), PLACE);
    },
    read: (token, now) => {
      if (token.length > LONGEST) return null;
      try {
        const sealed = JSON.parse(box.open(token, PLACE)) as [string, string, string, string | null, number];
        const [id, schedule, date, person, until] = sealed;
        return until > now ? { id, schedule, date, person } : null;
      } catch {
        return null;
      }
    },
  };
}
