import type { Flow } from '@callwright/flow/document';
import { defineNode, defineService, end, type NodeType, type Service } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import type { Scenario } from './scenario.ts';

/** A service that takes as long as it is told. */
export const slow = defineService({
  name: 'slow',
  mode: 'write',
  input: Type.Object({ ms: Type.Number() }),
  answer: Type.Object({ kind: Type.Literal('ok') }),
  answers: [{ kind: 'ok' }],
  simulate: () => ({ kind: 'ok' }),
}) as unknown as Service<{ ms: number }, { kind: 'ok' }>;

/** The scenario's conversation as a node type of one step. */
export function typeOf(scenario: Scenario, type: string, far: readonly string[]): NodeType {
  return defineNode({
    type,
    version: 1,
    category: 'say',
    icon: 'dot',
    summary: () => ({ key: 'it' }),
    examples: [],
    config: Type.Object({}),
    initial: {},
    exits: [],
    *run() {
      yield* scenario.run(far);
      return yield* end('done');
    },
  });
}

export function flowOf(type: string): Flow {
  return {
    callwright: 1,
    id: type,
    title: type,
    languages: ['en'],
    variables: {},
    start: 'it',
    nodes: { it: { type, version: 1, config: {}, next: {} } },
    canvas: {},
  };
}

export const words = (text: string) => ({ text: { en: text } });
