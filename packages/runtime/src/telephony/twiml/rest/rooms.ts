import type { AccountPaths } from './account-paths.ts';
import { entries, text } from './read-answer.ts';
import type { RestRooms } from './rest.ts';
import type { Web } from './web.ts';

/** Rooms and those in them. */
export function restRooms(paths: AccountPaths, web: Web): RestRooms {
  return {
    find: async (room) => {
      const query = `?FriendlyName=${encodeURIComponent(room)}&Status=in-progress&PageSize=1`;
      const answer = await web.ask({ method: 'GET', url: paths.conferences(query), repeatable: true });
      return text(entries(answer, 'conferences')[0], 'sid') || null;
    },
    change: async (roomRef, ref, { muted, coaches }) => {
      const form = {
        ...(muted === undefined ? {} : { Muted: String(muted) }),
        ...(coaches === undefined ? {} : { Coaching: String(coaches !== null) }),
        ...(typeof coaches === 'string' ? { CallSidToCoach: coaches } : {}),
      };
      await web.ask({ method: 'POST', url: paths.participant(roomRef, ref), form, repeatable: true });
    },
  };
}
