import { expect, test } from 'vitest';
import { alreadyHeard, heardOf } from './heard.ts';

const say = (text: string) => ({ verb: 'say', prompt: { text, language: 'en' } }) as const;
const [A, B] = [say('a'), say('b')];

test('a line that begins with what was heard goes on behind it', () => {
  expect(alreadyHeard({ verbs: [A, B], resumes: 1 }, heardOf([A]))).toBe(1);
});

test('what stands there anew is said, though it may sound the same', () => {
  expect(alreadyHeard({ verbs: [A, B], resumes: 0 }, heardOf([A]))).toBe(0);
  expect(alreadyHeard({ verbs: [B, A], resumes: 1 }, heardOf([A]))).toBe(0);
});

test.each([undefined, '', 'x', '1-', '1-00000000', '-1-abc', '99999-abc'])('%j was nothing', (heard) => {
  expect(alreadyHeard({ verbs: [A, B], resumes: 2 }, heard)).toBe(0);
});
