import type { Store } from '../../store/store.ts';
import { spanState } from '../span.ts';
import { announcementOf } from './announcements-in-world.ts';

/** Titles of special announcements, active or planned, that play a recording. */
export async function announcementsThatPlay(
  { named }: Pick<Store, 'named'>,
  recording: string,
  now: number,
): Promise<readonly string[]> {
  const kept = await named.list('announcement');
  return kept.flatMap(({ title, document }) => {
    const one = announcementOf({ document });
    return one?.recording === recording && spanState(one, now) !== 'over' ? [title] : [];
  });
}
