import { describe, expect, it } from 'vitest';
import type { CallSummary } from '../../api/calls.ts';
import { formatLength } from './format-length.ts';
import { withNews } from './with-news.ts';

const call = (id: string, minute: number, more: Partial<CallSummary> = {}): CallSummary => ({
  id,
  reference: `1234567${minute}`,
  startedAt: `2026-11-22T08:0${minute}:00.000Z`,
  endedAt: null,
  caller: null,
  dialled: '+49301',
  flow: 'main',
  flowTitle: 'Main',
  alias: 'live',
  lane: null,
  revision: 1,
  version: 1,
  outcome: 'running',
  lastNode: 'menu',
  seconds: 3,
  simulated: true,
  sample: false,
  ...more,
});
const pages = [
  { calls: [call('c', 3), call('b', 2)], next: 'x' },
  { calls: [call('a', 1)], next: null },
];
const ids = (result: readonly { calls: readonly CallSummary[] }[]) =>
  result.map(({ calls }) => calls.map(({ id }) => id).join(''));

describe('a list of calls', () => {
  it('has a new call at its top', () => {
    expect(ids(withNews(pages, call('d', 4), {}))).toEqual(['dcb', 'a']);
    expect(ids(withNews([{ calls: [], next: null }], call('d', 4), {}))).toEqual(['d']);
  });

  it('changes a known call in its place', () => {
    const ended = call('a', 1, { outcome: 'flow' });
    const changed = withNews(pages, ended, {});
    expect(ids(changed)).toEqual(['cb', 'a']);
    expect(changed[1]?.calls[0]).toBe(ended);
  });

  it('leaves out what doesn’t fit, or is older than what is shown', () => {
    expect(ids(withNews(pages, call('b', 2, { outcome: 'flow' }), { outcome: 'running' }))).toEqual(['c', 'a']);
    expect(ids(withNews(pages, call('d', 4), { flow: 'other' }))).toEqual(['cb', 'a']);
    expect(ids(withNews(pages, call('z', 0), {}))).toEqual(['cb', 'a']);
    expect(ids(withNews(pages, call('d', 4), { reference: '99' }))).toEqual(['cb', 'a']);
  });
});

it('says how long a call was', () => {
  expect([7, 751, 3723, -1].map(formatLength)).toEqual(['0:07', '12:31', '1:02:03', '0:00']);
});
