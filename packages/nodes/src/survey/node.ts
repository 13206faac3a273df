import type { Frozen } from '@callwright/flow/document';
import { again, defineNode, draw, loop, post, type Run, record, say, set, value } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import { upTo } from '../conversation/up-to.ts';
import { surveys } from '../services/surveys.ts';
import { hearNumber } from './ask-scale.ts';
import { config } from './config.ts';
import { examples } from './examples.ts';
import { byLanguage, rangeOf, scoreOf } from './scale.ts';

type Survey = Frozen<Static<typeof config>>;
type Question = Survey['questions'][number];

/** What the ends of a question's scale are called in a language. */
function namesOf({ ends }: Question, language: string): { lowest?: string; highest?: string } {
  const lowest = ends && byLanguage(ends.low.text, language);
  const highest = ends && byLanguage(ends.high.text, language);
  return { ...(lowest === undefined ? {} : { lowest }), ...(highest === undefined ? {} : { highest }) };
}

/** Asks one question and keeps the answer at once. Answers whether there was one. */
function* askQuestion({ survey, seconds, tries }: Survey, question: Question, language: string): Run<boolean> {
  const range = rangeOf(question.scale, language, question.best);
  const number = yield* upTo(tries, function* () {
    yield* say(question.prompt);
    return yield* hearNumber(range, seconds);
  });
  if (number === null) return false;
  if (question.into !== undefined) yield* set(question.into, number);
  const { low, high } = range;
  const given = {
    kind: 'answer',
    question: question.id,
    pressed: String(number),
    score: scoreOf(range, number),
    scale: { low, high, ...namesOf(question, language) },
  } as const;
  yield* post(surveys, { survey, given, language });
  return true;
}

/**
 * Asks some or all callers a few questions. A question left unanswered ends the survey: nobody is nagged. Answers
 * are kept one by one, so that whoever hangs up in the middle has still answered the first ones.
 */
export default defineNode({
  type: 'survey',
  version: 1,
  category: 'ask',
  icon: 'survey',
  config,
  initial: {
    survey: 'satisfaction',
    questions: [{ id: 'satisfaction', prompt: { text: {} }, scale: '1-5' }],
    share: 100,
    seconds: 6,
    tries: 2,
  },
  exits: ['done', 'skipped', 'noInput'],
  summary: ({ questions, share }) => ({
    key: share < 100 ? 'asksSome' : 'asks',
    values: { count: questions.length, share },
  }),
  rules: ({ questions }) =>
    questions.flatMap(({ id }, i) =>
      questions.slice(0, i).some((earlier) => earlier.id === id)
        ? [{ path: ['questions', i, 'id'], key: 'questionTwice' }]
        : [],
    ),
  *run({ config }) {
    const { survey, questions, share, intro, comment } = config;
    if (share < 100 && (yield* draw([share, 100 - share])) === 1) return 'skipped';
    const language = yield* value<string>({ cel: 'call.language' });
    if (intro) yield* say(intro);
    const answered = yield* loop(0, function* (index) {
      const question = questions[index];
      if (question === undefined || !(yield* askQuestion(config, question, language))) return index;
      return again(index + 1);
    });
    if (answered === 0) return 'noInput';
    if (comment === undefined || answered < questions.length) return 'done';
    yield* say(comment.prompt);
    const said = yield* record({ maxSeconds: comment.maxSeconds, silenceSeconds: comment.silenceSeconds, beep: true });
    if (said.kind === 'recorded') {
      const given = { kind: 'comment', recording: said.ref, seconds: said.seconds } as const;
      yield* post(surveys, { survey, given, language });
    }
    return 'done';
  },
  examples,
});
