import { describe, expect, test } from 'vitest';
import { press } from './act.ts';
import { passTime } from './pass-time.ts';
import { settle } from './settle.ts';
import type { Simulation } from './simulation.ts';
import { startSimulation } from './start.ts';
import { settingOf, sketchFlow } from './testing/small-flow.ts';

const flow = sketchFlow({
  wait: ['waiting', {}, { talked: 'after', left: 'choose', error: 'bye' }],
  after: ['speech', { text: 'Goodbye, and thanks.' }, { done: 'bye' }],
  choose: ['key', { text: 'Press 1 or 2.' }, { 1: 'bye', 2: 'bye', silent: 'bye', wrong: 'bye' }],
});
const inLine = (seconds: unknown) => {
  const setting = settingOf(flow, { services: { places: { part: seconds, afterMs: 0 } } });
  return { setting, call: passTime(setting, startSimulation(setting), 1000) };
};
const kinds = (simulation: Simulation) => simulation.transcript.map((moment) => moment.kind);

describe('news from a simulated world', () => {
  test('come when the world says so, and bring who talks as long as they do', () => {
    const { setting, call } = inLine(30);
    expect(kinds(passTime(setting, call, 28_000)).at(-1)).toBe('music');
    const talking = passTime(setting, call, 30_000);
    expect(talking.transcript.at(-1)).toMatchObject({ kind: 'talking', target: 'Ann' });
    const after = passTime(setting, talking, 6000);
    expect(kinds(after).slice(-3)).toEqual(['partyLeft', 'asked', 'said']);
  });

  test('come no more to whoever has given the place back', () => {
    const { setting, call } = inLine(30);
    const left = press(setting, call, '1');
    expect(left.due.every(({ what }) => what.kind === 'verb' || what.happening.kind !== 'signal')).toBe(true);
    expect(kinds(settle(setting, left))).not.toContain('talking');
  });

  test('never come from a world that says nothing, or from a service that fails', () => {
    expect(passTime(inLine(undefined).setting, inLine(undefined).call, 40_000).due).toEqual([]);
    const setting = settingOf(flow, { services: { places: { part: 3, error: 'down' } } });
    expect(kinds(settle(setting, startSimulation(setting)))).not.toContain('talking');
  });
});
