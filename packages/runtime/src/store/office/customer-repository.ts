import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { type Contact, contactOf } from './contact-repository.ts';
import { likePattern, searchedParts, searchText } from './search-text.ts';

/** A contact as people edit it: over the version that they read. */
export type VersionedContact = Contact & { readonly version: number };

/** One change of a contact. `before` is null where it was made. */
export type ContactChange = {
  readonly version: number;
  readonly at: number;
  readonly person: string | null;
  readonly before: Contact | null;
  readonly after: Contact;
};

export type ContactSaved =
  | { readonly kind: 'saved'; readonly version: number }
  /** Somebody else was first; nothing was written. */
  | { readonly kind: 'changed'; readonly current: VersionedContact | null };

type By = { readonly at: number; readonly person: string | null };

export type CustomerRepository = {
  readonly find: (number: string) => Promise<VersionedContact | null>;
  /** By number; those that nobody knows are missing. */
  readonly among: (numbers: readonly string[]) => Promise<ReadonlyMap<string, VersionedContact>>;
  /** Whoever is found by all parts of the search, by name; those without a name last. One more than `size` tells of another page. */
  readonly search: (search: string, page: number, size: number) => Promise<readonly VersionedContact[]>;
  /** Writes over `version`; 0 makes a new one. What was there is kept beside it. */
  readonly change: (contact: Contact, version: number, by: By) => Promise<ContactSaved>;
  /** Takes the change that made `version` back, as long as it is the last one; what was made by it goes. */
  readonly undo: (number: string, version: number, by: By) => Promise<ContactSaved | { readonly kind: 'nothing' }>;
  /** Newest first. */
  readonly changes: (number: string, limit: number) => Promise<readonly ContactChange[]>;
};

const COLUMNS = ['number', 'name', 'language', 'fields', 'version'] as const;

export function customerRepository(db: Kysely<Tables>): CustomerRepository {
  const find = async (number: string, where: Kysely<Tables> = db) => {
    const row = await where.selectFrom('contacts').where('number', '=', number).select(COLUMNS).executeTakeFirst();
    return row === undefined ? null : versioned(row);
  };
  return {
    find: (number) => find(number),
    among: async (numbers) => {
      if (numbers.length === 0) return new Map();
      const rows = await db
        .selectFrom('contacts')
        .where('number', 'in', [...numbers])
        .select(COLUMNS)
        .execute();
      return new Map(rows.map((row) => [row.number, versioned(row)]));
    },
    search: async (search, page, size) => {
      let query = db.selectFrom('contacts').select(COLUMNS);
      for (const part of searchedParts(search))
        query = query.where(sql<boolean>`search LIKE ${likePattern(part)} ESCAPE '!'`);
      const rows = await query
        .orderBy((e) => e.case().when('name', '=', '').then(1).else(0).end())
        .orderBy('search')
        .orderBy('number')
        .offset(page * size)
        .limit(size + 1)
        .execute();
      return rows.map(versioned);
    },
    change: async (contact, version, by) => {
      try {
        return await db.transaction().execute(async (trx): Promise<ContactSaved> => {
          const current = await find(contact.number, trx);
          if ((current?.version ?? 0) !== version) return { kind: 'changed', current };
          if (!(await write(trx, contact, version))) {
            return { kind: 'changed', current: await find(contact.number, trx) };
          }
          await keep(trx, {
            version: version + 1,
            ...by,
            before: current === null ? null : plain(current),
            after: contact,
          });
          return { kind: 'saved', version: version + 1 };
        });
      } catch (error) {
        // Two who make it at once: the second sees that it was second.
        if (!violatesUnique(error)) throw error;
        return { kind: 'changed', current: await find(contact.number) };
      }
    },
    undo: (number, version, by) =>
      db.transaction().execute(async (trx) => {
        const current = await find(number, trx);
        if (current?.version !== version) return { kind: 'changed', current };
        const [last] = await changesOf(trx, number, 1);
        if (last?.version !== version) return { kind: 'nothing' };
        const { before } = last;
        if (before === null) {
          await trx.deleteFrom('contacts').where('number', '=', number).where('version', '=', version).execute();
          return { kind: 'saved', version: 0 };
        }
        if (!(await write(trx, before, version))) return { kind: 'changed', current: await find(number, trx) };
        await keep(trx, { version: version + 1, ...by, before: plain(current), after: before });
        return { kind: 'saved', version: version + 1 };
      }),
    changes: (number, limit) => changesOf(db, number, limit),
  };
}

type Row = Pick<Tables['contacts'], (typeof COLUMNS)[number]>;

const versioned = (row: Row): VersionedContact => ({ ...contactOf(row), version: row.version });
const plain = ({ number, name, language, fields }: Contact): Contact => ({ number, name, language, fields });

/** Whether it was written: somebody else may have been first since it was read. */
async function write(db: Kysely<Tables>, contact: Contact, version: number): Promise<boolean> {
  const { number, name, language } = contact;
  const what = { name, language, fields: JSON.stringify(contact.fields), search: searchText(contact) };
  if (version === 0) {
    await db
      .insertInto('contacts')
      .values({ number, sample: 0, version: 1, ...what })
      .execute();
    return true;
  }
  const { numUpdatedRows } = await db
    .updateTable('contacts')
    .set({ ...what, version: version + 1 })
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function keep(db: Kysely<Tables>, { before, after, ...change }: ContactChange): Promise<void> {
  const texts = { before: before === null ? null : JSON.stringify(before), after: JSON.stringify(after) };
  await db
    .insertInto('contact_changes')
    .values({ number: after.number, ...change, ...texts })
    .execute();
}

async function changesOf(db: Kysely<Tables>, number: string, limit: number): Promise<ContactChange[]> {
  const rows = await db
    .selectFrom('contact_changes')
    .where('number', '=', number)
    .selectAll()
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ version, at, person, before, after }) => ({
    version,
    at,
    person,
    before: before === null ? null : (JSON.parse(before) as Contact),
    after: JSON.parse(after) as Contact,
  }));
}
