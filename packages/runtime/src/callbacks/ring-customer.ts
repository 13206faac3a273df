import type { Callback, CallbackResult } from '../store/queues/callback.ts';
import type { LegEnd } from '../telephony/legs.ts';
import { CannotRing } from '../telephony/provider.ts';
import { addressOf } from './callback-calls.ts';
import type { CallbackParts } from './parts.ts';
import { resultOfRefusal } from './try-result.ts';

export const RING_SECONDS = 30;

const RESULTS: Readonly<Record<LegEnd, CallbackResult>> = {
  busy: 'busy',
  refused: 'busy',
  noAnswer: 'no-answer',
  failed: 'failed',
  // It was answered, and nobody was there any more when the call began.
  hungUp: 'no-answer',
};

export type RingParts = Pick<CallbackParts, 'store' | 'providers' | 'legNews' | 'clock' | 'log'>;

/**
 * Rings the customer of a callback for whom an agent waits; `over` is told, once at most, that it was in vain, or that
 * nobody can tell whether it rings. Rung once whoever orders it: what rang before is only taken up, never rung anew.
 * Returns how to listen no more.
 */
export function ringCustomer(
  { store, providers, legNews, clock, log }: RingParts,
  callback: Callback,
  talk: string,
  over: (result: CallbackResult | 'unsure') => void,
): () => void {
  let listens = true;
  const stop = (): void => {
    listens = false;
    off();
  };
  const end = (result: CallbackResult | 'unsure'): void => {
    if (!listens) return;
    stop();
    over(result);
  };
  const off = legNews.listen(talk, (news) => {
    if (news.kind === 'ended') end(RESULTS[news.why]);
  });

  async function ring(): Promise<void> {
    const { details, number: to } = callback;
    const provider = providers.get(details.provider);
    if (provider === undefined || provider.callOut === null) return end('failed');
    const mark = `ring ${talk}`;
    const again = (await store.performed.find(mark)) !== null;
    const order = { call: talk, to, from: await shownNumber(store, details.dialled), seconds: RING_SECONDS };
    await provider.callOut({ ...order, dialled: addressOf(callback), again });
    if (!again) await store.performed.keep(mark, { kind: 'rung' }, clock.now());
  }

  ring().catch((error: unknown) => {
    if (error instanceof CannotRing) return end(resultOfRefusal(error.code));
    log.error({ callback: callback.id, err: error }, 'The customer of a callback could not be rung');
    end('unsure');
  });
  return stop;
}

/** The number that was rung, while it is one of ours; else the connection's own. */
async function shownNumber({ numbers }: CallbackParts['store'], dialled: string): Promise<string | null> {
  return (await numbers.list()).some(({ number }) => number === dialled) ? dialled : null;
}
