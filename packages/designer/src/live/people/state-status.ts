import type { LivePerson } from '../../api/live.ts';
import type { Status } from '../../app/status-mark.tsx';

/** The sign beside the word for what somebody is. */
export const STATE_STATUS: Readonly<Record<LivePerson['state'], Status>> = {
  offline: 'note',
  available: 'good',
  ringing: 'busy',
  busy: 'busy',
  'wrap-up': 'busy',
  break: 'note',
};
