import { describe, expect, it } from 'vitest';
import { cellText, writtenRow } from './cell-text.ts';

describe('cells of a list', () => {
  it('show values as texts', () => {
    expect([7, true, 'a', null, undefined, { a: 1 }].map(cellText)).toEqual(['7', 'true', 'a', '', '', '{"a":1}']);
  });

  it('keep what nobody touched as it was', () => {
    const before = { until: 16, text: 'Nord', gone: 'x', hidden: [1] };
    expect(writtenRow(before, { until: '16', text: 'Süd', gone: '' })).toEqual({ until: 16, text: 'Süd', hidden: [1] });
    expect(writtenRow(null, { text: 'neu', other: '' })).toEqual({ text: 'neu' });
  });
});
