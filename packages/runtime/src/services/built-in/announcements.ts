import { announcements } from '@callwright/nodes/services';
import { announcementsInWorld } from '../../office/announcements/announcements-in-world.ts';
import type { Store } from '../../store/store.ts';
import type { Implementation } from '../implementation.ts';

/** The stored special announcements. Which of them hold is the contract's own rule, the same as in a simulated world. */
export function announcementsService({
  named,
  numbers,
}: Pick<Store, 'named' | 'numbers'>): Implementation<typeof announcements> {
  return async (input, { now }) => {
    const stored = await named.list('announcement');
    if (stored.length === 0) return { kind: 'active', texts: [] };
    return announcements.simulate(announcementsInWorld(stored, await numbers.list()), input, now);
  };
}
