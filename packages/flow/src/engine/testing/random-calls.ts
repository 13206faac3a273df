import fc from 'fast-check';
import type { Flow, FlowNode } from '../../document/index.ts';
import type { CallEvent } from '../event.ts';
import type { State } from '../state.ts';

const EXITS: Record<string, readonly string[]> = {
  say: ['done'],
  menu: ['1', '2', 'noInput'],
  digits: ['done', 'noInput'],
  queue: ['answered', 'timeout', 'left', 'error'],
  transfer: ['answered', 'failed'],
  voicemail: ['left', 'nothing'],
  consent: ['granted', 'refused'],
  chance: ['a', 'b'],
  subflow: ['done', 'other', 'error'],
  notify: ['done'],
  throws: ['done', 'error'],
  endless: ['done', 'error'],
  forgetful: ['done', 'error'],
  return: [],
};

/** Random flows over the tiny types: any exit may lead anywhere or nowhere, cycles included. */
export function randomFlow(id: string, subflow: string | null): fc.Arbitrary<Flow> {
  const types = Object.keys(EXITS).filter((type) => type !== 'subflow' || subflow !== null);
  return fc.integer({ min: 1, max: 9 }).chain((size) => {
    const ids = Array.from({ length: size }, (_, i) => `n${i}`);
    const target = fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 8 });
    const node = fc.constantFrom(...types).chain((type) =>
      fc.record(Object.fromEntries((EXITS[type] ?? []).map((exit) => [exit, target]))).map(
        (next): FlowNode => ({
          type,
          version: 1,
          config: configOf(type, subflow),
          next: Object.fromEntries(Object.entries(next).filter(([, to]) => to !== undefined)) as Record<string, string>,
        }),
      ),
    );
    const landing = fc.option(fc.constantFrom(...ids), { nil: undefined });
    return fc
      .record({
        nodes: fc.array(node, { minLength: size, maxLength: size }),
        onError: landing,
        onHangup: landing,
        fallback: fc.boolean(),
      })
      .map(({ nodes, onError, onHangup, fallback }) => ({
        callwright: 1,
        id,
        title: id,
        languages: ['en'],
        variables: { typed: { type: 'string' as const, role: 'output' as const } },
        start: 'n0',
        ...(onError === undefined ? {} : { onError }),
        ...(onHangup === undefined ? {} : { onHangup }),
        ...(fallback ? { fallback: { number: '100' } } : {}),
        nodes: Object.fromEntries(nodes.map((one, i) => [`n${i}`, one])),
        canvas: {},
      }));
  });
}

function configOf(type: string, subflow: string | null): Record<string, unknown> {
  if (type === 'say') return { words: 'Hello {{ typed }}' };
  if (type === 'subflow') return { flow: subflow, ends: ['done', 'other'] };
  if (type === 'return') return { end: 'done' };
  return {};
}

export type Intent =
  | { do: 'keys'; keys: string; complete: boolean; late: number }
  | { do: 'silence' | 'finished' | 'partyLeft' | 'time' | 'hangUp'; late: number }
  | { do: 'dialled'; outcome: 'answered' | 'busy' | 'noAnswer' | 'notAccepted' | 'failed'; late: number }
  | { do: 'recorded'; seconds: number; late: number }
  | { do: 'answer'; kind: 'waiting' | 'stored' | 'error'; late: number }
  | { do: 'signal'; late: number };

const late = fc.constantFrom(0, 0, 0, 0, 0, 1, 2);

/** What may happen next, whether it fits or not; `late` of generations ago. */
export const intents: fc.Arbitrary<Intent[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('keys' as const),
      keys: fc.constantFrom('1', '2', '3', '#', '*', '9', '1234', '*9'),
      complete: fc.boolean(),
      late,
    }),
    fc.record({
      do: fc.constantFrom('silence' as const, 'finished' as const, 'partyLeft' as const, 'time' as const),
      late,
    }),
    fc.record({
      do: fc.constant('dialled' as const),
      outcome: fc.constantFrom('answered' as const, 'busy' as const, 'noAnswer' as const, 'notAccepted' as const),
      late,
    }),
    fc.record({ do: fc.constant('recorded' as const), seconds: fc.integer({ min: 0, max: 60 }), late }),
    fc.record({
      do: fc.constant('answer' as const),
      kind: fc.constantFrom('waiting' as const, 'stored' as const, 'error' as const),
      late,
    }),
    fc.record({ do: fc.constant('signal' as const), late }),
    { weight: 1, arbitrary: fc.record({ do: fc.constant('hangUp' as const), late }) },
  ),
  { maxLength: 60 },
);

/** Makes an event of an intent, as the state stands. */
export function eventOf(intent: Intent, state: State, at: number, leg: string): CallEvent {
  const generation = state.line.generation - intent.late;
  const id = state.pending?.id ?? '0.0';
  switch (intent.do) {
    case 'keys':
      return { kind: 'keys', at, generation, keys: intent.keys, complete: intent.complete };
    case 'silence':
    case 'finished':
    case 'partyLeft':
      return { kind: intent.do, at, generation };
    case 'time':
      return { kind: 'time', at, id: state.timer?.id ?? id };
    case 'hangUp':
      return { kind: 'hungUp', at, ...(intent.late === 0 ? { message: { ref: 'r', seconds: 4 } } : {}) };
    case 'dialled':
      return {
        kind: 'dialled',
        at,
        generation,
        outcome: intent.outcome === 'answered' ? { kind: 'answered', leg, target: '100' } : { kind: intent.outcome },
      };
    case 'recorded':
      return {
        kind: 'recorded',
        at,
        generation,
        message:
          intent.seconds === 0
            ? { kind: 'nothing' }
            : { kind: 'recorded', ref: 'r', seconds: intent.seconds, by: 'key' },
      };
    case 'answer':
      return {
        kind: 'answer',
        at,
        id,
        answer: intent.kind === 'error' ? { kind: 'error', code: 'down' } : { kind: intent.kind, place: 1 },
      };
    case 'signal':
      return {
        kind: 'signal',
        at,
        handle: state.frames.at(-1)?.held[0]?.handle ?? '0.1',
        name: 'answered',
        data: null,
      };
  }
}
