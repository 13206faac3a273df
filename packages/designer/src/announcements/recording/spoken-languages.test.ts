import { expect, it } from 'vitest';
import type { RecordingVersion } from '../../api/prompts.ts';
import { spokenLanguages } from './spoken-languages.ts';

const version = (language: string): RecordingVersion => ({
  language,
  version: 1,
  source: 'upload',
  originalName: 'a.wav',
  seconds: 1,
  words: null,
  madeAt: '2026-11-22T08:00:00Z',
  current: true,
});

it('shows what is recorded and what call flows speak, each once', () => {
  const { used, more } = spokenLanguages({ versions: [version('hu'), version('hu')] }, ['de', 'hu', 'de']);
  expect(used).toEqual(['de', 'hu']);
  expect(more).toContain('en');
  expect(more).not.toContain('hu');
});
