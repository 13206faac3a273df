import type { Json } from '../document/index.ts';
import type { Op, Run } from './ops.ts';
import { begun, made } from './run-ledger.ts';

const AGAIN = Symbol('again');
export type Again<S> = { readonly [AGAIN]: true; readonly state: S };

/** Returned from a loop's body: another round, remembering only `state`. */
export const again = <S extends Json>(state: S): Again<S> => ({ [AGAIN]: true, state });

function isAgain<S>(result: unknown): result is Again<S> {
  return typeof result === 'object' && result !== null && AGAIN in result;
}

type Checkpoint<S> = { position: number; state: S };

/** `S` itself has no bound, or a counter would be inferred as the literal `1`: a second, impossible argument refuses what isn't JSON. */
type Plain<S> = [S] extends [Json] ? [] : [reason: "a loop's state must be JSON"];

/** A loop with checkpoints: each round cuts the visit's history back, its only memory is its JSON state. */
export function loop<S, const B>(
  initial: S,
  body: (state: S) => Run<B | Again<NoInfer<S>>>,
  ..._plain: Plain<NoInfer<S>>
): Run<Exclude<B, Again<S>>> {
  made(body, 'loop');
  return looping(initial, body);
}

// Objects are made outside of generators: V8 makes a literal inside of one ten times as slowly, and each turn replays them.
const markOp = (state: Json): Op => ({ op: 'mark', state });
const againOp = (position: number, state: Json): Op => ({ op: 'again', position, state });

function* looping<S, B>(initial: S, body: (state: S) => Run<B | Again<S>>): Run<Exclude<B, Again<S>>> {
  begun(body);
  let checkpoint = (yield markOp(initial as Json)) as Checkpoint<S>;
  for (;;) {
    const result = yield* body(checkpoint.state);
    if (!isAgain<S>(result)) return result as Exclude<B, Again<S>>;
    checkpoint = (yield againOp(checkpoint.position, result.state as Json)) as Checkpoint<S>;
  }
}
