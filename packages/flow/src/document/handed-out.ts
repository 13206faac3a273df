import { type Static, Type } from 'typebox';
import { ID_PATTERN } from './ids.ts';

/** Kinds of values that a flow may leave to the office. */
export const HANDED_OUT_KINDS = ['text', 'number', 'queue', 'destination'] as const;
export type HandedOutKind = (typeof HANDED_OUT_KINDS)[number];

/**
 * A field of a step's settings that office users may change without publishing. `pointer` leads to it from the document's
 * root, as problems have it; it never decides which ways out a step has.
 */
export const HandedOutSchema = Type.Object(
  {
    name: Type.String({ pattern: ID_PATTERN }),
    title: Type.String({ minLength: 1, maxLength: 120 }),
    help: Type.Optional(Type.String({ maxLength: 1000 })),
    pointer: Type.String({ pattern: '^/nodes/[a-z][a-z0-9-]{0,63}/config/.+$', maxLength: 500 }),
    kind: Type.Unsafe<HandedOutKind>({ type: 'string', enum: [...HANDED_OUT_KINDS] }),
  },
  { additionalProperties: false },
);
export type HandedOut = Static<typeof HandedOutSchema>;

/** The parts of an RFC 6901 pointer, as `pointerTo` takes them; numbers stay texts. */
export function pathOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
