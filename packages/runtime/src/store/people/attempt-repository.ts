import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** How often failing is free, how the wait grows after that, and when it is forgotten (milliseconds). */
export type LockOutRule = {
  readonly free: number;
  readonly firstWait: number;
  readonly longestWait: number;
  readonly forgottenAfter: number;
};

export type AttemptRepository = {
  /**
   * Counts an attempt before it is made, so that many at once are no way around it. Returns 0 when it may be made, else
   * for how many milliseconds it may not.
   */
  readonly begin: (subject: string, now: number, rule: LockOutRule) => Promise<number>;
  /** It was no failure after all. What is long past is forgotten with it, as made-up accounts are tried, too. */
  readonly forgive: (subject: string, now: number, rule: LockOutRule) => Promise<void>;
};

export function attemptRepository(db: Kysely<Tables>): AttemptRepository {
  return {
    begin: (subject, now, rule) =>
      db.transaction().execute(async (trx) => {
        // What is counted is counted by the database: the row is locked until this transaction ends.
        const row = await trx
          .insertInto('people_attempts')
          .values({ subject, failures: 1, last_at: now, locked_until: 0 })
          .onConflict((conflict) =>
            conflict.column('subject').doUpdateSet((eb) => ({ failures: eb('people_attempts.failures', '+', 1) })),
          )
          .returningAll()
          .executeTakeFirstOrThrow();
        const waited = now >= row.locked_until;
        const forgotten = now - row.last_at > rule.forgottenAfter;
        const failures = forgotten ? 1 : waited ? row.failures : row.failures - 1;
        const wait = waitAfter(failures, rule);
        await trx
          .updateTable('people_attempts')
          .set({
            failures,
            last_at: waited ? now : row.last_at,
            // Of two at the same moment the later one may come first: without a wait, neither is in the other's way.
            locked_until: !waited ? row.locked_until : wait === 0 ? 0 : now + wait,
          })
          .where('subject', '=', subject)
          .execute();
        return waited ? 0 : row.locked_until - now;
      }),
    forgive: async (subject, now, rule) => {
      await db
        .deleteFrom('people_attempts')
        .where((eb) => eb.or([eb('subject', '=', subject), eb('last_at', '<', now - rule.forgottenAfter)]))
        .execute();
    },
  };
}

function waitAfter(failures: number, { free, firstWait, longestWait }: LockOutRule): number {
  return failures < free ? 0 : Math.min(longestWait, firstWait * 2 ** (failures - free));
}
