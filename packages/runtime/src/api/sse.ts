import type { Context } from 'hono';
import { type SSEMessage, type SSEStreamingApi, streamSSE } from 'hono/streaming';

const HEARTBEAT_MS = 15_000;
/** So often it is looked whether whoever reads still may. */
export const LOOK_MS = 8_000;
/** A reader that is further behind is let go: it comes back and resumes from what it has. */
const MOST_WAITING = 500;

/** Where a stream's messages are put. */
export type Outlet = {
  /** For what was there before: however much it is, it goes out as fast as the reader takes it. Only while beginning. */
  readonly write: (message: SSEMessage) => Promise<void>;
  /** For what happens now: nobody waits for the reader. */
  readonly send: (message: SSEMessage) => void;
  /** Ends the stream once everything is sent. */
  readonly end: () => void;
};

/** All streams that are open, so that the server can close them before it stops. */
export type Streams = { readonly opened: (close: () => void) => () => void; readonly closeAll: () => void };

export function createStreams(): Streams {
  const open = new Set<() => void>();
  return {
    opened: (close) => {
      open.add(close);
      return () => void open.delete(close);
    },
    closeAll: () => {
      for (const close of [...open]) close();
    },
  };
}

/**
 * Answers with a stream of events. `begin` is given where to put messages and returns how to stop; it may put some before
 * it returns. A heartbeat keeps proxies from closing it, and a reader that doesn't keep up is dropped. As is, within seconds,
 * somebody who has signed out, may not look any more, or may see something else now.
 */
export function eventStream(
  context: Context,
  streams: Streams,
  begin: (outlet: Outlet) => Promise<() => void>,
): Response {
  context.header('x-accel-buffering', 'no');
  return streamSSE(context, async (stream) => {
    const waiting: SSEMessage[] = [];
    let over = false;
    let wake = (): void => undefined;
    const end = () => {
      over = true;
      wake();
    };
    const send = (message: SSEMessage) => {
      if (waiting.push(message) > MOST_WAITING) end();
      wake();
    };
    const forget = streams.opened(end);
    stream.onAbort(end);
    const stop = await begin({ send, end, write: (message) => stream.writeSSE(message) });
    const stillIn = context.get('stillIn');
    const looking = setInterval(() => {
      stillIn?.().then((isIn) => isIn || end(), end);
    }, LOOK_MS);
    try {
      while (!stream.aborted && (!over || (waiting.length > 0 && waiting.length <= MOST_WAITING))) {
        const message = waiting.shift();
        if (message !== undefined) await stream.writeSSE(message);
        else if (await quiet((go) => (wake = go))) await beat(stream);
      }
    } finally {
      clearInterval(looking);
      stop();
      forget();
    }
  });
}

/** Waits until there is something to do; true when it was quiet for so long that a heartbeat is due. */
function quiet(onWake: (go: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), HEARTBEAT_MS);
    onWake(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

async function beat(stream: SSEStreamingApi): Promise<void> {
  await stream.write(': still here\n\n');
}
