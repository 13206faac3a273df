/** Lets one task of a call run after the other; tasks of different calls don't wait for each other. */
export type CallMutex = {
  readonly run: <T>(call: string, task: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing that was begun until now is running any more. */
  readonly idle: () => Promise<void>;
};

export function createCallMutex(): CallMutex {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (call, task) => {
      const before = tails.get(call);
      // A task that failed must not fail the next one.
      const mine = before === undefined ? task() : before.then(task, task);
      tails.set(call, mine);
      const leave = () => {
        if (tails.get(call) === mine) tails.delete(call);
      };
      mine.then(leave, leave);
      return mine;
    },
    idle: async () => {
      await Promise.allSettled([...tails.values()]);
    },
  };
}
