/** What a queue's people are to be, while it isn't saved yet. */
export type Unsaved<M> = {
  /** As the server knows them. */
  readonly saved: readonly M[];
  /** Being sent; null: nothing is. */
  readonly sending: readonly M[] | null;
  readonly wanted: readonly M[];
};

export type SaverParts<M> = {
  readonly send: (queue: string, before: readonly M[], after: readonly M[]) => Promise<unknown>;
  /** Reads anew what the server has, before the wanted is forgotten. */
  readonly refresh: () => Promise<unknown>;
};

/** What became of everything that was changed in one go: from what to what; `error`: the rest wasn't taken. */
export type Saved<M> = { readonly before: readonly M[]; readonly after: readonly M[]; readonly error: Error | null };

/**
 * Saves changes of queues' people at once, one after the other, and of several that are made meanwhile only the last. All parts of a page
 * that show the same queue share it, so that none overwrites another's change.
 */
export function createMemberSaver<M>({ send, refresh }: SaverParts<M>) {
  const queues = new Map<string, Unsaved<M>>();
  const listeners = new Set<() => void>();
  const put = (queue: string, state: Unsaved<M> | null) => {
    if (state === null) queues.delete(queue);
    else queues.set(queue, state);
    for (const listener of listeners) listener();
  };

  async function run(queue: string): Promise<Saved<M>> {
    const before = queues.get(queue)?.saved ?? [];
    let after = before;
    for (let state = queues.get(queue); state !== undefined; state = queues.get(queue)) {
      const { saved, wanted } = state;
      if (saved === wanted) {
        await refresh().catch(() => undefined);
        // Whoever changed something meanwhile wants it saved, too.
        if (queues.get(queue)?.wanted === wanted) put(queue, null);
        continue;
      }
      put(queue, { saved, sending: wanted, wanted });
      try {
        await send(queue, saved, wanted);
      } catch (error) {
        await refresh().catch(() => undefined);
        put(queue, null);
        return { before, after, error: error instanceof Error ? error : new Error(String(error)) };
      }
      after = wanted;
      put(queue, { saved: wanted, sending: null, wanted: queues.get(queue)?.wanted ?? wanted });
    }
    return { before, after, error: null };
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    of: (queue: string): Unsaved<M> | null => queues.get(queue) ?? null,
    /** Null: what is under way takes it along. `stored`: as the page knows the queue where nothing is unsaved. */
    change: (queue: string, stored: readonly M[], wanted: readonly M[]): Promise<Saved<M>> | null => {
      const state = queues.get(queue);
      put(queue, state === undefined ? { saved: stored, sending: null, wanted } : { ...state, wanted });
      return state === undefined ? run(queue) : null;
    },
    /** The page goes: what still waits for its turn is sent after what is under way. True: something was. */
    leave: (): boolean => {
      const waiting = [...queues].filter(([, { sending, wanted }]) => sending !== null && sending !== wanted);
      for (const [queue, { sending, wanted }] of waiting) {
        if (sending !== null) void send(queue, sending, wanted).catch(() => undefined);
      }
      return waiting.length > 0;
    },
  };
}
