import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** What is under way in this process without being seen in its promises: requests over sockets, databases, files. */
export type UnderWay = {
  readonly busy: () => boolean;
  /** Counts until the promise is settled. */
  readonly track: <T>(task: Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** Requests that `fetch` makes tell of themselves; whatever else is awaited has to be tracked. */
export function watchUnderWay(): UnderWay {
  let tracked = 0;
  const requests = new Set<unknown>();
  const begun = (message: unknown) => void requests.add(requestOf(message));
  const over = (message: unknown) => void requests.delete(requestOf(message));
  const channels = [
    ['undici:request:create', begun],
    ['undici:request:trailers', over],
    ['undici:request:error', over],
  ] as const;
  for (const [channel, listener] of channels) subscribe(channel, listener);
  return {
    busy: () => tracked > 0 || requests.size > 0 || process.getActiveResourcesInfo().some((one) => /^FSReq/.test(one)),
    track: (task) => {
      tracked++;
      return task.finally(() => {
        tracked--;
      });
    },
    close: () => {
      for (const [channel, listener] of channels) unsubscribe(channel, listener);
    },
  };
}

const requestOf = (message: unknown): unknown => (message as { request?: unknown }).request;
