import { type Actor, mayUse } from '../people/actor.ts';
import { membersNow } from '../store/queues/members-now.ts';
import type { Store } from '../store/store.ts';

/** What of queues and people somebody looks after. */
export type Care = {
  /** Every queue, also those to come. */
  readonly all: boolean;
  readonly queue: (name: string) => boolean;
  /** Works in one of their queues, also in somebody's stead; or in none yet, so that they can be put into one. */
  readonly person: (person: string) => boolean;
  /** Works in no queue that isn't theirs: what is counted over all of a person's queues is theirs, too. */
  readonly wholePerson: (person: string) => boolean;
};

/** `now`: milliseconds since the epoch. */
export async function careOf(
  { members, agents }: Pick<Store, 'members' | 'agents'>,
  actor: Actor,
  now: number,
): Promise<Care> {
  const queue = (name: string) => mayUse(actor, 'queue', name);
  if (queue('*')) return { all: true, queue, person: () => true, wholePerson: () => true };
  const kept = await members.list();
  const works = [...kept, ...membersNow(kept, await agents.list(), now)];
  const peopleOf = (lines: typeof works) => new Set(lines.map(({ person }) => person));
  const [anywhere, here] = [peopleOf(works), peopleOf(works.filter((line) => queue(line.queue)))];
  const elsewhere = peopleOf(works.filter((line) => !queue(line.queue)));
  const person = (id: string) => id === actor.id || here.has(id) || !anywhere.has(id);
  return { all: false, queue, person, wholePerson: (id) => person(id) && (id === actor.id || !elsewhere.has(id)) };
}
