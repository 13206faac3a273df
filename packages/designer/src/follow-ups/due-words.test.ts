import { describe, expect, it } from 'vitest';
import { dueWords, fromField, toField } from './due-words.ts';

const NOW = Date.parse('2026-11-02T08:00:00Z');

describe('dates of follow-ups', () => {
  it('are told by the weekday when they are near, by the day otherwise', () => {
    expect(dueWords('en', '2026-11-04T08:00:00Z', NOW)).toMatch(/^Wed/);
    expect(dueWords('en', '2026-11-01T08:00:00Z', NOW)).toMatch(/^Sun/);
    expect(dueWords('en', '2027-02-04T08:00:00Z', NOW)).toBe('4 Feb 2027');
  });

  it.each(['2026-12-24T09:00', '2026-07-01T00:30'])('stay what was entered: %s', (text) =>
    expect(toField(fromField(text))).toBe(text),
  );

  it.each(['', 'soon'])('are none where none can be read: “%s”', (text) => {
    expect(fromField(text)).toBeNull();
    expect(toField(text === '' ? null : text)).toBe('');
  });
});
