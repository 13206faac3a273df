import type { Kysely, Selectable } from 'kysely';
import { noteChange } from '../office/change-repository.ts';
import type { AliasesTable, Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { type Canary, canaryOf, canaryText } from './canary.ts';

/** A name that numbers point at, and that points at a version of its flow. */
export type Alias = {
  readonly flow: string;
  readonly alias: string;
  readonly revision: number;
  /** Goes up with every switch. */
  readonly version: number;
  readonly since: number;
  readonly person: string | null;
  /** The plan that switched it last; null: somebody did by hand. */
  readonly plan: string | null;
  readonly canary: Canary | null;
};

export type Switch = {
  readonly revision: number;
  readonly canary: Canary | null;
  readonly at: number;
  readonly person: string | null;
  /** Given with a version that goes live. */
  readonly comment?: string;
};

/** `changed`: somebody else switched it first, and nothing was written. */
export type Switched =
  | { readonly kind: 'switched'; readonly before: Alias | null; readonly after: Alias }
  | { readonly kind: 'changed'; readonly current: Alias | null };

export type AliasRepository = {
  /** Of one flow, or of all that are in use. */
  readonly list: (flow?: string) => Promise<readonly Alias[]>;
  readonly find: (flow: string, alias: string) => Promise<Alias | null>;
  /** Switches what stands at `version` (0: it isn't there yet), at once and for every call that begins from then on; noted. */
  readonly switch: (flow: string, alias: string, version: number, to: Switch) => Promise<Switched>;
  /** Takes it away; noted. Whether numbers point at it was asked before. */
  readonly remove: (
    flow: string,
    alias: string,
    version: number,
    by: { at: number; person: string | null },
  ) => Promise<'removed' | 'changed' | 'missing'>;
};

export function aliasRepository(db: Kysely<Tables>): AliasRepository {
  return {
    list: async (flow) => {
      const rows = await db
        .selectFrom('aliases')
        .innerJoin('flows', 'flows.id', 'aliases.flow')
        .where('flows.removed_at', 'is', null)
        .$if(flow !== undefined, (query) => query.where('aliases.flow', '=', flow ?? ''))
        .selectAll('aliases')
        .orderBy('aliases.flow')
        .orderBy('aliases.alias')
        .execute();
      return rows.map(aliasOf);
    },
    find: (flow, alias) => findAlias(db, flow, alias),
    switch: async (flow, alias, version, to) => {
      try {
        return await db.transaction().execute(async (trx): Promise<Switched> => {
          const before = await findAlias(trx, flow, alias);
          if ((before?.version ?? 0) !== version) return { kind: 'changed', current: before };
          const after = await switchAlias(trx, { flow, alias, before, to, plan: null });
          if (after === null) return { kind: 'changed', current: await findAlias(trx, flow, alias) };
          return { kind: 'switched', before, after };
        });
      } catch (error) {
        // Two who make it at once: the second sees that it was second.
        if (!violatesUnique(error)) throw error;
        return { kind: 'changed', current: await findAlias(db, flow, alias) };
      }
    },
    remove: (flow, alias, version, { at, person }) =>
      db.transaction().execute(async (trx) => {
        const before = await findAlias(trx, flow, alias);
        if (before === null) return 'missing';
        const { numDeletedRows } = await trx
          .deleteFrom('aliases')
          .where('flow', '=', flow)
          .where('alias', '=', alias)
          .where('version', '=', version)
          // Somebody may have pointed a number at it since that was asked.
          .where((e) =>
            e.not(
              e.exists(e.selectFrom('numbers').select('number').where('flow', '=', flow).where('alias', '=', alias)),
            ),
          )
          .executeTakeFirst();
        if (numDeletedRows === 0n) return 'changed';
        await noteSwitch(trx, { before, after: null, at, person });
        return 'removed';
      }),
  };
}

export async function findAlias(db: Kysely<Tables>, flow: string, alias: string): Promise<Alias | null> {
  const row = await db
    .selectFrom('aliases')
    .where('flow', '=', flow)
    .where('alias', '=', alias)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : aliasOf(row);
}

/**
 * Switches an alias within a transaction, over `before` as it was read there, and notes it. `plan`: what switches it, with
 * the moment that was planned. Null: somebody else was first. @throws the database's unique violation likewise
 */
export async function switchAlias(
  trx: Kysely<Tables>,
  {
    flow,
    alias,
    before,
    to,
    plan,
  }: { flow: string; alias: string; before: Alias | null; to: Switch; plan: PlannedSwitch | null },
): Promise<Alias | null> {
  const row = {
    revision: to.revision,
    version: (before?.version ?? 0) + 1,
    since: plan?.since ?? to.at,
    person: to.person,
    plan: plan?.id ?? null,
    was: plan === null ? null : (before?.revision ?? null),
    canary: canaryText(to.canary),
  };
  if (before === null) {
    await trx
      .insertInto('aliases')
      .values({ flow, alias, ...row })
      .execute();
  } else {
    const { numUpdatedRows } = await trx
      .updateTable('aliases')
      .set(row)
      .where('flow', '=', flow)
      .where('alias', '=', alias)
      .where('version', '=', before.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
  }
  const after = aliasOf({ flow, alias, ...row });
  await noteSwitch(trx, { before, after, at: to.at, person: to.person, comment: to.comment });
  return after;
}

/** `id`: the plan by which it stands there from now on; null where a plan's end brings back what somebody had put there. */
export type PlannedSwitch = { readonly id: string | null; readonly since: number };

type SwitchNote = {
  readonly before: Alias | null;
  readonly after: Alias | null;
  readonly at: number;
  readonly person: string | null;
  readonly comment?: string | undefined;
};

async function noteSwitch(trx: Kysely<Tables>, { before, after, at, person, comment }: SwitchNote): Promise<void> {
  const { flow = '', version = 0 } = after ?? before ?? {};
  const draft = await trx.selectFrom('drafts').where('flow', '=', flow).select('title').executeTakeFirst();
  await noteChange(trx, {
    at,
    person,
    kind: 'release',
    name: flow,
    title: draft?.title ?? flow,
    version,
    before: before === null ? null : told(before),
    after: after === null ? null : { ...told(after), ...(comment === undefined ? {} : { comment }) },
  });
}

const told = ({ alias, revision, canary }: Alias) => ({
  alias,
  version: revision,
  ...(canary === null
    ? {}
    : {
        canary: {
          version: canary.revision,
          share: canary.share,
          numbers: canary.numbers === null ? null : [...canary.numbers],
        },
      }),
});

function aliasOf(row: Omit<Selectable<AliasesTable>, 'was'>): Alias {
  const { flow, alias, revision, version, since, person, plan, canary } = row;
  return { flow, alias, revision, version, since, person, plan, canary: canaryOf(canary) };
}
