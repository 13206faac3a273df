import { useEffect, useState } from 'react';
import { deskPopKeys } from '../../api/desk-pop.ts';
import { queryClient } from '../../api/query-client.ts';
import { wrapUpKeys } from '../../api/wrap-ups.ts';

/** What was typed last is on its way to the server by then. */
const SENT_MS = 1500;

/**
 * The talk whose notes are on the desk: notes are one, from the first word in the talk to the last after it. When the time for
 * them is over they stay, so that nobody is cut off in the middle of a word; until they are closed or the next talk begins.
 */
export function useNoted(current: string | null): { readonly noted: string | null; readonly letGo: () => void } {
  const [kept, setKept] = useState(current);
  if (current !== null && current !== kept) setKept(current);
  const noted = current ?? kept;
  useEffect(() => {
    const look = () => {
      // Notes that are no longer on the desk are among the unfinished ones.
      for (const queryKey of [wrapUpKeys.all, deskPopKeys.day]) void queryClient.invalidateQueries({ queryKey });
    };
    if (current !== null && current === noted) return;
    const timer = setTimeout(look, SENT_MS);
    return () => clearTimeout(timer);
  }, [current, noted]);
  return { noted, letGo: () => setKept(null) };
}
