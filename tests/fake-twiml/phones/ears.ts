import type { Clock } from '@callwright/runtime/telephony';
import { Interrupted } from '../time/waiting.ts';

/** What whoever holds a telephone gives from themselves. */
export type Input =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'sound'; readonly until: number };

/** Listens to one end of a connection. What comes while nobody listens is lost. */
export type Ears = {
  /** Listens from now on. */
  readonly open: () => Ear;
  /** Whether anybody listens. */
  readonly listening: () => boolean;
  readonly hear: (input: Input) => void;
};

export type Ear = {
  /** The next thing that is heard, null when `ms` go by without any. @throws Interrupted as soon as `signal` aborts. */
  readonly next: (clock: Clock, ms: number, signal: AbortSignal) => Promise<Input | null>;
  readonly close: () => void;
};

export function createEars(): Ears {
  const open = new Set<(input: Input) => void>();
  return {
    listening: () => open.size > 0,
    hear: (input) => {
      for (const hear of open) hear(input);
    },
    open: () => {
      const waiting: Input[] = [];
      let wake: (() => void) | null = null;
      const hear = (input: Input) => {
        waiting.push(input);
        wake?.();
      };
      open.add(hear);
      return {
        close: () => void open.delete(hear),
        next: (clock, ms, signal) =>
          new Promise((resolve, reject) => {
            const done = (finish: () => void) => {
              wake = null;
              cancel();
              signal.removeEventListener('abort', stop);
              finish();
            };
            const take = () => {
              const input = waiting.shift();
              if (input !== undefined) done(() => resolve(input));
            };
            const stop = () => done(() => reject(new Interrupted()));
            const cancel = Number.isFinite(ms) ? clock.after(ms, () => done(() => resolve(null))) : () => {};
            signal.addEventListener('abort', stop, { once: true });
            wake = take;
            if (signal.aborted) stop();
            else take();
          }),
      };
    },
  };
}
