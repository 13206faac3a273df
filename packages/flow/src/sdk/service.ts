import type { Static, TSchema } from 'typebox';
import type { JsonObject } from '../document/index.ts';
import type { Lasting } from './ops.ts';

/** What every service may answer instead: it is down, slow, or refused the input. */
export type ServiceError = { readonly kind: 'error'; readonly code: string };
export type ServiceAnswer = JsonObject & { readonly kind: string };

/**
 * The pure contract of a service, loaded everywhere; only the runtime loads its implementation.
 * `read` runs inside the turn (2 s at most); `write` runs after the commit, exactly once by its idempotency key.
 */
export type Service<I extends JsonObject = JsonObject, A extends ServiceAnswer = ServiceAnswer> = {
  readonly name: string;
  readonly mode: 'read' | 'write';
  readonly input: TSchema;
  readonly answer: TSchema;
  /** What it leaves behind unless released; `release` is the input that gives it back. */
  readonly lasting?: { readonly scope: Lasting; readonly release: (handle: string) => JsonObject };
  /** Every kind of answer once, for the explorer and the conformance suite. */
  readonly answers: readonly A[];
  /**
   * What the simulated world answers; `world` is the part of the world named after this service. A method, so that
   * every service fits the erased `Service`, whose inputs are checked by its schema.
   */
  simulate(world: unknown, input: I, now: number): A | ServiceError;
};

type AnswerOf<S extends TSchema> = Static<S> extends infer A ? (A extends ServiceAnswer ? A : never) : never;

export function defineService<I extends TSchema, A extends TSchema>(contract: {
  name: string;
  mode: 'read' | 'write';
  input: I;
  answer: A;
  lasting?: { scope: Lasting; release: (handle: string) => JsonObject };
  answers: readonly AnswerOf<A>[];
  simulate: (world: unknown, input: Static<I>, now: number) => AnswerOf<A> | ServiceError;
}): Service<Static<I> & JsonObject, AnswerOf<A>> {
  return contract as unknown as Service<Static<I> & JsonObject, AnswerOf<A>>;
}
