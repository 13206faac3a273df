import { Hono } from 'hono';
import { Type } from 'typebox';
import type { HolidayAnswers } from '../opening-hours/index.ts';
import { jsonBody } from './json-body.ts';
import { Refusal } from './refusal.ts';

export type HolidayQuestionParts = { readonly holidayAnswers: HolidayAnswers; readonly now: () => number };

const exact = { additionalProperties: false };
const Token = () => Type.String({ minLength: 1, maxLength: 2000 });

/**
 * Links out of mails about undecided holidays. They work without signing in: the sealed link itself says for which day of
 * which hours it speaks, and is good for one answer. It comes in bodies, so that no log and no history of a browser keeps it.
 */
export function holidayQuestionRoutes({ holidayAnswers, now }: HolidayQuestionParts) {
  return new Hono()
    .post('/', jsonBody(Type.Object({ token: Token() }, exact)), async (context) => {
      const asked = await holidayAnswers.ask(context.req.valid('json').token, now());
      if (asked === null) throw linkGone();
      return context.json(asked);
    })
    .post(
      '/answer',
      jsonBody(Type.Object({ token: Token(), answer: Type.Enum(['closed', 'open']) }, exact)),
      async (context) => {
        const { token, answer } = context.req.valid('json');
        const asked = await holidayAnswers.answer(token, answer, now());
        if (asked === null) throw linkGone();
        return context.json(asked);
      },
    );
}

function linkGone(): Refusal {
  return new Refusal(410, {
    code: 'link-gone',
    message: 'This link was used, is over, or somebody has decided meanwhile.',
    fix: 'What holds stands on the page of the opening hours.',
  });
}
