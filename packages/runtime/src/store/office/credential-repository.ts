import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { noteChange } from './change-repository.ts';

/** What a web service is shown to let us in; its value is sealed. */
export type Credential = {
  readonly name: string;
  readonly title: string;
  /** Name of the header that carries it. */
  readonly header: string;
  /** It goes to these hosts only. */
  readonly hosts: readonly string[];
  readonly sealed: string;
  readonly version: number;
};

/** `sealed` absent: the value stays. */
export type CredentialContent = Pick<Credential, 'title' | 'header' | 'hosts'> & { readonly sealed?: string };
type By = { readonly at: number; readonly person: string | null };

export type CredentialSaved =
  | { readonly kind: 'saved'; readonly version: number }
  /** Somebody else was first; nothing was written. */
  | { readonly kind: 'changed' }
  /** A new one needs a value. */
  | { readonly kind: 'value-missing' };

export type CredentialRepository = {
  readonly list: () => Promise<readonly Credential[]>;
  readonly find: (name: string) => Promise<Credential | null>;
  /** Writes over `version` (0: it isn't there yet); noted, without the value. */
  readonly save: (name: string, version: number, what: CredentialContent, by: By) => Promise<CredentialSaved>;
  readonly remove: (name: string, version: number, by: By) => Promise<'removed' | 'changed'>;
};

const COLUMNS = ['name', 'title', 'header', 'hosts', 'sealed', 'version'] as const;

export function credentialRepository(db: Kysely<Tables>): CredentialRepository {
  return {
    list: async () => (await db.selectFrom('credentials').select(COLUMNS).orderBy('name').execute()).map(credentialOf),
    find: (name) => find(db, name),
    save: async (name, version, what, by) => {
      try {
        return await db.transaction().execute((trx) => save(trx, name, version, what, by));
      } catch (error) {
        if (violatesUnique(error)) return { kind: 'changed' };
        throw error;
      }
    },
    remove: (name, version, { at, person }) =>
      db.transaction().execute(async (trx) => {
        const before = await find(trx, name);
        if (before === null || before.version !== version) return 'changed';
        await trx.deleteFrom('credentials').where('name', '=', name).where('version', '=', version).execute();
        const { title } = before;
        await noteChange(trx, {
          at,
          person,
          kind: 'credential',
          name,
          title,
          version: version + 1,
          before: openly(before, false),
          after: null,
        });
        return 'removed';
      }),
  };
}

async function find(db: Kysely<Tables>, name: string): Promise<Credential | null> {
  const row = await db.selectFrom('credentials').where('name', '=', name).select(COLUMNS).executeTakeFirst();
  return row === undefined ? null : credentialOf(row);
}

async function save(
  trx: Kysely<Tables>,
  name: string,
  version: number,
  { title, header, hosts, sealed }: CredentialContent,
  { at, person }: By,
): Promise<CredentialSaved> {
  const before = await find(trx, name);
  if ((before?.version ?? 0) !== version) return { kind: 'changed' };
  const value = sealed ?? before?.sealed;
  if (value === undefined) return { kind: 'value-missing' };
  const row = { title, header, hosts: JSON.stringify(hosts), sealed: value, version: version + 1, updated_at: at };
  if (before === null) {
    await trx
      .insertInto('credentials')
      .values({ name, ...row })
      .execute();
  } else {
    const { numUpdatedRows } = await trx
      .updateTable('credentials')
      .set(row)
      .where('name', '=', name)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { kind: 'changed' };
  }
  await noteChange(trx, {
    at,
    person,
    kind: 'credential',
    name,
    title,
    version: version + 1,
    before: before === null ? null : openly(before, false),
    after: openly({ title, header, hosts }, sealed !== undefined),
  });
  return { kind: 'saved', version: version + 1 };
}

/** What may stand in the change history: everything but the value. */
function openly({ title, header, hosts }: Pick<Credential, 'title' | 'header' | 'hosts'>, valueChanged: boolean) {
  return { title, header, hosts: [...hosts], ...(valueChanged ? { value: 'changed' } : {}) };
}

function credentialOf(row: Omit<Credential, 'hosts'> & { readonly hosts: string }): Credential {
  return { ...row, hosts: JSON.parse(row.hosts) as string[] };
}
