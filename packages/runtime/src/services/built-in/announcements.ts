import { announcements } from '@callwright/nodes/services';
import type { NamedRepository } from '../../store/office/named-repository.ts';
import type { Implementation } from '../implementation.ts';

/** The stored special announcements. Which of them hold is the contract's own rule, the same as in a simulated world. */
export function announcementsService(named: NamedRepository): Implementation<typeof announcements> {
  return async (input, { now }) => {
    const stored = await named.list('announcement');
    return announcements.simulate(
      stored.map(({ document }) => document),
      input,
      now,
    );
  };
}
