import { TextsSchema } from '@callwright/flow/document';
import { defineService } from '@callwright/flow/sdk';
import { Temporal } from 'temporal-polyfill';
import { type Static, Type } from 'typebox';
import { inWorld, UNREADABLE_WORLD } from './in-world.ts';

const exact = { additionalProperties: false };

const answer = Type.Object(
  {
    kind: Type.Literal('active'),
    texts: Type.Array(TextsSchema),
    /** Names of recordings that are played for the texts beside them; empty: none. */
    recordings: Type.Optional(Type.Array(Type.String())),
  },
  exact,
);

const Instant = () => Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$' });

/** One announcement: `from` (included) and `until` (excluded) are ISO instants; without `dialled` and `flows` it is for all. */
const announcement = Type.Object(
  {
    text: TextsSchema,
    /** Name of a recording that is played in its place. */
    recording: Type.Optional(Type.String({ maxLength: 64 })),
    from: Type.Optional(Instant()),
    until: Type.Optional(Instant()),
    dialled: Type.Optional(Type.Array(Type.String())),
    flows: Type.Optional(Type.Array(Type.String())),
  },
  exact,
);

export const AnnouncementsWorld = Type.Array(announcement, { maxItems: 200 });
export type AnnouncementInWorld = Static<typeof announcement>;

type Asked = { readonly dialled: string; readonly flow?: string };

function isFor({ dialled, flows }: Static<typeof announcement>, asked: Asked): boolean {
  if (dialled === undefined && flows === undefined) return true;
  return (
    (dialled?.includes(asked.dialled) ?? false) || (asked.flow !== undefined && (flows?.includes(asked.flow) ?? false))
  );
}

function isActive({ from, until }: Static<typeof announcement>, now: number): boolean {
  const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;
  return (from === undefined || at(from) <= now) && (until === undefined || now < at(until));
}

/** The special announcements that hold now for a number or call flow, in the order in which they are played. */
export const announcements = defineService({
  name: 'announcements',
  mode: 'read',
  input: Type.Object({ dialled: Type.String(), flow: Type.Optional(Type.String()) }, exact),
  answer,
  answers: [
    { kind: 'active', texts: [] },
    { kind: 'active', texts: [{ en: 'Our hotline is closed today.', de: 'Unsere Hotline ist heute geschlossen.' }] },
  ],
  simulate: (world, asked, now) => {
    const known = inWorld(AnnouncementsWorld, world, []);
    if (known === undefined) return UNREADABLE_WORLD;
    try {
      const held = known.filter((one) => isFor(one, asked) && isActive(one, now));
      const texts = held.map((one) => one.text);
      const recorded = held.some(({ recording }) => recording !== undefined);
      return {
        kind: 'active',
        texts,
        ...(recorded ? { recordings: held.map(({ recording = '' }) => recording) } : {}),
      };
    } catch {
      return UNREADABLE_WORLD;
    }
  },
});
