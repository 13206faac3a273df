import { describe, expect, test } from 'vitest';
import { fits } from './matching-name.ts';
import { behaviourOf, ring } from './ring.ts';
import type { Phones } from './world.ts';

const never = () => 0;
const verb = (...targets: string[]) => ({ targets, seconds: 20 });
const accepting = { key: '1', prompt: null, seconds: 10 } as const;

describe('who is rung', () => {
  test.each([
    ['+49*', '+498999', true],
    ['*', '', true],
    ['sip:*@a.example', 'sip:desk@a.example', true],
    ['sip:*@a.example', 'sip:desk@b.example', false],
    ['+4989', '+49891', false],
    ['a*a', 'a', false],
  ])('%s and %s', (pattern, name, expected) => expect(fits(pattern, name)).toBe(expected));

  test('the exact name wins over patterns, the longer pattern over the shorter', () => {
    const phones: Phones = { '*': { does: 'busy' }, '+49*': { does: 'failed' }, '+491': { does: 'noAnswer' } };
    expect(behaviourOf(phones, '+491', 0).does).toBe('noAnswer');
    expect(behaviourOf(phones, '+492', 0).does).toBe('failed');
    expect(behaviourOf(phones, '+36', 0).does).toBe('busy');
  });

  test('one behaviour after another, the last one stays', () => {
    const phones: Phones = { '*': [{ does: 'busy' }, { does: 'answers' }] };
    expect([0, 1, 2].map((nth) => behaviourOf(phones, '1', nth).does)).toEqual(['busy', 'answers', 'answers']);
  });
});

describe('what comes of it', () => {
  test('the quicker of two has the call', () => {
    const phones: Phones = { a: { does: 'answers', after: 9 }, b: { does: 'answers', after: 3 } };
    expect(ring(verb('a', 'b'), phones, never)).toMatchObject({ kind: 'answered', target: 'b', afterMs: 3000 });
  });

  test('a mailbox takes a call, unless a key is asked for', () => {
    const phones: Phones = { a: { does: 'mailbox', after: 5 } };
    expect(ring(verb('a'), phones, never).kind).toBe('answered');
    expect(ring({ ...verb('a'), accept: accepting }, phones, never)).toEqual({ kind: 'notAccepted', afterMs: 15_000 });
  });

  test('whoever picks up too late has not', () => {
    expect(ring(verb('a'), { a: { does: 'answers', after: 21 } }, never)).toEqual({
      kind: 'noAnswer',
      afterMs: 20_000,
    });
  });

  test('of several failures the one that tells the most, when all have given up', () => {
    const phones: Phones = { a: { does: 'busy', after: 1 }, b: { does: 'noAnswer' } };
    expect(ring(verb('a', 'b'), phones, never)).toEqual({ kind: 'noAnswer', afterMs: 20_000 });
  });
});
