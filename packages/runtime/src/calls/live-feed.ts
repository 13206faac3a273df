import type { CallSummary } from '../store/calls/call-summary.ts';
import type { LoggedRow } from './logged.ts';
import type { Reply } from './reply.ts';

/** What a committed turn did. `seq` is the turn: a reader who missed some reads them from the log first. */
export type CallNews = {
  readonly call: string;
  readonly seq: number;
  readonly rows: readonly LoggedRow[];
  readonly reply: Reply;
};

type Watcher<T> = (news: T) => void;

/** Tells those who watch in this process what has been committed. Other processes are told by the database later. */
export type LiveFeed = {
  /** Returns how to stop watching. */
  readonly watchCall: (call: string, watcher: Watcher<CallNews>) => () => void;
  readonly watchCalls: (watcher: Watcher<CallSummary>) => () => void;
  readonly publish: (news: CallNews, summary: () => CallSummary) => void;
};

/** `failed` hears of watchers that throw: they must not take a turn down with them. */
export function createLiveFeed(failed: (error: unknown) => void): LiveFeed {
  const byCall = new Map<string, Set<Watcher<CallNews>>>();
  const all = new Set<Watcher<CallSummary>>();

  function tell<T>(watchers: Iterable<Watcher<T>>, news: T): void {
    for (const watcher of watchers) {
      try {
        watcher(news);
      } catch (error) {
        failed(error);
      }
    }
  }

  return {
    watchCall: (call, watcher) => {
      const watchers = byCall.get(call) ?? new Set();
      byCall.set(call, watchers.add(watcher));
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0 && byCall.get(call) === watchers) byCall.delete(call);
      };
    },
    watchCalls: (watcher) => {
      all.add(watcher);
      return () => {
        all.delete(watcher);
      };
    },
    publish: (news, summary) => {
      const watchers = byCall.get(news.call);
      if (watchers !== undefined) tell([...watchers], news);
      if (all.size > 0) tell([...all], summary());
    },
  };
}
