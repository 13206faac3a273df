import { describe, expect, it } from 'vitest';
import type { Flow } from '../document/index.ts';
import { firstWords, goOnQuietly } from './first-words.ts';
import { type Sketch, settingOf, sketchFlow } from './testing/small-flow.ts';

const ENOUGH_MS = 20_000;
const LONG = 'A sentence that takes its time. '.repeat(10);
const speech = (text: string, done: string): Sketch => ['speech', { text }, { done }];

function heard(flow: Flow, world = {}) {
  const { said, after, rings } = firstWords(settingOf(flow, world), ENOUGH_MS);
  return { said: said.map(({ text, node }) => `${node}: ${text}`), after, rings };
}

describe('the first words of a call', () => {
  it('go up to where the caller is asked for something, with the steps that say them', () => {
    const flow = sketchFlow({
      hello: speech('Hello.', 'oracle'),
      oracle: ['asking', {}, { told: 'menu' }],
      menu: ['key', { text: 'One or two?' }, { '1': 'bye', '2': 'bye', silent: 'bye', wrong: 'bye' }],
    });
    expect(heard(flow, { services: { oracle: { part: 'wait' } } })).toEqual({
      said: ['hello: Hello.', 'oracle: One moment.', 'oracle: The oracle says wait.', 'menu: One or two?'],
      after: 'keys',
      rings: [],
    });
  });

  it('end where a telephone rings, a message is asked for, or somebody waits', () => {
    const rings: Sketch = ['ringing', { targets: ['101', '102'], accept: false }, { talked: 'bye' }];
    expect(heard(sketchFlow({ hello: speech('Hello.', 'rings'), rings }))).toEqual({
      said: ['hello: Hello.'],
      after: 'rings',
      rings: ['101', '102'],
    });
    expect(heard(sketchFlow({ message: ['message', {}, { left: 'bye', nothing: 'bye' }] })).after).toBe('message');
    expect(heard(sketchFlow({ taped: ['taped', {}, { done: 'bye' }] })).after).toBe('waits');
  });

  it('tell that the call is over, and that it goes on after enough of it', () => {
    expect(heard(sketchFlow({ hello: speech('Goodbye.', 'bye') }))).toMatchObject({
      said: ['hello: Goodbye.'],
      after: 'ends',
    });
    const long = sketchFlow({ one: speech(LONG, 'other'), other: speech(LONG, 'last'), last: speech(LONG, 'bye') });
    expect(heard(long)).toEqual({ said: [`one: ${LONG}`], after: 'goes-on', rings: [] });
    const whole = sketchFlow({ one: speech(LONG, 'bye') });
    expect(heard(whole)).toMatchObject({ said: [`one: ${LONG}`], after: 'ends' });
  });
});

describe('a caller who only listens', () => {
  const menu = (silent: string): Sketch => ['key', { text: 'One?' }, { '1': 'bye', '2': 'bye', silent, wrong: 'bye' }];
  const flow = sketchFlow({
    first: menu('second'),
    second: menu('rings'),
    rings: ['ringing', { targets: ['101'], accept: false }, {}],
  });
  const been = (node: string) => (one: ReturnType<typeof goOnQuietly>) =>
    one.trace.some(({ entry }) => entry.kind === 'entered' && entry.node === node);

  it('goes on by silence until what is looked for, or until a telephone rings', () => {
    const setting = settingOf(flow);
    const { simulation } = firstWords(setting, ENOUGH_MS);
    const there = goOnQuietly(setting, simulation, been('second'));
    expect(been('second')(there)).toBe(true);
    expect(been('rings')(there)).toBe(false);
    const end = goOnQuietly(setting, simulation, () => false);
    expect(end.line.verbs[end.line.index]?.verb).toBe('dial');
  });

  it('gives up where silence leads round for ever', () => {
    const round = sketchFlow({ first: menu('first') });
    const setting = settingOf(round);
    const { simulation } = firstWords(setting, ENOUGH_MS);
    expect(goOnQuietly(setting, simulation, () => false).call.phase).toBe('live');
  });
});
