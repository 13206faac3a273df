import { TextsSchema } from '@callwright/flow/document';
import { type Static, Type } from 'typebox';
import type { WhoDidIt } from '../../people/who-did-it.ts';
import { InstantSchema, type SpanState } from '../announcements/announcement.ts';

const exact = { additionalProperties: false };

/**
 * Callers of these numbers are put through to `to` before anything else. Whoever isn't taken there goes on into the
 * number's own call flow.
 */
export const DivertSchema = Type.Object(
  {
    numbers: Type.Array(Type.String({ pattern: '^\\+?[0-9]{2,15}$' }), {
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
    }),
    /** A telephone's number, as people write it. */
    to: Type.String({ minLength: 2, maxLength: 60, pattern: '^[^{}]*$' }),
    from: Type.Optional(InstantSchema()),
    until: Type.Optional(InstantSchema()),
    /** Why; for the house, callers don't hear it. */
    reason: Type.String({ maxLength: 200 }),
    /** What callers hear before they are put through. */
    text: Type.Optional(TextsSchema),
    /** How long it rings there. */
    seconds: Type.Integer({ minimum: 5, maximum: 120, default: 25 }),
  },
  exact,
);
export type Divert = Static<typeof DivertSchema>;

export type DivertSummary = {
  readonly name: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly numbers: readonly string[];
  readonly to: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly reason: string;
  readonly text: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly state: SpanState;
  readonly by: WhoDidIt | null;
  /** Why nobody is put through just now: the dialling rules refuse the destination, or nothing is dialled at all. */
  readonly blocked: string | null;
};
