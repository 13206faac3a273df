import { announcementKeys } from '../api/announcements.ts';
import { HEARD_KEY } from '../api/heard.ts';
import { hoursKeys } from '../api/opening-hours.ts';
import { queryClient } from '../api/query-client.ts';
import { TODAY_KEY } from '../api/today.ts';

/** What callers hear has changed: everything that tells of it is asked for again. */
export async function refreshDay(): Promise<void> {
  const keys = [TODAY_KEY, HEARD_KEY, announcementKeys.all, hoursKeys.all];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
