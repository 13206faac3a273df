import type { Kysely } from 'kysely';
import type { PromptSource, Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';

export type PromptVersion = {
  readonly language: string;
  /** Counts from 1 within its language. */
  readonly version: number;
  readonly source: PromptSource;
  /** Name of the file that telephones play. */
  readonly file: string;
  /** Name of the file as it came. */
  readonly original: string;
  readonly originalName: string;
  readonly ms: number;
  /** What is said in it, where that is known. */
  readonly words: string | null;
  readonly madeAt: number;
};
export type NewPromptVersion = Omit<PromptVersion, 'version'>;

/** A recording that flows name. `current`: by language, the version that callers hear. */
export type Prompt = {
  readonly name: string;
  readonly title: string;
  readonly createdAt: number;
  readonly current: Readonly<Record<string, PromptVersion>>;
};

export type PromptRepository = {
  readonly list: () => Promise<readonly Prompt[]>;
  readonly find: (name: string) => Promise<Prompt | null>;
  readonly create: (name: string, title: string, at: number) => Promise<'created' | 'exists'>;
  readonly rename: (name: string, title: string) => Promise<'renamed' | 'missing'>;
  /** Returns the files that nobody needs any more. */
  readonly remove: (name: string) => Promise<readonly string[]>;
  /** Newest first. */
  readonly versions: (name: string) => Promise<readonly PromptVersion[]>;
  /** Puts it in as the newest version, which callers hear from now on. */
  readonly add: (name: string, version: NewPromptVersion) => Promise<number>;
  /** Lets callers hear another version; null: the text is spoken again. */
  readonly choose: (name: string, language: string, version: number | null) => Promise<'chosen' | 'missing'>;
  /** The file that callers hear. */
  readonly currentFile: (name: string, language: string) => Promise<string | null>;
};

const VERSION = [
  'language',
  'version',
  'source',
  'file',
  'original',
  'original_name as originalName',
  'ms',
  'words',
  'made_at as madeAt',
] as const;

export function promptRepository(db: Kysely<Tables>): PromptRepository {
  const current = () =>
    db
      .selectFrom('prompt_current as c')
      .innerJoin('prompt_versions as v', (join) =>
        join
          .onRef('v.prompt', '=', 'c.prompt')
          .onRef('v.language', '=', 'c.language')
          .onRef('v.version', '=', 'c.version'),
      );
  const list = async (name?: string): Promise<readonly Prompt[]> => {
    let heads = db.selectFrom('prompts').select(['name', 'title', 'created_at as createdAt']).orderBy('name');
    let heard = current().select(['v.prompt', ...VERSION.map((column) => `v.${column}` as const)]);
    if (name !== undefined) {
      heads = heads.where('name', '=', name);
      heard = heard.where('c.prompt', '=', name);
    }
    const [prompts, versions] = await Promise.all([heads.execute(), heard.execute()]);
    return prompts.map((one) => ({
      ...one,
      current: Object.fromEntries(
        versions.flatMap(({ prompt, ...version }) => (prompt === one.name ? [[version.language, version]] : [])),
      ),
    }));
  };
  return {
    list: () => list(),
    find: async (name) => (await list(name))[0] ?? null,
    create: async (name, title, at) => {
      const row = await db
        .insertInto('prompts')
        .values({ name, title, created_at: at })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .returning('name')
        .executeTakeFirst();
      return row === undefined ? 'exists' : 'created';
    },
    rename: async (name, title) => {
      const { numUpdatedRows } = await db
        .updateTable('prompts')
        .set({ title })
        .where('name', '=', name)
        .executeTakeFirst();
      return numUpdatedRows === 0n ? 'missing' : 'renamed';
    },
    remove: (name) => remove(db, name),
    versions: (name) =>
      db
        .selectFrom('prompt_versions')
        .where('prompt', '=', name)
        .select(VERSION)
        .orderBy('made_at', 'desc')
        .orderBy('version', 'desc')
        .execute(),
    add: (name, version) => add(db, name, version),
    choose: (name, language, version) => choose(db, name, language, version),
    currentFile: async (name, language) => {
      const row = await current()
        .where('c.prompt', '=', name)
        .where('c.language', '=', language)
        .select('v.file')
        .executeTakeFirst();
      return row?.file ?? null;
    },
  };
}

async function remove(db: Kysely<Tables>, name: string): Promise<readonly string[]> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('prompt_versions')
      .where('prompt', '=', name)
      .select(['file', 'original'])
      .execute();
    await trx.deleteFrom('prompt_current').where('prompt', '=', name).execute();
    await trx.deleteFrom('prompt_versions').where('prompt', '=', name).execute();
    await trx.deleteFrom('prompts').where('name', '=', name).execute();
    const files = [...new Set(rows.flatMap(({ file, original }) => [file, original]))];
    if (files.length === 0) return [];
    const needed = await trx
      .selectFrom('prompt_versions')
      .where((e) => e.or([e('file', 'in', files), e('original', 'in', files)]))
      .select(['file', 'original'])
      .execute();
    const kept = new Set(needed.flatMap(({ file, original }) => [file, original]));
    return files.filter((file) => !kept.has(file));
  });
}

const TRIES = 5;

async function add(db: Kysely<Tables>, name: string, version: NewPromptVersion): Promise<number> {
  const { originalName, madeAt, ...rest } = version;
  for (let round = 1; ; round++) {
    try {
      return await db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('prompt_versions')
          .where('prompt', '=', name)
          .where('language', '=', version.language)
          .select((e) => e.fn.max('version').as('version'))
          .executeTakeFirst();
        const next = (last?.version ?? 0) + 1;
        await trx
          .insertInto('prompt_versions')
          .values({ prompt: name, version: next, original_name: originalName, made_at: madeAt, ...rest })
          .execute();
        await trx
          .insertInto('prompt_current')
          .values({ prompt: name, language: version.language, version: next })
          .onConflict((conflict) => conflict.columns(['prompt', 'language']).doUpdateSet({ version: next }))
          .execute();
        return next;
      });
    } catch (error) {
      // Two who upload at once: the second takes the next number.
      if (!violatesUnique(error) || round >= TRIES) throw error;
    }
  }
}

async function choose(
  db: Kysely<Tables>,
  name: string,
  language: string,
  version: number | null,
): Promise<'chosen' | 'missing'> {
  if (version === null) {
    await db.deleteFrom('prompt_current').where('prompt', '=', name).where('language', '=', language).execute();
    return 'chosen';
  }
  const known = await db
    .selectFrom('prompt_versions')
    .where('prompt', '=', name)
    .where('language', '=', language)
    .where('version', '=', version)
    .select('version')
    .executeTakeFirst();
  if (known === undefined) return 'missing';
  await db
    .insertInto('prompt_current')
    .values({ prompt: name, language, version })
    .onConflict((conflict) => conflict.columns(['prompt', 'language']).doUpdateSet({ version }))
    .execute();
  return 'chosen';
}
