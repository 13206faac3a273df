import { Hono } from 'hono';
import { peopleNames } from '../people/people-names.ts';
import { type WhoDidIt, whoDidIt } from '../people/who-did-it.ts';
import type { ChangeQuery } from '../store/office/change-search.ts';
import type { Store } from '../store/store.ts';
import { isoTime } from './parameters.ts';
import { Refusal } from './refusal.ts';

export type ChangeRouteParts = { readonly store: Store };

/** A line of the change history. `before` is null when the thing was made, `after` when it was removed. */
export type ChangeSummary = {
  id: string;
  at: string;
  who: WhoDidIt;
  kind: string;
  name: string;
  title: string;
  version: number;
  before: unknown;
  after: unknown;
};
/** Somebody whose changes can be looked for. */
export type ChangedBy = { id: string; who: WhoDidIt };

const PAGE = 50;
const LONGEST_TEXT = 200;

/** Who changed what, when, from what to what. */
export function changeRoutes({ store }: ChangeRouteParts) {
  return new Hono()
    .get('/', async (context) => {
      const query = queryOf((name) => context.req.query(name));
      const [{ changes, cursor }, names] = await Promise.all([store.changes.search(query), peopleNames(store)]);
      return context.json({
        changes: changes.map(
          ({ at, person, ...rest }): ChangeSummary => ({ ...rest, at: isoTime(at), who: whoDidIt(person, names) }),
        ),
        cursor,
      });
    })
    .get('/known', async (context) => {
      const [kinds, people, names] = await Promise.all([
        store.changes.kinds(),
        store.changes.people(),
        peopleNames(store),
      ]);
      const by = people.flatMap((id): ChangedBy[] => (id === null ? [] : [{ id, who: whoDidIt(id, names) }]));
      return context.json({ kinds: [...kinds], people: by });
    });
}

function queryOf(given: (name: string) => string | undefined): ChangeQuery {
  const text = (name: string) => {
    const value = given(name)?.slice(0, LONGEST_TEXT) ?? '';
    return value === '' ? undefined : value;
  };
  const query = {
    kind: text('kind'),
    name: text('name'),
    person: text('person'),
    text: text('text'),
    cursor: text('cursor'),
    from: momentOf('from', text('from')),
    until: momentOf('until', text('until')),
  };
  return { ...present(query), limit: PAGE };
}

/** Without what is undefined. */
function present<T extends object>(query: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** @throws Refusal when it is no moment */
function momentOf(name: string, text: string | undefined): number | undefined {
  const moment = text === undefined ? undefined : Date.parse(text);
  if (moment === undefined || Number.isFinite(moment)) return moment;
  throw new Refusal(400, {
    code: 'bad-moment',
    message: `“${name}” is no moment.`,
    fix: 'Write it like 2026-12-24T17:59:00Z.',
  });
}
