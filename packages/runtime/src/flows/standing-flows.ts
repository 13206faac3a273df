import type { Flow } from '@callwright/flow/document';
import type { StandingBy } from '../store/flows/standing-revisions.ts';
import type { Store } from '../store/store.ts';
import { readStoredFlow } from './stored-flows.ts';

/** A version that a call may meet without anybody doing anything more, and why. */
export type StandingFlow = {
  readonly flow: Flow;
  readonly revision: number;
  readonly why: readonly StandingBy[];
};

/**
 * All that callers can meet: what aliases point at or send some calls to, what plans will put there or bring back, and the
 * versions of parts that these are locked to. Each once.
 */
export async function standingFlows(store: Pick<Store, 'revisions'>): Promise<readonly StandingFlow[]> {
  const wanted = new Map<string, { id: string; revision: number; why: StandingBy[] }>();
  for (const { flow, revision, locks, why } of await store.revisions.standing()) {
    for (const [id, its] of [[flow, revision] as const, ...Object.entries(locks.flows)]) {
      const one = wanted.get(`${id} ${its}`) ?? { id, revision: its, why: [] };
      wanted.set(`${id} ${its}`, one);
      one.why.push(...why);
    }
  }
  const found = await Promise.all(
    [...wanted.values()].map(async ({ id, revision, why }) => {
      const stored = await store.revisions.find(id, revision);
      return stored === null ? [] : [{ flow: readStoredFlow(stored.document), revision, why }];
    }),
  );
  return found.flat();
}
