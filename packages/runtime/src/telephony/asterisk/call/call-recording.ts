import type { Exchange } from '../exchange.ts';
import { openSnoop } from '../snoop.ts';
import { keepStored } from '../stored-recording.ts';

export type RecordingOrder = { readonly do: 'start' | 'pause' | 'resume' | 'stop'; readonly handle: string };

/** How long the beginning or end of a recording may take to be told. */
const TOLD_MS = 3000;

/**
 * The recording of a call: a channel that hears both sides is recorded. Everything is named by call and handle, so that
 * a recording that an earlier process began is paused and ended as well.
 */
export async function orderRecording(
  exchange: Exchange,
  call: string,
  channel: string,
  order: RecordingOrder,
): Promise<void> {
  const { ari } = exchange;
  const ref = `${call}.${order.handle}`;
  const live = `/recordings/live/${encodeURIComponent(ref)}`;
  switch (order.do) {
    case 'start':
      return start(exchange, ref, channel);
    case 'pause':
      return void (await ari.order('POST', `${live}/pause`));
    case 'resume':
      return void (await ari.order('DELETE', `${live}/pause`));
    case 'stop':
      return stop(exchange, ref, call);
  }
}

const snoopOf = (ref: string): string => `${ref}.snoop`;

async function start(exchange: Exchange, ref: string, channel: string): Promise<void> {
  const snoop = await openSnoop(exchange, snoopOf(ref), channel, { spy: 'both' });
  if (snoop === null) return;
  const path = `/channels/${encodeURIComponent(snoop.id)}/record`;
  await told(exchange, ref, ['RecordingStarted', 'RecordingFailed', 'RecordingFinished'], () =>
    exchange.ari.order('POST', path, { name: ref, format: 'wav', ifExists: 'fail' }),
  );
}

async function stop(exchange: Exchange, ref: string, call: string): Promise<void> {
  const { ari } = exchange;
  const live = `/recordings/live/${encodeURIComponent(ref)}`;
  await told(exchange, ref, ['RecordingFinished', 'RecordingFailed'], () => ari.order('POST', `${live}/stop`));
  await ari.order('DELETE', `/channels/${encodeURIComponent(snoopOf(ref))}`);
  await keepStored(exchange, { ref, kind: 'call', call });
}

/** Gives an order and waits until one of these events tells that it is done; not when there is nothing to be done. */
async function told(
  { ari, clock }: Exchange,
  ref: string,
  types: readonly string[],
  order: () => Promise<'done' | 'gone' | 'conflict'>,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const off = ari.on(`recording:${ref}`, ({ type }) => void (types.includes(type) && resolve()));
  const cancel = clock.after(TOLD_MS, resolve);
  try {
    if ((await order()) === 'done') await promise;
  } finally {
    off();
    cancel();
  }
}
