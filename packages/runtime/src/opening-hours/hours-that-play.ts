import { parseSchedule } from '@callwright/flow/hours';
import type { Store } from '../store/store.ts';

/** Titles of the opening hours that play a recording when it is closed. */
export async function hoursThatPlay({ named }: Pick<Store, 'named'>, recording: string): Promise<readonly string[]> {
  const stored = await named.list('schedule');
  return stored.flatMap(({ title, document }) => {
    const parsed = parseSchedule(document);
    const texts = 'schedule' in parsed ? Object.values(parsed.schedule.texts ?? {}) : [];
    return texts.some((said) => said.recording === recording) ? [title] : [];
  });
}
