import { compileProgram } from '@callwright/flow/engine';
import { leaveMessage, passTime, press, startSimulation, stayQuiet } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { createInstance, type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { resources } from '../../i18n/resources.ts';
import { textsIn } from '../../nodes/use-node-texts.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { practiceFlow } from '../../phone/testing/practice-flow.ts';
import { entryLine } from './entry-line.ts';
import { storyOf } from './story-of.ts';
import type { StoryWords } from './story-words.ts';

const flows = [practiceFlow()];
let words: Record<'en' | 'de' | 'hu', StoryWords>;
beforeAll(async () => {
  const of = async (language: 'en' | 'de' | 'hu'): Promise<StoryWords> => {
    const i18n = createInstance();
    await i18n.init({ resources, lng: language, ns: ['calls'], interpolation: { escapeValue: false } });
    return { t: i18n.getFixedT(language, 'calls') as TFunction<'calls'>, texts: textsIn(language), flows };
  };
  words = { en: await of('en'), de: await of('de'), hu: await of('hu') };
});

const setting = () => ({
  program: compileProgram({ flows, types: builtInTypes, services: builtInServices }),
  flow: 'practice',
  world: { caller: { number: '+498999998123' }, dialled: '+498999998100', clock: '2026-12-24T17:59' },
  speech: 'reported' as const,
});

describe('the story of a call', () => {
  it('has a chapter per step, in words', () => {
    const call = press(setting(), startSimulation(setting()), '2');
    const story = storyOf(words.en, call.trace);
    expect(story.map(({ title, lines }) => [title, lines.map(({ text }) => text)])).toEqual([
      ['', [`Call from ${formatNumber('+498999998123')} to ${formatNumber('+498999998100')}`]],
      ['say', ['“Good day.”', 'goes on: then']],
      [
        'menu',
        [
          '“For the practice, press 1. To leave a message, press 2. For your file, press 3.”',
          'waits for keys',
          'pressed: 2',
          'goes on: 2 Message',
        ],
      ],
      ['voicemail', ['“Please speak.”', 'waits for a message']],
    ]);
  });

  it('ends with who ended it, and marks where it failed', () => {
    const flow = practiceFlow();
    const broken = { ...flow, nodes: { ...flow.nodes, welcome: { ...flow.nodes.menu, type: 'gone' } } } as typeof flow;
    const call = startSimulation({
      ...setting(),
      program: compileProgram({ flows: [broken], types: builtInTypes, services: builtInServices }),
    });
    const story = storyOf({ ...words.en, flows: [broken] }, call.trace);
    expect(story.some(({ trouble }) => trouble)).toBe(true);
    expect(story.at(-1)?.lines.at(-1)).toMatchObject({ tone: 'trouble', text: 'over: something failed' });
  });

  it('knows how far the trace had come at the end of each chapter', () => {
    const call = press(setting(), startSimulation(setting()), '2');
    const story = storyOf(words.en, call.trace);
    expect(story.at(-1)?.until).toBe(call.trace.length);
    expect(story.every(({ until }, index) => until > (story[index - 1]?.until ?? 0))).toBe(true);
  });

  it('leaves no word untranslated', () => {
    const live = setting();
    let call = passTime(live, press(live, startSimulation(live), '1'), 100_000);
    call = stayQuiet(live, call);
    const message = leaveMessage(live, press(live, startSimulation(live), '2'), 7, 'key');
    for (const language of ['en', 'de', 'hu'] as const) {
      for (const { lines } of [...storyOf(words[language], call.trace), ...storyOf(words[language], message.trace)]) {
        for (const { text } of lines) expect(text).not.toMatch(/story\.|\{\{|undefined/);
      }
    }
  });

  it('says that personal values were erased, and tells no secret', () => {
    const context = { flow: 'practice', services: new Map([['1.1', 'hours']]) };
    const text = (entry: unknown) => entryLine(words.en, entry as Parameters<typeof entryLine>[1], context)?.text;
    const erased = { personal: null, erased: true };
    expect(text({ kind: 'heard', keys: erased })).toBe('pressed: erased');
    expect(text({ kind: 'heard', keys: { secret: true } })).toBe('pressed: secret digits');
    expect(text({ kind: 'began', flow: 'practice', facts: erased })).toBe('Call from erased');
    expect(text({ kind: 'set', name: 'pin', value: { secret: true } })).toBe('pin = secret');
    expect(text({ kind: 'said', language: 'en', text: erased })).toBe('“erased”');
    expect(text({ kind: 'answered', id: '1.1', answer: 'verdict', details: erased })).toMatch(/^opening hours: /);
  });
});
