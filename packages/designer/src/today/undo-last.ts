import { announcementsApi, type Stored } from '../api/announcements.ts';
import { divertsApi } from '../api/diverts.ts';
import { openingHoursApi } from '../api/opening-hours.ts';

const APIS = { announcement: announcementsApi, divert: divertsApi } as const;
export type UndoKind = keyof typeof APIS | 'hours';

/**
 * Takes back the newest change of what stands at this version (0: it was taken away).
 * @throws ApiError when somebody has changed it since
 */
export async function undoLast(kind: UndoKind, { name, version }: Stored): Promise<void> {
  if (kind === 'hours') {
    const [newest] = await openingHoursApi.changes(name);
    if (newest !== undefined) await openingHoursApi.undo(name, newest.id, version);
    return;
  }
  const [newest] = await APIS[kind].changes(name);
  if (newest !== undefined) await APIS[kind].undo({ name, version }, newest.id);
}
