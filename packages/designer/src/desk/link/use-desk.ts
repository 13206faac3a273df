import { isObject } from '@callwright/flow/document';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type DeskSight, deskApi } from '../../api/desk.ts';
import { type DeskLink, type DeskLinkState, type DeskServer, openDeskLink } from './desk-link.ts';

const SERVER: DeskServer = {
  see: deskApi.see,
  stream: (on) => {
    const source = new EventSource(deskApi.stream);
    source.addEventListener('sight', ({ data }) => on.sight(JSON.parse(data) as DeskSight));
    source.addEventListener('beat', on.beat);
    source.addEventListener('error', on.broken);
    return source;
  },
};

const CLOCK = {
  now: () => Date.now(),
  after: (ms: number, then: () => void) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

export type Desk = {
  /** Undefined: not seen yet; null: this person takes no calls of queues. */
  readonly sight: DeskSight | null | undefined;
  readonly link: DeskLinkState;
  readonly tryNow: () => void;
  /** Now, by the server's clock. */
  readonly now: () => number;
  readonly busy: boolean;
  /** Why the last thing that was pressed wasn't done. */
  readonly error: Error | null;
  /** Does something, and shows the desk as it is then, if the answer says; whether it was done. */
  readonly act: (what: () => Promise<unknown>) => Promise<boolean>;
  readonly forgetError: () => void;
};

/** One's own desk, as long as the component stands. */
export function useDesk(): Desk {
  const [sight, setSight] = useState<DeskSight | null | undefined>(undefined);
  const [link, setLink] = useState<DeskLinkState>({ kind: 'connecting' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const ahead = useRef(0);
  const open = useRef<DeskLink | null>(null);

  const show = useCallback((next: DeskSight | null) => {
    // An answer may overtake what the stream has sent before it.
    if (next !== null) ahead.current = next.now - Date.now();
    setSight((before) => (before != null && next !== null && next.now < before.now ? before : next));
  }, []);

  useEffect(() => {
    const opened = openDeskLink(SERVER, CLOCK, { sight: show, state: setLink });
    open.current = opened;
    addEventListener('online', opened.tryNow);
    addEventListener('offline', opened.networkLost);
    return () => {
      removeEventListener('online', opened.tryNow);
      removeEventListener('offline', opened.networkLost);
      opened.close();
    };
  }, [show]);

  const act: Desk['act'] = useCallback(
    async (what) => {
      setBusy(true);
      setError(null);
      try {
        const answer = await what();
        if (isObject(answer) && isObject(answer.desk)) show(answer.desk as unknown as DeskSight);
        return true;
      } catch (failed) {
        setError(failed instanceof Error ? failed : new Error(String(failed)));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [show],
  );

  return useMemo(
    () => ({
      sight,
      link,
      busy,
      error,
      act,
      tryNow: () => open.current?.tryNow(),
      now: () => Date.now() + ahead.current,
      forgetError: () => setError(null),
    }),
    [sight, link, busy, error, act],
  );
}
