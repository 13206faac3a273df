import {
  answers,
  configExit,
  defineNode,
  ExitIdField,
  NameField,
  request,
  sayLiterally,
  set,
  value,
} from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { hours } from '../services/hours.ts';

const config = Type.Object(
  {
    schedule: NameField('schedule'),
    /** Always with `open` and `closed`: every other branch of the hours falls back to one of them. */
    branches: Type.Array(ExitIdField(), {
      minItems: 2,
      maxItems: 20,
      uniqueItems: true,
      default: ['open', 'closed'],
    }),
    /** Callers hear the sentence of the special day, period or closing, if one was entered. */
    sayText: Type.Boolean({ default: true }),
  },
  { additionalProperties: false },
);

function inLanguage(texts: Readonly<Record<string, string>> | undefined, language: string): string {
  return texts?.[language] ?? texts?.[language.slice(0, 2)] ?? '';
}

const office = { schedule: 'office', branches: ['open', 'closed', 'lunch'], sayText: true };
const open = {
  kind: 'verdict',
  branch: 'open',
  holds: 'open',
  reason: 'weekly',
  spoken: 'Monday to Friday from 8 am to 6 pm',
  nextOpening: '2027-01-05T08:00:00+01:00[Europe/Berlin]',
  closesAt: '2027-01-04T18:00:00+01:00[Europe/Berlin]',
} as const;

/** Goes by opening hours, and tells the later steps as `hours` what it found. */
export default defineNode({
  type: 'opening-hours',
  version: 1,
  category: 'decide',
  icon: 'clock',
  config,
  initial: { schedule: 'office', branches: ['open', 'closed'], sayText: true },
  exits: (config) => config.branches,
  exitLabel: (_config, exit) => (['open', 'closed', 'error'].includes(exit) ? undefined : exit),
  summary: ({ schedule }) => ({ key: 'goesBy', values: { schedule } }),
  rules: ({ branches }) =>
    ['open', 'closed'].every((branch) => branches.some((listed) => listed === branch))
      ? []
      : [{ path: ['branches'], key: 'openAndClosedNeeded' }],
  *run({ config }) {
    const language = yield* value<string>({ cel: 'call.language' });
    const answer = yield* request(hours, { schedule: config.schedule, branches: [...config.branches], language });
    if (answer.kind === 'error') return 'error';
    const { branch, holds, reason, spoken, nextOpening, closesAt, text, recording, after } = answer;
    yield* set('hours', { branch, holds, reason, spoken, nextOpening, closesAt, text: inLanguage(text, language) });
    if (config.sayText && text !== undefined) {
      yield* sayLiterally({ text, ...(recording === undefined ? {} : { audio: recording }) });
      if (after !== undefined) yield* sayLiterally({ text: after });
    }
    return config.branches.find((listed) => listed === branch) ?? 'error';
  },
  examples: [
    { title: 'open', config: office, steps: [answers(open)], exit: configExit('open') },
    {
      title: 'closed on a special day: callers hear why',
      config: office,
      steps: [
        answers({
          ...open,
          branch: 'closed',
          holds: 'closed',
          reason: 'specialDay',
          closesAt: null,
          text: { en: 'We are closed on Christmas Eve.', de: 'An Heiligabend sind wir nicht da.' },
        }),
      ],
      exit: configExit('closed'),
    },
    {
      title: 'closed, with a recording and the hours after it',
      config: office,
      steps: [
        answers({
          ...open,
          branch: 'closed',
          holds: 'closed',
          closesAt: null,
          text: { en: 'We are closed.' },
          recording: 'closed',
          after: { en: 'We are here Monday to Friday from 8 am to 6 pm.' },
        }),
      ],
      exit: configExit('closed'),
    },
    {
      title: 'a way out of these hours’ own',
      config: office,
      steps: [answers({ ...open, branch: 'lunch', holds: 'lunch', closesAt: null })],
      exit: configExit('lunch'),
    },
    {
      title: 'a way out that the step doesn’t know takes its fallback',
      config: office,
      steps: [answers({ ...open, branch: 'closed', holds: 'stocktaking', closesAt: null })],
      exit: configExit('closed'),
    },
    {
      title: 'hours that can’t be read are neither open nor closed',
      config: office,
      steps: [answers({ kind: 'error', code: 'schedule-unreadable' })],
      exit: 'error',
    },
  ],
});
