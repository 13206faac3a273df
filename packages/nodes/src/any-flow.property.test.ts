import type { Flow, FlowNode, Json, Variable, VariableType } from '@callwright/flow/document';
import { compileProgram, type State, type Turn } from '@callwright/flow/engine';
import { type Intent, intents, keptAlive, playCall } from '@callwright/flow/engine/testing';
import type { NodeType, ServiceAnswer } from '@callwright/flow/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInTypes } from './index.ts';
import { builtInServices } from './services/index.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 300);
const timeout = 60_000 + runs * 100;

/** Steps as people configure them: the configs of every type's examples. */
const configured = builtInTypes.flatMap((type) => type.examples.map((example) => ({ type, example })));

function typeOf(value: Json): VariableType {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'map';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string';
}

/** Every variable that an example begins or ends with; where examples disagree on the type, faults are tested too. */
const variables: Record<string, Variable> = Object.fromEntries(
  configured.flatMap(({ example }) =>
    Object.entries({ ...example.sets, ...example.given?.variables }).map(([name, value]) => [
      name,
      { type: typeOf(value) },
    ]),
  ),
);

const flows: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const target = fc.option(fc.constantFrom(...Array.from({ length: size }, (_, i) => `n${i}`)), {
    nil: undefined,
    freq: 9,
  });
  const node = fc.constantFrom(...configured).chain(({ type, example }) => {
    const exits = [...new Set([...type.exits(example.config), 'error'])];
    return fc.array(target, { minLength: exits.length, maxLength: exits.length }).map((targets): FlowNode => {
      const next = exits.flatMap((exit, i) => (targets[i] === undefined ? [] : [[exit, targets[i]] as const]));
      return { type: type.type, version: type.version, config: example.config, next: Object.fromEntries(next) };
    });
  });
  return fc
    .record({
      nodes: fc.array(node, { minLength: size, maxLength: size }),
      onHangup: target,
      onError: target,
      policy: fc.constantFrom('consent' as const, 'announce' as const),
    })
    .map(({ nodes, onHangup, onError, policy }) => ({
      callwright: 1,
      id: 'main',
      title: 'Main',
      languages: ['de', 'en'],
      variables,
      recording: { policy },
      start: 'n0',
      ...(onHangup === undefined ? {} : { onHangup }),
      ...(onError === undefined ? {} : { onError }),
      fallback: { box: 'main' },
      nodes: Object.fromEntries(nodes.map((one, i) => [`n${i}`, one])),
      canvas: {},
    }));
});

/** An answer that the waiting service may really give, or an error. */
function answerOf(state: State, pick: number): ServiceAnswer {
  const { pending } = state;
  const name = pending?.on === 'request' ? pending.service : '';
  const answers = builtInServices.find((service) => service.name === name)?.answers ?? [];
  return answers[pick % (answers.length + 1)] ?? { kind: 'error', code: 'down' };
}

function play(flow: Flow, types: readonly NodeType[], plan: readonly Intent[], between: (state: State) => State) {
  const program = compileProgram({ flows: [flow], types, services: builtInServices });
  const look = ({ state }: Turn) => {
    if (state.phase !== 'ended') expect(state.pending, 'whoever lives waits for something').not.toBeNull();
  };
  return playCall({ program, plan, between, answer: answerOf, look });
}

describe('any flow of built-in steps, on any sequence of events', () => {
  it('never throws, never leaks, never gets stuck', { timeout }, () => {
    fc.assert(
      fc.property(flows, intents, (flow, plan) => {
        expect(play(flow, builtInTypes, plan, (state) => state).ledger.left()).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('goes the same way revived from JSON after every turn as with generators kept alive', { timeout }, () => {
    fc.assert(
      fc.property(flows, intents, (flow, plan) => {
        const revived = play(flow, builtInTypes, plan, (state) => JSON.parse(JSON.stringify(state)));
        const alive = play(flow, keptAlive(builtInTypes), plan, (state) => state);
        expect(JSON.parse(JSON.stringify(revived.turns))).toEqual(JSON.parse(JSON.stringify(alive.turns)));
      }),
      { numRuns: runs },
    );
  });
});
