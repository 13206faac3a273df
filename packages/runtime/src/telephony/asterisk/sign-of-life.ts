import type { Clock } from '../../calls/clock.ts';
import type { Log } from '../../log/index.ts';
import { BEAT } from '../asterisk-config/index.ts';
import type { Ari } from './ari/ari.ts';

/** Tells Asterisk every moment that we are there. When it stops hearing of us, its dialplan lets callers go on without us. */
export type SignOfLife = {
  /** @throws when Asterisk can't be told. */
  readonly begin: () => Promise<void>;
  readonly end: () => void;
};

const EVERY_MS = 2000;

export function createSignOfLife(ari: Ari, clock: Clock, log: Log): SignOfLife {
  let cancel: (() => void) | null = null;
  let told = 0;

  /** Any other value than the last one will do: Asterisk measures the time by its own clock. */
  async function tell(): Promise<void> {
    await ari.order('POST', '/asterisk/variable', { variable: BEAT, value: `${clock.now()}-${told++}` });
  }

  function next(): void {
    cancel = clock.after(EVERY_MS, () => {
      next();
      tell().catch((error: unknown) => log.debug({ err: error }, 'Asterisk was not told that we are there'));
    });
  }

  function end(): void {
    cancel?.();
    cancel = null;
  }

  return {
    begin: async () => {
      end();
      next();
      await tell();
    },
    end,
  };
}
