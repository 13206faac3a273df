import type { ServiceError } from '@callwright/flow/sdk';
import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';

export const UNREADABLE_WORLD: ServiceError = { kind: 'error', code: 'world-unreadable' };

/** The service's part of the simulated world: `absent` where the world says nothing, undefined where it can't be read. */
export function inWorld<S extends TSchema>(schema: S, world: unknown, absent: Static<S>): Static<S> | undefined {
  if (world === undefined || world === null) return absent;
  return Value.Check(schema, world) ? (world as Static<S>) : undefined;
}
