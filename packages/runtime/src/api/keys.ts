import { Hono } from 'hono';
import { Type } from 'typebox';
import { actorOf } from '../people/actor.ts';
import { makeKey } from '../people/api-keys.ts';
import type { PeopleOffice } from '../people/people-office.ts';
import { SCOPES, type Scope } from '../people/scopes.ts';
import type { ApiKey } from '../store/people/key-repository.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere } from './refusal.ts';
import { exact, Name, oneOf } from './signed-in.ts';

/** A key for a program as the screen shows it. Times are ISO. */
export type KeySummary = {
  id: string;
  title: string;
  /** The first characters, by which people know it again. */
  start: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string | null;
  usedAt: string | null;
  /** Name of whoever made it. */
  by: string | null;
};

const LONGEST_DAYS = 3650;
const KeyBody = Type.Object(
  {
    title: Name(),
    scopes: Type.Array(oneOf(SCOPES), { minItems: 1, maxItems: SCOPES.length, uniqueItems: true }),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: LONGEST_DAYS })),
  },
  exact,
);

/** Keys by which programs come in. */
export function keyRoutes(office: PeopleOffice) {
  const { store, now } = office;
  const note = noting(office);
  const named = async () => new Map((await store.people.list()).map(({ id, name }) => [id, name]));
  return new Hono()
    .get('/', async (context) => {
      const [keys, names] = await Promise.all([store.keys.list(), named()]);
      const scopes: Scope[] = [...SCOPES];
      return context.json({ keys: keys.map((one) => summaryOf(one, names)), scopes });
    })
    .post('/', jsonBody(KeyBody), async (context) => {
      const { title, scopes, days = null } = context.req.valid('json');
      const { key, kept, hash } = makeKey({ title: title.trim(), scopes, days }, actorOf(context).id, now());
      await store.keys.add(kept, hash);
      const summary = summaryOf({ ...kept, usedAt: null }, await named());
      const after = { scopes: [...scopes], expiresAt: summary.expiresAt };
      await note(context, { kind: 'key', name: kept.id, title: kept.title, before: null, after });
      return context.json({ key, summary }, 201);
    })
    .delete('/:id', async (context) => {
      const id = context.req.param('id');
      const key = await store.keys.find(id);
      if (key === null || !(await store.keys.remove(id))) throw notThere('This key');
      const before = { scopes: [...key.scopes] };
      await note(context, { kind: 'key', name: id, title: key.title, before, after: null });
      return context.json({ id });
    });
}

function summaryOf(key: ApiKey, names: ReadonlyMap<string, string>): KeySummary {
  const { id, title, start, scopes, madeBy, madeAt, expiresAt, usedAt } = key;
  return {
    id,
    title,
    start,
    scopes: [...scopes],
    createdAt: isoTime(madeAt),
    expiresAt: expiresAt === null ? null : isoTime(expiresAt),
    usedAt: usedAt === null ? null : isoTime(usedAt),
    by: madeBy === null ? null : (names.get(madeBy) ?? null),
  };
}
