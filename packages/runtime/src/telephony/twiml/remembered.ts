/** A map that forgets what was put in first once it is full: what it holds only saves work. */
export type Remembered<T> = {
  readonly get: (key: string) => T | undefined;
  readonly put: (key: string, value: T) => void;
  readonly forget: (key: string) => void;
};

export function remembered<T>(most = 20_000): Remembered<T> {
  const values = new Map<string, T>();
  return {
    get: (key) => values.get(key),
    put: (key, value) => {
      values.delete(key);
      values.set(key, value);
      if (values.size > most) values.delete(values.keys().next().value ?? key);
    },
    forget: (key) => void values.delete(key),
  };
}
