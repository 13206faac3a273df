import { describe, expect, it } from 'vitest';
import { type AnnouncementDraft, announcementEntry } from './announcement-entry.ts';

const draft: AnnouncementDraft = {
  title: '',
  numbers: ['+498999998100'],
  texts: { de: ' Heute bleibt geschlossen. ', en: ' ' },
  recording: null,
  from: null,
  until: Date.parse('2026-11-22T14:00:00+01:00'),
};

describe('what is stored of a special announcement', () => {
  it('has no empty texts, and the beginning of the text as its name', () => {
    expect(announcementEntry(draft)).toEqual({
      title: 'Heute bleibt geschlossen.',
      text: { de: 'Heute bleibt geschlossen.' },
      dialled: ['+498999998100'],
      until: '2026-11-22T13:00:00.000Z',
    });
  });

  it('keeps a name that was given, and shortens one that wasn’t at a word’s end', () => {
    expect(announcementEntry({ ...draft, title: 'Storm' }).title).toBe('Storm');
    const long = announcementEntry({ ...draft, texts: { en: 'Attention please, '.repeat(20) } }).title;
    expect(long).toMatch(/^Attention please, .* …$/);
    expect(long.length).toBeLessThanOrEqual(62);
  });
});
