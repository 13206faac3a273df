import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../document/index.ts';
import { LIMITS } from './limits.ts';
import { compileProgram, type Program } from './program.ts';
import type { State } from './state.ts';
import { keptAlive } from './testing/kept-alive.ts';
import { playCall } from './testing/play-call.ts';
import { type Intent, intents, randomFlow } from './testing/random-calls.ts';
import { tinyServices, tinyTypes } from './testing/tiny-types.ts';
import type { Turn } from './turn.ts';

/** More by environment, for a long night. */
const runs = Number(process.env.PROPERTY_RUNS ?? 600);
const timeout = 60_000 + runs * 50;
const flows = fc.tuple(randomFlow('main', 'part'), randomFlow('part', 'main'));
const revive = <T>(value: T): T => JSON.parse(JSON.stringify(value));

function expectSound({ state }: Turn): void {
  expect(revive(state)).toEqual(state);
  if (state.phase === 'ended') {
    expect(state.frames).toEqual([]);
    expect(state.held).toEqual([]);
    expect(state.pending).toBeNull();
    expect(state.timer).toBeNull();
    return;
  }
  // Whoever lives waits for something that will come: a line verb, or a service's answer.
  const { pending, line } = state;
  expect(pending).not.toBeNull();
  if (pending?.on === 'hold') expect(state.timer).not.toBeNull();
  if (pending !== null && pending.on !== 'request') {
    expect(state.phase).toBe('live');
    expect(line.verbs.at(-1)?.verb).toBe(pending.on);
  }
  expect(state.frames.length).toBeLessThanOrEqual(LIMITS.frames);
}

/** Plays the intents; `between` stands for what happens to the state between two turns. */
function play(program: Program, plan: readonly Intent[], between: (state: State) => State) {
  const answer = (_: State, nth: number) => (nth % 2 === 0 ? { kind: 'waiting', place: 1 } : { kind: 'stored' });
  return playCall({ program, plan, between, answer, look: expectSound });
}

const programOf = (all: readonly Flow[], types = tinyTypes()) =>
  compileProgram({ flows: all, types, services: tinyServices });

describe('advance, on any flow and any sequence of events', () => {
  it('never throws, never leaks, never gets stuck', { timeout }, () => {
    fc.assert(
      fc.property(flows, intents, (all, plan) => {
        const { ledger } = play(programOf(all), plan, (state) => state);
        expect(ledger.left()).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('does not change the state it is given', { timeout }, () => {
    const frozen = (state: State): State => deepFreeze(revive(state));
    fc.assert(
      fc.property(flows, intents, (all, plan) => {
        play(programOf(all), plan, frozen);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  it('goes the same way whether its state is revived from JSON or its generators are kept alive', { timeout }, () => {
    // A node with memory outside the state is the one that must differ: it is left out here, and lands by divergence.
    const honest = () => tinyTypes().filter((type) => type.type !== 'forgetful');
    fc.assert(
      fc.property(flows, intents, (all, plan) => {
        const revived = play(programOf(all, honest()), plan, revive);
        const alive = play(programOf(all, keptAlive(honest())), plan, (state) => state);
        expect(revived.turns).toEqual(alive.turns);
      }),
      { numRuns: runs },
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) deepFreeze(item);
    Object.freeze(value);
  }
  return value;
}
