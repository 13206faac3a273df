import type { Json } from '../document/index.ts';
import type { Op } from '../sdk/index.ts';
import { assign } from './assign.ts';
import { isJson } from './json-value.ts';
import { LIMITS } from './limits.ts';
import type { CompiledFlow } from './program.ts';
import { handleRecording } from './recording.ts';
import type { Frame } from './state.ts';
import { contextOf, Fault, type Working } from './working.ts';

/** Ops that the engine answers itself, within the turn. */
export type AnsweredOp = Extract<Op, { op: 'test' | 'value' | 'text' | 'set' | 'draw' | 'consent' | 'watch' | 'side' }>;

/** @throws Fault */
export function answerOp(work: Working, frame: Frame, flow: CompiledFlow, op: AnsweredOp): Json {
  switch (op.op) {
    case 'test': {
      const result = evaluate(work, frame, flow, op.expression.cel);
      if (typeof result !== 'boolean') throw new Fault('expression-failed', 'a condition must be true or false');
      work.trace.push({ kind: 'tested', expression: op.expression.cel, result });
      return result;
    }
    case 'value':
      return evaluate(work, frame, flow, op.expression.cel);
    case 'text':
      try {
        return flow.template(op.template).render(contextOf(work, frame, flow));
      } catch (error) {
        throw new Fault('template-failed', describe(error));
      }
    case 'set':
      if (!isJson(op.value)) throw new Fault('not-json', `the value of "${op.name}" is not JSON`);
      assign(work, frame, flow, op.name, op.value);
      return null;
    case 'draw':
      return drawIndex(op.weights, seedOf(work));
    case 'consent':
      work.state.consent = op.answer;
      work.trace.push({ kind: 'consent', answer: op.answer });
      return null;
    case 'watch': {
      const { watches } = work.state;
      const others = watches.filter((watch) => watch.keys !== op.keys);
      if (!/^\*[0-9*#]{0,2}$/.test(op.keys)) throw new Fault('bad-op', 'watched keys begin with a star');
      if (others.length >= LIMITS.watches) throw new Fault('bad-op', 'too many watched keys');
      work.state.watches = [...others, { keys: op.keys, then: op.then }];
      return null;
    }
    case 'side':
      if (op.verb.verb === 'recording') return handleRecording(work, op.verb);
      work.side.push({ ...op.verb, handle: '' });
      work.trace.push({ kind: 'side', verb: op.verb });
      return { kind: 'done' };
  }
}

function evaluate(work: Working, frame: Frame, flow: CompiledFlow, source: string): Json {
  try {
    return flow.expression(source).evaluate(contextOf(work, frame, flow));
  } catch (error) {
    throw new Fault('expression-failed', describe(error));
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Two draws of one turn differ though the event has one seed. */
function seedOf(work: Working): number {
  return ((work.event.seed ?? work.event.at) + ++work.state.serial * 0x9e3779b1) >>> 0;
}

/** Picks an index by weight from a 32-bit seed, mixed by MurmurHash3's finaliser (Appleby). */
export function drawIndex(weights: readonly number[], seed: number): number {
  const total = weights.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  if (!(total > 0)) throw new Fault('bad-op', 'draw needs a positive weight');
  let h = seed;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  let rest = (((h ^ (h >>> 16)) >>> 0) / 2 ** 32) * total;
  for (let index = 0; index < weights.length; index++) {
    rest -= Math.max(0, weights[index] ?? 0);
    if (rest < 0) return index;
  }
  return weights.length - 1;
}
