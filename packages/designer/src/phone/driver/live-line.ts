import type { TraceEntry } from '@callwright/flow/engine';
import type { Happening } from '@callwright/flow/simulation';
import { isTrace, type LoggedRow } from '../../api/calls.ts';
import { ApiError } from '../../api/request.ts';
import type { LineReply } from '../../api/simulator.ts';
import type { Timers } from './timers.ts';

/** What a call of the runtime sends without being asked. */
export type CallStream = {
  readonly onRow: (row: LoggedRow) => void;
  readonly onLine: (line: LineReply) => void;
};

/** How the runtime is reached; the browser's is in `runtime-link.ts`. */
export type RuntimeLink = {
  readonly tell: (generation: number, n: number, event: Happening) => Promise<LineReply>;
  /** Returns how to stop listening. */
  readonly listen: (stream: CallStream) => () => void;
};

export type LiveLineParts = {
  readonly link: RuntimeLink;
  readonly timers: Timers;
  readonly generation: () => number;
  readonly onLine: (line: LineReply) => void;
  readonly onEntry: (entry: TraceEntry, at: number) => void;
  /** The runtime said no, or can't be reached; null when it can again. */
  readonly onTrouble: (trouble: unknown) => void;
};

export type LiveLine = { readonly send: (happenings: readonly Happening[]) => void; readonly close: () => void };

const RETRY_MS = [300, 800, 2_000];
const LONGEST_RETRY_MS = 4_000;

/** Tells a call of the runtime what happens on the phone, one thing after the other, and passes on what comes back. */
export function createLiveLine({ link, timers, generation, onLine, onEntry, onTrouble }: LiveLineParts): LiveLine {
  const queue: { readonly event: Happening; readonly generation: number }[] = [];
  const seen = new Set<string>();
  let counted = { generation: -1, next: 0 };
  let sending = false;
  let closed = false;

  const stop = link.listen({
    onLine,
    onRow: ({ seq, i, at, entry }) => {
      const key = `${seq}.${i}`;
      if (seen.has(key) || !isTrace(entry)) return;
      seen.add(key);
      onEntry(entry, at);
    },
  });

  const pause = (ms: number) => new Promise<void>((resolve) => timers.after(ms, resolve));

  async function deliver(event: Happening, at: number): Promise<LineReply | null> {
    if (counted.generation !== at) counted = { generation: at, next: 0 };
    const n = counted.next;
    counted = { generation: at, next: n + 1 };
    for (let attempt = 0; !closed; attempt += 1) {
      try {
        const reply = await link.tell(at, n, event);
        onTrouble(null);
        return reply;
      } catch (trouble) {
        if (closed) return null;
        onTrouble(trouble);
        if (trouble instanceof ApiError) return null;
        await pause(RETRY_MS[attempt] ?? LONGEST_RETRY_MS);
      }
    }
    return null;
  }

  async function work() {
    if (sending) return;
    sending = true;
    for (let next = queue.shift(); next !== undefined && !closed; next = queue.shift()) {
      const reply = await deliver(next.event, next.generation);
      if (reply !== null && !closed) onLine(reply);
    }
    sending = false;
  }

  return {
    send: (happenings) => {
      for (const event of happenings) {
        queue.push({ event, generation: 'generation' in event ? event.generation : generation() });
      }
      void work();
    },
    close: () => {
      closed = true;
      stop();
    },
  };
}
