import { describe, expect, it } from 'vitest';
import { draftOf, fallbackOf, inLanguage, wrongIn } from './fallback-draft.ts';

describe('a fallback as it is being typed', () => {
  const first = draftOf(null, 'de');

  it('begins with a sentence that can be stored as it is', () => {
    expect(wrongIn(first)).toEqual({});
    expect(fallbackOf(first)).toMatchObject({ language: 'de', ring: null, seconds: 25, voicemail: true });
  });

  it('says the first sentence in another language, but never touches one’s own', () => {
    expect(inLanguage(first, 'hu').sentence).toContain('Jó napot');
    expect(inLanguage({ ...first, sentence: 'Moment.' }, 'hu')).toMatchObject({ language: 'hu', sentence: 'Moment.' });
    expect(inLanguage(first, 'fr').sentence).toBe('');
  });

  it('takes numbers as people write them', () => {
    expect(fallbackOf({ ...first, ring: '0049 (170) 123 45-67' }).ring).toBe('+491701234567');
  });

  it.each([
    [{ sentence: ' ' }, { sentence: 'missing' }],
    [{ ring: '0170 1234567' }, { ring: 'noNumber' }],
    [{ seconds: 4 }, { seconds: 'noSeconds' }],
    [{ seconds: '' }, { seconds: 'noSeconds' }],
    [{ seconds: 121 }, { seconds: 'noSeconds' }],
  ])('with %j says %j', (part, wrong) => expect(wrongIn({ ...first, ...part })).toEqual(wrong));

  it('comes back as it was stored', () => {
    const stored = { language: 'en', sentence: 'Sorry.', ring: '+447700900123', seconds: 30, voicemail: false };
    expect(fallbackOf(draftOf(stored, 'de'))).toEqual(stored);
  });
});
