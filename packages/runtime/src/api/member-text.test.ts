import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memberText } from './member-text.ts';

it('finds every member of any object as it was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, '\t'), (object, indent) => {
      const text = JSON.stringify(object, null, indent);
      const parsed = JSON.parse(text) as Record<string, unknown>;
      for (const [key, value] of Object.entries(parsed)) {
        expect(JSON.parse(memberText(text, key) ?? '')).toEqual(value);
      }
      expect(memberText(text, 'none of these, surely')).toBe(undefined);
    }),
  );
});

it('keeps what parsing hides', () => {
  expect(memberText('{ "version": 1 , "flow" : {"a":1,"a":2} }', 'flow')).toBe('{"a":1,"a":2}');
});

it('takes the last of several, and none of what is no object', () => {
  expect(memberText('{"flow":1,"flow":"} \\" {"}', 'flow')).toBe('"} \\" {"');
  expect(memberText('[{"flow":1}]', 'flow')).toBe(undefined);
  expect(memberText('{}', 'flow')).toBe(undefined);
});
