import type { DeskSight } from '../../api/desk.ts';

/** How the desk is connected with the server. Times are milliseconds since the epoch, by the browser's clock. */
export type DeskLinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** `nextAt`: when it is tried again; null: it is being tried now. */
  | { readonly kind: 'lost'; readonly since: number; readonly nextAt: number | null };

/** The part of the server that the link needs, so that tests can play it. */
export type DeskServer = {
  /** Null: this person has no desk. @throws while the server can't be reached */
  readonly see: () => Promise<DeskSight | null>;
  readonly stream: (on: StreamEvents) => { readonly close: () => void };
};
export type StreamEvents = {
  readonly sight: (sight: DeskSight) => void;
  readonly beat: () => void;
  readonly broken: () => void;
};

export type LinkClock = {
  readonly now: () => number;
  readonly after: (ms: number, then: () => void) => () => void;
};

export type DeskLinkEvents = {
  readonly sight: (sight: DeskSight | null) => void;
  readonly state: (state: DeskLinkState) => void;
};

export type DeskLink = {
  /** The network is back, somebody doesn't want to wait, or there is a desk now where none was. */
  readonly tryNow: () => void;
  /** The network is gone; whatever stands is dead. */
  readonly networkLost: () => void;
  readonly close: () => void;
};

/** The server beats each ten seconds: whoever hears nothing for so long hears nothing any more. */
const SILENT_MS = 25_000;
const WAITS_MS = [500, 1000, 2000, 3000, 5000];

/** Keeps a desk connected: sees what stands, hears what changes, and comes back by itself. */
export function openDeskLink(server: DeskServer, clock: LinkClock, on: DeskLinkEvents): DeskLink {
  let stream: { readonly close: () => void } | null = null;
  let stopTimer = (): void => undefined;
  let lostAt: number | null = null;
  let tries = 0;
  /** Goes up with each try; what comes of an older one is dropped. */
  let round = 0;
  let closed = false;

  const hush = () => {
    stopTimer();
    stream?.close();
    stream = null;
    round += 1;
  };

  const heard = () => {
    stopTimer();
    stopTimer = clock.after(SILENT_MS, lose);
  };

  function lose(): void {
    if (closed) return;
    hush();
    lostAt ??= clock.now();
    const wait = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0;
    tries += 1;
    on.state({ kind: 'lost', since: lostAt, nextAt: clock.now() + wait });
    stopTimer = clock.after(wait, connect);
  }

  function connect(): void {
    if (closed) return;
    hush();
    const mine = round;
    on.state(lostAt === null ? { kind: 'connecting' } : { kind: 'lost', since: lostAt, nextAt: null });
    // Seen first: a session that is over is asked for in words, which no stream can do.
    server.see().then(
      (sight) => {
        if (mine !== round || closed) return;
        on.sight(sight);
        if (sight === null) return stand();
        stream = server.stream({
          sight: (next) => {
            if (mine !== round) return;
            stand();
            on.sight(next);
          },
          beat: () => {
            if (mine === round) stand();
          },
          broken: () => {
            if (mine === round) lose();
          },
        });
        heard();
      },
      () => {
        if (mine === round) lose();
      },
    );
  }

  function stand(): void {
    if (stream !== null) heard();
    tries = 0;
    lostAt = null;
    on.state({ kind: 'open' });
  }

  connect();
  return {
    tryNow: () => {
      if (lostAt !== null || stream === null) connect();
    },
    networkLost: () => {
      if (!closed) lose();
    },
    close: () => {
      closed = true;
      hush();
    },
  };
}
