import { expect, it } from 'vitest';
import { firstSeconds } from './first-seconds.ts';

const text = (name: string, ms: number) => ({ language: 'en', text: name, recording: null, ms, from: 'flow' as const });
const said = [text('Good day.', 1000), text('A long story.', 25_000), text('Press 1.', 2000)];

it('keeps what begins within the time, as a whole, and says that it goes on', () => {
  const first = firstSeconds({ said, after: 'keys' }, 20_000);
  expect(first.said.map((one) => one.text)).toEqual(['Good day.', 'A long story.']);
  expect(first.after).toBe('goes-on');
});

it('leaves alone what is short', () => {
  expect(firstSeconds({ said, after: 'keys' }, 60_000)).toEqual({ said, after: 'keys' });
});
