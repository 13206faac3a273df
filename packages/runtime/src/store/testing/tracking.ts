/** Counts until the promise is settled. */
export type Track = <T>(task: Promise<T>) => Promise<T>;

/** The same object, whose every promise is tracked, however deep its methods lie: so tests know when a store has answered. */
export function tracking<T extends object>(object: T, track: Track): T {
  const wrapped = new Map<unknown, unknown>();
  return new Proxy(object, {
    get: (target, name, receiver) => {
      const found: unknown = Reflect.get(target, name, receiver);
      if (wrapped.has(found)) return wrapped.get(found);
      if (typeof found !== 'function' && (typeof found !== 'object' || found === null)) return found;
      const wrapper =
        typeof found === 'function'
          ? (...args: unknown[]) => {
              const result: unknown = Reflect.apply(found, target, args);
              return result instanceof Promise ? track(result) : result;
            }
          : tracking(found, track);
      wrapped.set(found, wrapper);
      return wrapper;
    },
  });
}
