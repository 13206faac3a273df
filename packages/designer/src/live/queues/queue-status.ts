import type { LiveQueue } from '../../api/live.ts';
import type { Status } from '../../app/status-mark.tsx';

export type QueueStatus = {
  readonly status: Status;
  readonly word: 'closed' | 'nobody' | 'long' | 'waiting' | 'calm';
};

/** How a queue stands, with the word that goes beside the colour. `now`: milliseconds since the epoch. */
export function queueStatus(queue: LiveQueue, waitSeconds: number, now: number): QueueStatus {
  const { open, waiting, longestSince, agents, members } = queue;
  if (!open && waiting === 0) return { status: 'note', word: 'closed' };
  const signedIn = Object.values(agents).reduce((sum, count) => sum + count, 0);
  if (signedIn === 0 && members > 0) return { status: 'bad', word: 'nobody' };
  if (longestSince !== null && now - Date.parse(longestSince) >= waitSeconds * 1000) {
    return { status: 'warning', word: 'long' };
  }
  return waiting > 0 ? { status: 'busy', word: 'waiting' } : { status: 'good', word: 'calm' };
}
