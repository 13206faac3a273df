import type { Clock } from '../../../calls/clock.ts';
import type { Log } from '../../../log/index.ts';
import type { ConnectionProblem, ConnectionState } from '../../connections/connection.ts';
import { type AriEvent, ariEvent } from './ari-event.ts';
import type { AriHttp } from './ari-http.ts';
import { type AriAccess, type AriSocket, openAriSocket } from './ari-socket.ts';
import { keepAlive } from './keep-alive.ts';
import { whyUnreachable } from './why-unreachable.ts';

/** The connection for events, made again and again until stopped. */
export type Link = {
  readonly start: () => void;
  readonly stop: () => void;
  readonly state: () => Pick<ConnectionState, 'since' | 'code'> & {
    readonly kind: 'connected' | 'connecting' | 'failed';
  };
};

export type LinkEvents = {
  /** The connection stands; rejects when the other side can't be understood: then it is made anew. */
  readonly up: () => Promise<void>;
  readonly down: () => void;
  readonly heard: (event: AriEvent) => void;
};

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 3000;

export function createLink(
  {
    access,
    http,
    clock,
    log,
    holds,
  }: { access: AriAccess; http: AriHttp; clock: Clock; log: Log; holds: () => boolean },
  events: LinkEvents,
): Link {
  let socket: AriSocket | null = null;
  let running = false;
  let failures = 0;
  let cancel = () => {};
  let state: ReturnType<Link['state']> = { kind: 'connecting', since: clock.now(), code: null };

  function become(kind: 'connected' | 'connecting' | 'failed', code: ConnectionProblem | null = null): void {
    if (state.kind !== kind || state.code !== code) state = { kind, code, since: clock.now() };
  }

  function open(): void {
    if (!running || !holds()) return;
    let alive: ReturnType<typeof keepAlive> | null = null;
    let opened = false;
    const mine = openAriSocket(access, {
      opened: () => {
        opened = true;
        alive = keepAlive(clock, ping, () => mine.close());
        events.up().then(
          () => {
            if (socket !== mine) return;
            failures = 0;
            become('connected');
            log.info({ app: access.app }, 'Connected to Asterisk');
          },
          (error: unknown) => {
            log.error({ app: access.app, err: error }, 'Asterisk could not be asked what it has');
            mine.close();
          },
        );
      },
      heard: (text) => {
        alive?.heard();
        const event = ariEvent(text);
        if (event === null) return;
        if (event.type === 'ApplicationReplaced') replaced(mine);
        else events.heard(event);
      },
      closed: () => {
        alive?.stop();
        if (socket !== mine) return;
        socket = null;
        if (opened) {
          log.warn({ app: access.app }, 'The connection to Asterisk is lost');
          become('connecting');
          events.down();
        } else void explain();
        again();
      },
    });
    socket = mine;
  }

  const ping = () =>
    http.request({ method: 'POST', path: '/events/user/callwright-ping', query: { application: access.app } });

  /** Somebody else listens to our application now: two who take it from each other would lose calls in turn. */
  function replaced(mine: AriSocket): void {
    log.error({ app: access.app }, 'Another program listens to this application of Asterisk');
    failures = Math.max(failures, 5);
    mine.close();
    become('failed', 'wrong-app');
  }

  async function explain(): Promise<void> {
    const code = await whyUnreachable(http);
    if (socket !== null || !running) return;
    if (state.code !== code) log.warn({ app: access.app, code }, 'Asterisk can’t be reached');
    become('failed', code);
  }

  function again(): void {
    if (!running) return;
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** failures++, LONGEST_PAUSE_MS);
    // Not all at once, where several lost it at the same moment.
    cancel = clock.after(longest * (0.5 + Math.random() / 2), open);
  }

  return {
    start: () => {
      if (running) return;
      running = true;
      failures = 0;
      become('connecting');
      open();
    },
    stop: () => {
      running = false;
      cancel();
      const last = socket;
      socket = null;
      last?.close();
    },
    state: () => state,
  };
}
