import { FlowId, TextsSchema } from '@callwright/flow/document';
import { type Static, Type } from 'typebox';
import type { WhoDidIt } from '../../people/who-did-it.ts';

const exact = { additionalProperties: false };
const PhoneNumber = () => Type.String({ pattern: '^\\+?[0-9]{2,15}$' });
/** ISO with `Z` or an offset. */
export const InstantSchema = () =>
  Type.String({
    pattern:
      '^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$',
  });

/**
 * A special announcement as it is kept: what the nodes' contract reads, and who it is for. Without `dialled` and `flows`
 * it is for all. `from` is included, `until` excluded; without them it holds from now on, or until somebody ends it.
 */
export const AnnouncementSchema = Type.Object(
  {
    text: TextsSchema,
    /** Name of a recording that is played instead. */
    recording: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' })),
    dialled: Type.Optional(Type.Array(PhoneNumber(), { maxItems: 500, uniqueItems: true })),
    flows: Type.Optional(Type.Array(FlowId(), { maxItems: 500, uniqueItems: true })),
    from: Type.Optional(InstantSchema()),
    until: Type.Optional(InstantSchema()),
  },
  exact,
);
export type Announcement = Static<typeof AnnouncementSchema>;

/** What somebody enters. */
export const AnnouncementBody = Type.Object(
  { title: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }), ...AnnouncementSchema.properties },
  exact,
);
export type AnnouncementEntry = Static<typeof AnnouncementBody>;

/** Where it stands by a clock. */
export type SpanState = 'planned' | 'active' | 'over';

/** Callers of these numbers speak a language that it has no text in, and hear it in another one. */
export type LackingText = {
  readonly language: string;
  readonly numbers: readonly string[];
  /** The language that they hear; null: nothing. */
  readonly hear: string | null;
};

export type AnnouncementSummary = {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly text: Readonly<Record<string, string>>;
  readonly recording: string | null;
  /** Null with `flows` null: for all numbers. */
  readonly dialled: readonly string[] | null;
  readonly flows: readonly string[] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly state: SpanState;
  /** Who made or changed it last. */
  readonly by: WhoDidIt | null;
  /** Numbers whose callers hear it. */
  readonly reaches: readonly { readonly number: string; readonly title: string; readonly live: boolean }[];
  readonly lacks: readonly LackingText[];
};
