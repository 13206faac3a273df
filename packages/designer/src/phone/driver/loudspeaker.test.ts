import { expect, it } from 'vitest';
import { sentencesOf } from './loudspeaker.ts';

it('speaks sentence by sentence, and leaves nothing out', () => {
  const text = 'Guten Tag. Bei Gasgeruch: Verlassen Sie das Gebäude, und drücken Sie jetzt die 1.  Um 16.30 Uhr … ';
  expect(sentencesOf(text)).toEqual([
    'Guten Tag.',
    'Bei Gasgeruch:',
    'Verlassen Sie das Gebäude, und drücken Sie jetzt die 1.',
    'Um 16.30 Uhr …',
  ]);
  expect(sentencesOf('  ')).toEqual([]);
});
