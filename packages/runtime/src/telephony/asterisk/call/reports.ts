import type { PhoneEvent } from '../../../calls/happening.ts';
import type { ProviderParts } from '../../provider-parts.ts';
import type { Exchange } from '../exchange.ts';

/** Tells the runtime what happens to a call, one thing after the other. */
export type Reports = {
  readonly tell: (event: PhoneEvent) => void;
  /** Resolves when everything is told. */
  readonly idle: () => Promise<void>;
};

const TRIES = 6;
const BETWEEN_MS = 250;

/** What can't be committed (the database may be away) is told again. `begun`: before it the runtime doesn't know the call. */
export function createReports(
  { calls, clock, log }: Pick<Exchange, 'clock' | 'log'> & Pick<ProviderParts, 'calls'>,
  call: string,
  begun: Promise<void>,
): Reports {
  let last = begun;

  async function tell(event: PhoneEvent): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await calls.take(call, event);
        return;
      } catch (error) {
        if (tries === TRIES) {
          log.error({ call, event: event.kind, err: error }, 'What happened to a call could not be written down');
          return;
        }
        await new Promise<void>((resolve) => clock.after(BETWEEN_MS * 2 ** (tries - 1), resolve));
      }
    }
  }

  return {
    tell: (event) => {
      last = last.then(() => tell(event));
    },
    idle: () => last,
  };
}
