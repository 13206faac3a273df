import type { Monitoring } from '../monitoring/index.ts';
import type { Actor } from '../people/actor.ts';
import type { FollowUp } from './shapes.ts';

/**
 * A list of follow-ups as somebody may read it. Who sees to what is still to be done is for everybody; who has seen to what is done
 * could be counted, and that is for themselves and whoever may see figures of them.
 */
export async function followUpsFor(
  monitoring: Pick<Monitoring, 'may'>,
  reader: Actor,
  list: readonly FollowUp[],
): Promise<FollowUp[]> {
  const owners = [...new Set(list.flatMap(({ owner }) => owner?.id ?? []))];
  const may = await Promise.all(owners.map((id) => monitoring.may(reader, 'figures', id)));
  const seen = new Set(owners.filter((_, nth) => may[nth]));
  return list.map((one) => {
    const { owner, state } = one;
    if (state === 'open' || state === 'waiting' || owner === null || seen.has(owner.id)) return one;
    const notes = one.notes.map((note) => ({ ...note, by: note.by === reader.name ? note.by : '' }));
    return { ...one, owner: null, notes };
  });
}
