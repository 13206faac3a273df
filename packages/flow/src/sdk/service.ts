import type { Static, TSchema } from 'typebox';
import type { Json, JsonObject } from '../document/index.ts';
import type { Lasting } from './ops.ts';

/** What every service may answer instead: it is down, slow, or refused the input. */
export type ServiceError = { readonly kind: 'error'; readonly code: string };
export type ServiceAnswer = JsonObject & { readonly kind: string };

/** What requests leave behind unless released. */
type LastingRequest<I> = {
  readonly scope: Lasting;
  /** The input that gives it back. */
  readonly release: (handle: string) => JsonObject;
  /** Which requests take something; all, if absent. A method, as `simulate` is. */
  takes?(input: I): boolean;
};

/** News that a simulated world sends to the handle of a request, so long after it was answered. */
export type ServiceNews = {
  readonly afterMs: number;
  readonly name: string;
  readonly data: Json;
  /** A leg that is up from then on: who it is, and for how long they talk. */
  readonly brings?: { readonly leg: string; readonly target: string; readonly talkMs: number };
};

/**
 * The pure contract of a service, loaded everywhere; only the runtime loads its implementation.
 * `read` runs inside the turn (2 s at most); `write` runs after the commit, exactly once by its idempotency key.
 */
export type Service<I extends JsonObject = JsonObject, A extends ServiceAnswer = ServiceAnswer> = {
  readonly name: string;
  readonly mode: 'read' | 'write';
  readonly input: TSchema;
  readonly answer: TSchema;
  readonly lasting?: LastingRequest<I>;
  /** Requests after which a later call may go on at the step that asks (a callback): where that is goes with them. */
  later?(input: I): boolean;
  /** Every kind of answer once, for the explorer and the conformance suite. */
  readonly answers: readonly A[];
  /**
   * What the simulated world answers; `world` is the part of the world named after this service. A method, so that
   * every service fits the erased `Service`, whose inputs are checked by its schema.
   */
  simulate(world: unknown, input: I, now: number): A | ServiceError;
  /** The signals that the simulated world sends to whoever asked so, unless it answered with an error. */
  news?(world: unknown, input: I): readonly ServiceNews[];
};

type AnswerOf<S extends TSchema> = Static<S> extends infer A ? (A extends ServiceAnswer ? A : never) : never;

export function defineService<I extends TSchema, A extends TSchema>(contract: {
  name: string;
  mode: 'read' | 'write';
  input: I;
  answer: A;
  lasting?: LastingRequest<Static<I>>;
  later?: (input: Static<I>) => boolean;
  answers: readonly AnswerOf<A>[];
  simulate: (world: unknown, input: Static<I>, now: number) => AnswerOf<A> | ServiceError;
  news?: (world: unknown, input: Static<I>) => readonly ServiceNews[];
}): Service<Static<I> & JsonObject, AnswerOf<A>> {
  return contract as unknown as Service<Static<I> & JsonObject, AnswerOf<A>>;
}
