import { describe, expect, it } from 'vitest';
import type { PathStep } from '../../api/desk-pop.ts';
import { textsIn } from '../../nodes/use-node-texts.ts';
import { chosenWords, wayWords } from './path-words.ts';

const step = (more: Partial<PathStep>): PathStep => ({
  flow: 'main',
  step: 'one',
  type: 'menu',
  category: 'ask',
  title: null,
  exit: null,
  exitLabel: null,
  ...more,
});

const PATH: readonly PathStep[] = [
  step({ type: 'opening-hours', category: 'decide', title: 'Office hours', exit: 'open', exitLabel: null }),
  step({ title: 'Main menu', exit: '4', exitLabel: 'Invoice' }),
  step({ type: 'collect', exit: 'collected' }),
  step({ exit: 'noInput' }),
  step({ type: 'gone-from-here', step: 'old', exit: 'left' }),
  step({ type: 'collect' }),
];

describe('a call’s way in words', () => {
  it('names what the caller has chosen, with the key that was pressed', () =>
    expect(chosenWords(textsIn('en'), PATH)).toEqual(['4 Invoice']));

  it('tells every step with its own title, else that of its kind, in the screen’s language', () => {
    const en = wayWords(textsIn('en'), PATH);
    expect(en.slice(0, 2).map(({ title }) => title)).toEqual(['Office hours', 'Main menu']);
    expect(en[2]?.title).toBe(textsIn('en').typeTitle('collect'));
    const german = wayWords(textsIn('de'), PATH);
    expect(german[2]).toMatchObject({ title: textsIn('de').typeTitle('collect') });
    expect(german[3]?.way).not.toBe('noInput');
    expect(german[3]?.way).not.toBe(en[3]?.way);
  });

  it('tells a step that nobody knows any more by its name, and leaves open where the call still is', () => {
    const ways = wayWords(textsIn('hu'), PATH);
    expect(ways[4]).toMatchObject({ title: 'gone-from-here', way: 'left' });
    expect(ways[5]?.way).toBeNull();
  });
});
