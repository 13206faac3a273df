import { describe, expect, it } from 'vitest';
import { compileTemplate } from './compile-template.ts';
import { spokenWait, spokenWaited } from './spoken-wait.ts';
import { contextOf } from './testing/context.ts';

describe('an expected wait in words', () => {
  it.each([
    [0, 'one minute', 'eine Minute', 'egy perc'],
    [61, '2 minutes', '2 Minuten', '2 perc'],
    [600, '10 minutes', '10 Minuten', '10 perc'],
    [601, '15 minutes', '15 Minuten', '15 perc'],
    [3600, 'one hour', 'eine Stunde', 'egy óra'],
    [4500, 'one hour and 20 minutes', 'eine Stunde und 20 Minuten', 'egy óra 20 perc'],
    [7200, '2 hours', '2 Stunden', '2 óra'],
    [null, 'a few minutes', 'einige Minuten', 'néhány perc'],
  ])('%s seconds', (seconds, en, de, hu) => {
    expect(['en-GB', 'de-AT', 'hu'].map((language) => spokenWait(seconds, language))).toEqual([en, de, hu]);
  });

  it('is still understood in other languages', () => {
    expect(spokenWait(150, 'fr')).toBe('3 minutes');
  });
});

describe('how long somebody has waited', () => {
  it.each([
    [0, 'less than a minute', 'weniger als eine Minute', 'kevesebb mint egy perc'],
    [119, 'one minute', 'eine Minute', 'egy perc'],
    [190, '3 minutes', '3 Minuten', '3 perc'],
    [3_700, 'one hour and one minute', 'eine Stunde und eine Minute', 'egy óra egy perc'],
  ])('%s seconds', (seconds, en, de, hu) => {
    expect(['en-GB', 'de-AT', 'hu'].map((language) => spokenWaited(seconds, language))).toEqual([en, de, hu]);
  });
});

describe('the place in the line', () => {
  const said = (text: string, language = 'de') =>
    compileTemplate(text, { variables: {} }).render(contextOf({}, { queue: { position: 3, seconds: 290 }, language }));

  it('is heard in texts, in the language in which they are said', () => {
    expect(said('Platz {{queue.position}}, etwa {{queue.wait}}.')).toBe('Platz 3, etwa 5 Minuten.');
    expect(said('{{queue.ahead}} ahead of you, about {{queue.wait}}.', 'en')).toBe('2 ahead of you, about 5 minutes.');
  });

  it('says how long it has been, by the clock of the call', () => {
    const context = contextOf({}, { queue: { position: 3, seconds: 290, since: 0 }, now: 240_000, language: 'en' });
    expect(compileTemplate('Waited: {{queue.waited}}.', { variables: {} }).render(context)).toBe('Waited: 4 minutes.');
  });
});
