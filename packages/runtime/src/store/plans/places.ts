import type { Kysely } from 'kysely';
import { canaryOf } from '../flows/canary.ts';
import type { Tables } from '../tables.ts';
import type { Standing } from './plan.ts';

/** What stands in every place that a plan can change, by the names that `placeOf` gives them. */
export async function placesIn(db: Kysely<Tables>): Promise<ReadonlyMap<string, Standing>> {
  const [aliases, numbers] = await Promise.all([
    db
      .selectFrom('aliases')
      .innerJoin('flows', 'flows.id', 'aliases.flow')
      .where('flows.removed_at', 'is', null)
      .select(['flow', 'alias', 'revision', 'canary', 'plan'])
      .execute(),
    db.selectFrom('numbers').select(['number', 'flow', 'alias', 'plan']).execute(),
  ]);
  return new Map([
    ...aliases.map(({ flow, alias, revision, canary, plan }): [string, Standing] => [
      `alias ${flow} ${alias}`,
      { value: { revision, canary: canaryOf(canary) }, plan },
    ]),
    ...numbers.map(({ number, flow, alias, plan }): [string, Standing] => [
      `number ${number}`,
      { value: { flow, alias }, plan },
    ]),
  ]);
}
