import fc from 'fast-check';
import type { Flow, FlowNode, Note, Position } from '../flow.ts';
import { VARIABLE_TYPES } from '../variable.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const spelled = (head: readonly string[], rest: readonly string[], maxLength: number) =>
  fc
    .tuple(fc.constantFrom(...head), fc.string({ unit: fc.constantFrom(...rest), maxLength }))
    .map(([first, others]) => first + others);

// Made once: making generators is what takes the time here.
const ids = spelled(letters, [...letters, '0', '9', '-'], 10);
const exits = fc.oneof(fc.constantFrom('0', '1', '9', '*', '#'), spelled(letters, [...letters, 'X', '-'], 8));
const names = spelled(letters, [...letters, 'X', '7'], 8);
const id = () => ids;
const coordinate = () => fc.integer({ min: -5000, max: 5000 });
const position = (): fc.Arbitrary<Position> => fc.record({ x: coordinate(), y: coordinate() });
const text = () => fc.string({ maxLength: 30 });
/** JSON as a config holds it. -0 is left out: JSON has no such number. */
const json = () => fc.jsonValue({ maxDepth: 2 }).map((value) => withoutMinusZero(value));

function withoutMinusZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

const note = (): fc.Arbitrary<Note> =>
  fc.record({
    id: id(),
    text: text(),
    x: coordinate(),
    y: coordinate(),
    width: fc.integer({ min: 40, max: 4000 }),
    height: fc.integer({ min: 40, max: 4000 }),
  });

const variable = () =>
  fc.record(
    { type: fc.constantFrom(...VARIABLE_TYPES), title: text(), secret: fc.boolean(), default: json() },
    { requiredKeys: ['type'] },
  );

/** Leads to one of the flow's nodes, now and then to nowhere. */
const node = (targets: readonly string[]): fc.Arbitrary<FlowNode> =>
  fc.record(
    {
      type: id(),
      version: fc.integer({ min: 1, max: 5 }),
      title: text(),
      config: fc.dictionary(fc.string({ maxLength: 8 }), json(), { maxKeys: 4, noNullPrototype: true }),
      next: fc.dictionary(exits, fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...targets) }, id()), {
        maxKeys: 5,
        noNullPrototype: true,
      }),
    },
    { requiredKeys: ['type', 'version', 'config', 'next'], noNullPrototype: true },
  );

/** Any document that the envelope's schema lets pass: connected or not, sensible or not. */
export const randomFlow = (): fc.Arbitrary<Flow> =>
  fc.uniqueArray(id(), { minLength: 1, maxLength: 12 }).chain((own) => {
    const oneOf = () => fc.constantFrom(...own);
    return fc.record(
      {
        $schema: text(),
        callwright: fc.constant(1 as const),
        id: id(),
        title: fc.string({ minLength: 1, maxLength: 30 }),
        description: text(),
        languages: fc.uniqueArray(fc.constantFrom('en', 'de', 'hu', 'de-AT'), { minLength: 1, maxLength: 3 }),
        timeZone: fc.constantFrom('Europe/Berlin', 'Europe/Budapest'),
        variables: fc.dictionary(names, variable(), { maxKeys: 4, noNullPrototype: true }),
        recording: fc.record(
          {
            policy: fc.constantFrom('consent' as const, 'announce' as const),
            keepDays: fc.integer({ min: 1, max: 3650 }),
          },
          { requiredKeys: ['policy'] },
        ),
        start: oneOf(),
        onHangup: oneOf(),
        onError: oneOf(),
        fallback: fc.oneof(fc.record({ number: fc.constant('+49891234') }), fc.record({ box: id() })),
        nodes: fc.tuple(...own.map((one) => node(own).map((made) => [one, made] as const))).map(Object.fromEntries),
        canvas: fc.dictionary(fc.oneof(oneOf(), id()), position(), { maxKeys: 8, noNullPrototype: true }),
        notes: fc.array(note(), { maxLength: 3 }),
      },
      {
        requiredKeys: ['callwright', 'id', 'title', 'languages', 'variables', 'start', 'nodes', 'canvas'],
        noNullPrototype: true,
      },
    ) as fc.Arbitrary<Flow>;
  });
