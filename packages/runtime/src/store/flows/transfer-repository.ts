import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import { noteChange } from '../office/change-repository.ts';
import { installationRepository } from '../office/installation-repository.ts';
import { insertRows, type ListRow } from '../office/list-row-repository.ts';
import type { NamedKind } from '../office/named-repository.ts';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';
import { writeNewFlow } from './flow-repository.ts';
import { pointLive, type RevisionLocks, writeRevision } from './revision-repository.ts';

/** A flow that comes in. */
export type IncomingFlow = {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  /** Canonical JSON of the draft. */
  readonly draft: string;
  /** Version of the draft that it replaces; null: there is no such flow yet. */
  readonly replaces: number | null;
  /** What goes live; null: the draft alone comes in. */
  readonly revision: {
    readonly document: string;
    readonly types: RevisionLocks['types'];
    /** Parts that come in too, before it: locked to what they become. */
    readonly parts: readonly string[];
    /** Parts that are here already. */
    readonly locked: RevisionLocks['flows'];
  } | null;
};

export type IncomingThing = {
  readonly kind: NamedKind;
  readonly name: string;
  readonly title: string;
  readonly document: Json;
  readonly rows?: readonly ListRow[];
};

export type Incoming = {
  readonly at: number;
  readonly person: string | null;
  readonly comment: string;
  /** Parts before those that use them. */
  readonly flows: readonly IncomingFlow[];
  /** Made where nothing of that name is; test calls replace those that are. */
  readonly things: readonly IncomingThing[];
  readonly callTests: readonly IncomingThing[];
  /** What is kept once an installation under a key. */
  readonly settings: Readonly<Record<string, string>>;
  /** `make`: the number isn't here yet. */
  readonly numbers: readonly {
    readonly number: string;
    readonly title: string;
    readonly flow: string;
    readonly make: boolean;
  }[];
};

/** `changed`: somebody changed something meanwhile. Nothing was written. */
export type Transferred =
  | { readonly kind: 'applied'; readonly revisions: Readonly<Record<string, number>> }
  | { readonly kind: 'changed' };

export type TransferRepository = {
  /** Everything or nothing. */
  readonly apply: (incoming: Incoming) => Promise<Transferred>;
};

/** Undoes the transaction: something isn't as it was when it was looked at. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

export function transferRepository(db: Kysely<Tables>): TransferRepository {
  return {
    apply: async (incoming) => {
      try {
        const revisions: Record<string, number> = {};
        await db.transaction().execute(async (trx) => {
          for (const thing of incoming.things) await makeThing(trx, thing, incoming);
          for (const test of incoming.callTests) await putCallTest(trx, test, incoming);
          for (const flow of incoming.flows) {
            const version = await writeDraft(trx, flow, incoming);
            if (flow.revision === null) continue;
            const locks = {
              flows: {
                ...flow.revision.locked,
                ...Object.fromEntries(flow.revision.parts.map((part) => [part, revisions[part] ?? 0])),
              },
              types: flow.revision.types,
            };
            const { document } = flow.revision;
            const revision = await writeRevision(trx, flow.id, version, { document, locks, ...incoming });
            if ((await pointLive(trx, flow.id, revision, incoming)) === null) throw new ChangedMeanwhile();
            revisions[flow.id] = revision;
          }
          for (const number of incoming.numbers) await connect(trx, number);
          const installation = installationRepository(trx);
          for (const [key, value] of Object.entries(incoming.settings)) await installation.set(key, value);
        });
        return { kind: 'applied', revisions };
      } catch (error) {
        if (error instanceof ChangedMeanwhile || violatesUnique(error)) return { kind: 'changed' };
        throw error;
      }
    },
  };
}

async function makeThing(trx: Kysely<Tables>, thing: IncomingThing, { at, person }: Incoming): Promise<void> {
  const { kind, name, title, document, rows } = thing;
  const text = JSON.stringify(document);
  await trx
    .insertInto('named')
    .values({ kind, name, title, document: text, version: 1, updated_at: at, sample: 0 })
    .execute();
  if (rows !== undefined) await insertRows(trx, name, rows);
  await noteChange(trx, { at, person, kind, name, title, version: 1, before: null, after: document });
}

async function putCallTest(trx: Kysely<Tables>, test: IncomingThing, { at }: Incoming): Promise<void> {
  const { kind, name, title, document } = test;
  const text = JSON.stringify(document);
  await trx
    .insertInto('named')
    .values({ kind, name, title, document: text, version: 1, updated_at: at, sample: 0 })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'name']).doUpdateSet((e) => ({
        title,
        document: text,
        version: e('named.version', '+', 1),
        updated_at: at,
        sample: 0,
      })),
    )
    .execute();
}

/** Returns the draft's new version. */
async function writeDraft(trx: Kysely<Tables>, flow: IncomingFlow, { at }: Incoming): Promise<number> {
  const { id, title, languages, draft, replaces } = flow;
  if (replaces === null) return writeNewFlow(trx, id, { title, languages, document: draft }, at, 0);
  const content = { title, languages: JSON.stringify(languages), document: draft, updated_at: at };
  const version = replaces + 1;
  const { numUpdatedRows } = await trx
    .updateTable('drafts')
    .set({ version, ...content })
    .where('flow', '=', id)
    .where('version', '=', replaces)
    .where('flow', 'in', (live) => live.selectFrom('flows').where('removed_at', 'is', null).select('id'))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ChangedMeanwhile();
  return version;
}

async function connect(trx: Kysely<Tables>, { number, title, flow, make }: Incoming['numbers'][number]): Promise<void> {
  if (make) {
    await trx
      .insertInto('numbers')
      .values({ number, title, flow, alias: 'live', sample: 0, connection: null, fallback: null })
      .execute();
    return;
  }
  const { numUpdatedRows } = await trx
    .updateTable('numbers')
    .set({ flow })
    .where('number', '=', number)
    .where((e) => e.or([e('flow', 'is', null), e('flow', '=', flow)]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new ChangedMeanwhile();
}
