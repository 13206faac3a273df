import { describe, expect, it } from 'vitest';
import { put } from '../testing/document-changes.ts';
import { findingsAfter, step } from '../testing/findings.ts';

const tape = (on: boolean) => step('tape-two', 'tape', { on }, { next: 'colleague' });

describe('recording', () => {
  it('refuses one that no asked caller ever comes to', () => {
    const unasked = [tape(true), put('tape-two', 'nodes', 'number', 'next', 'found')];
    expect(findingsAfter(unasked)).toEqual(['error recording-without-consent /nodes/tape-two']);
  });

  it('warns of one that some callers come to unasked', () => {
    const some = [put('tape', 'nodes', 'known', 'next', 'no')];
    expect(findingsAfter(some)).toEqual(['warning recording-without-consent /nodes/tape']);
  });

  it('lets a house record that announces it, and anybody stop a recording', () => {
    const unasked = put('tape-two', 'nodes', 'number', 'next', 'found');
    expect(findingsAfter([tape(true), unasked, put('announce', 'recording', 'policy')])).toEqual([]);
    expect(findingsAfter([tape(false), unasked])).toEqual([]);
  });

  it('warns of steps after hanging up that talk or wait', () => {
    expect(findingsAfter([put('sorry', 'onHangup')])).toEqual([
      'warning hangup-path-talks /nodes/sorry',
      'warning step-unreachable /nodes/note',
    ]);
  });
});
