import fc from 'fast-check';
import type { Flow, FlowNode } from '../../document/index.ts';

const KEYS = ['1', '2', '3', '4', '5'] as const;
const word = () => fc.constantFrom('Rooms', 'Kitchen', 'Bar', 'Desk', 'Garage');

const menu = (): fc.Arbitrary<FlowNode['config']> =>
  fc.record(
    {
      prompt: fc.record({ text: fc.record({ en: word(), de: word() }) }),
      options: fc
        .shuffledSubarray([...KEYS], { minLength: 1 })
        .chain((keys) => fc.tuple(...keys.map((key) => word().map((label) => ({ key, label }))))),
      seconds: fc.integer({ min: 1, max: 9 }),
      wrongKey: fc.record({ text: fc.record({ en: word() }) }),
    },
    { requiredKeys: ['prompt', 'options', 'seconds'] },
  );
const say = (): fc.Arbitrary<FlowNode['config']> =>
  fc.record({ prompt: fc.record({ text: fc.record({ en: word() }) }), times: fc.integer({ min: 1, max: 9 }) });

/** Ids of the steps that every such flow has. */
export const STEPS: readonly string[] = Array.from({ length: 100 }, (_, at) => `s${at}`);

/** A flow of a hundred steps, menus and sentences, wired at random. */
export const hundredSteps = (): fc.Arbitrary<Flow> => {
  const target = fc.constantFrom(...STEPS);
  const node = fc.oneof(
    fc.record({ type: fc.constant('menu'), version: fc.constant(1), config: menu(), next: ways(KEYS, target) }),
    fc.record({ type: fc.constant('say'), version: fc.constant(1), config: say(), next: ways(['done'], target) }),
  );
  return fc.tuple(fc.tuple(...STEPS.map(() => node)), target, fc.boolean()).map(([nodes, start, noted]) => ({
    callwright: 1 as const,
    id: 'hundred',
    title: 'Hundred',
    languages: ['de', 'en'],
    variables: { tries: { type: 'number' as const, default: 1 } },
    start,
    onHangup: 's7',
    nodes: Object.fromEntries(STEPS.map((id, at) => [id, nodes[at] as FlowNode])),
    canvas: Object.fromEntries(STEPS.map((id, at) => [id, { x: (at % 10) * 400, y: Math.floor(at / 10) * 300 }])),
    ...(noted ? { notes: [{ id: 'n1', text: 'Mind the gap', x: 0, y: 0, width: 100, height: 100 }] } : {}),
  }));
};

function ways(exits: readonly string[], target: fc.Arbitrary<string>): fc.Arbitrary<FlowNode['next']> {
  return fc
    .tuple(...exits.map((exit) => fc.option(target).map((to) => [exit, to] as const)))
    .map((all) => Object.fromEntries(all.flatMap(([exit, to]) => (to === null ? [] : [[exit, to]]))));
}
