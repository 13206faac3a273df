import { expect, test } from 'vitest';
import { lackingTexts } from './lacking-texts.ts';

const numbers = [
  { number: '1', languages: ['de', 'en', 'hu'] },
  { number: '2', languages: ['hu', 'en'] },
];

test('tells who hears which other language', () => {
  expect(lackingTexts({ en: 'Closed.', de: ' ' }, numbers)).toEqual([
    { language: 'de', numbers: ['1'], hear: 'en' },
    { language: 'hu', numbers: ['1', '2'], hear: 'en' },
  ]);
  expect(lackingTexts({ fr: 'Fermé.' }, [{ number: '1', languages: ['de'] }])).toEqual([
    { language: 'de', numbers: ['1'], hear: 'fr' },
  ]);
});

test('is content with a language without its country, and tells where nothing is heard', () => {
  expect(lackingTexts({ en: 'Closed.' }, [{ number: '1', languages: ['en-GB'] }])).toEqual([]);
  expect(lackingTexts({}, [{ number: '1', languages: ['en'] }])).toEqual([
    { language: 'en', numbers: ['1'], hear: null },
  ]);
});
