import { ID_PATTERN } from '@callwright/flow/document';
import { defineService } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { inWorld, UNREADABLE_WORLD } from './in-world.ts';
import { JsonMapField } from './json-field.ts';

const exact = { additionalProperties: false };

const answer = Type.Union([
  Type.Object({ kind: Type.Literal('found'), row: JsonMapField() }, exact),
  Type.Object({ kind: Type.Literal('notFound') }, exact),
]);

/** Rows by list and key: `{ "outages": { "82131": { "until": "16:30" } } }`. */
export const ListsWorld = Type.Record(Type.String({ pattern: ID_PATTERN }), Type.Record(Type.String(), JsonMapField()));

/** Looks a key up in a list that its owners edit. A list that doesn't exist is an error, not "not found". */
export const lists = defineService({
  name: 'lists',
  mode: 'read',
  input: Type.Object({ list: Type.String({ pattern: ID_PATTERN }), key: Type.String() }, exact),
  answer,
  answers: [{ kind: 'found', row: { name: 'Ada' } }, { kind: 'notFound' }],
  simulate: (world, { list, key }) => {
    const known = inWorld(ListsWorld, world, {});
    if (known === undefined) return UNREADABLE_WORLD;
    const rows = Object.hasOwn(known, list) ? known[list] : undefined;
    if (rows === undefined) return { kind: 'error', code: 'list-unknown' };
    const row = Object.hasOwn(rows, key) ? rows[key] : undefined;
    return row === undefined ? { kind: 'notFound' } : { kind: 'found', row };
  },
});
