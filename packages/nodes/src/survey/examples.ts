import type { Authored, Example } from '@callwright/flow/sdk';
import { hangsUp, message, press, silence } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import type { config } from './config.ts';

const satisfaction = {
  id: 'satisfaction',
  prompt: { text: { en: 'How satisfied are you, from 1 to 5? 5 is best.', de: 'Welche Schulnote geben Sie uns?' } },
  scale: 'school',
  ends: { low: { text: { en: 'very bad', de: 'sehr gut' } }, high: { text: { en: 'very good', de: 'ungenügend' } } },
  into: 'grade',
} as const;
const recommend = {
  id: 'recommend',
  prompt: { text: { en: 'How likely is it that you recommend us, from 0 to 10?' } },
  scale: '0-10',
  into: 'likely',
} as const;
const solved = { id: 'solved', prompt: { text: { en: 'Is it solved? Yes 1, no 2.' } }, scale: 'yes-no' } as const;
const spoken = { prompt: { text: { en: 'Would you like to add something?' } }, maxSeconds: 60, silenceSeconds: 4 };
const service = { survey: 'service', questions: [satisfaction, solved], share: 100, seconds: 6, tries: 2 } as const;
const given = { variables: { grade: 0, likely: 0 } };

export const examples: readonly Example<Authored<Static<typeof config>>, 'done' | 'skipped' | 'noInput'>[] = [
  {
    title: 'answers everything',
    config: service,
    given,
    steps: [press('5'), press('1')],
    exit: 'done',
    sets: { grade: 5 },
  },
  {
    title: 'the German school grade 6, which English lacks',
    config: { ...service, questions: [satisfaction] },
    given: { ...given, language: 'de' },
    steps: [press('6')],
    exit: 'done',
    sets: { grade: 6 },
  },
  {
    title: 'ten of ten takes two keys',
    config: { ...service, questions: [recommend] },
    given,
    steps: [press('10')],
    exit: 'done',
    sets: { likely: 10 },
  },
  {
    title: 'one of ten takes one and a moment',
    config: { ...service, questions: [recommend] },
    given,
    steps: [press('1')],
    exit: 'done',
    sets: { likely: 1 },
  },
  {
    title: 'a wrong key, then an answer',
    config: { ...service, questions: [solved] },
    steps: [press('7'), press('2')],
    exit: 'done',
  },
  {
    title: 'one caller of a hundred is asked: not this one',
    config: { ...service, share: 1 },
    given,
    steps: [],
    exit: 'skipped',
  },
  { title: 'silence', config: service, given, steps: [silence(), silence()], exit: 'noInput' },
  {
    title: 'the second question is left open',
    config: service,
    given,
    steps: [press('4'), silence(), silence()],
    exit: 'done',
    sets: { grade: 4 },
  },
  {
    title: 'adds a few words',
    config: { ...service, questions: [solved], comment: spoken },
    steps: [press('1'), message(8)],
    exit: 'done',
  },
  {
    title: 'hanging up ends the few words and keeps them',
    config: { ...service, questions: [solved], comment: spoken },
    steps: [press('1'), message(8, 'hangup')],
    exit: 'done',
  },
  { title: 'hanging up in the middle', config: service, given, steps: [press('5'), hangsUp()], exit: 'hangup' },
];
