import type { ServiceAnswer, ServiceError } from '@callwright/flow/sdk';
import { type Static, type TSchema, Type } from 'typebox';
import { inWorld, UNREADABLE_WORLD } from './in-world.ts';

const exact = { additionalProperties: false };
const failure = Type.Object({ kind: Type.Literal('error'), code: Type.String() }, exact);

/**
 * World part of a service that takes something: simply what it answers. Where the world says nothing it succeeds.
 * `{ "kind": "error", "code": "down" }` is a service that fails.
 */
export const AnswerInWorld = <A extends TSchema>(answer: A) => Type.Union([answer, failure]);

export function answerInWorld<A extends TSchema>(
  answer: A,
  world: unknown,
  success: Static<A> & ServiceAnswer,
): (Static<A> & ServiceAnswer) | ServiceError {
  const given = inWorld(AnswerInWorld(answer), world, success);
  return given === undefined ? UNREADABLE_WORLD : (given as (Static<A> & ServiceAnswer) | ServiceError);
}
