import { builtInTypes } from '@callwright/nodes';
import { expect, it } from 'vitest';
import { asFormSchema } from './form-schema.ts';
import { inOwnLanguages } from './own-languages.ts';

const queue = builtInTypes.find(({ type }) => type === 'queue');

it('keeps the texts that a call flow has a language for, and everything that is no text', () => {
  const kept = inOwnLanguages(queue?.initial, asFormSchema(queue?.config), ['de']);
  expect(kept).toMatchObject({ queue: 'service', announcement: { atOnce: true, everySeconds: 60 } });
  const texts = (kept as { announcement: { prompt: { text: object } } }).announcement.prompt.text;
  expect(Object.keys(texts)).toEqual(['de']);
});
