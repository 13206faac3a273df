import { AriRefused } from './ari/ari.ts';
import type { Exchange } from './exchange.ts';

/** A channel of Asterisk's that hears another one, and may speak into it. */
export type Snoop = { readonly id: string; readonly close: () => Promise<void> };

/** What Asterisk is told about it: it tells it back when the channel is there. */
export const OUR_SNOOP = 'callwright-snoop';
const READY_MS = 3000;

/** Opens a snoop channel and waits until it can be used; null when the channel is gone. */
export async function openSnoop(
  { ari, clock, settings }: Pick<Exchange, 'ari' | 'clock' | 'settings'>,
  id: string,
  of: string,
  hears: { readonly spy: 'both' | 'in' | 'out'; readonly whisper?: 'out' },
): Promise<Snoop | null> {
  const { promise, resolve } = Promise.withResolvers<'ready' | 'gone'>();
  const cancel = clock.after(READY_MS, () => resolve('gone'));
  const off = ari.on(`channel:${id}`, ({ type }) => {
    if (type === 'StasisStart') resolve('ready');
    else if (type === 'StasisEnd' || type === 'ChannelDestroyed') resolve('gone');
  });
  const close = async (): Promise<void> => void (await ari.order('DELETE', `/channels/${id}`));
  try {
    const path = `/channels/${encodeURIComponent(of)}/snoop/${id}`;
    const order = ari.order('POST', path, { ...hears, app: settings.app, appArgs: OUR_SNOOP });
    const ordered = await order.catch((error: unknown) => {
      if (error instanceof AriRefused) return 'refused';
      throw error;
    });
    if (ordered === 'gone') return null;
    // It was ordered before, and is there already: Asterisk has no word of its own for that.
    if (ordered !== 'done') return (await ari.read(`/channels/${id}`)) === null ? null : { id, close };
    if ((await promise) === 'ready') return { id, close };
    await close();
    return null;
  } finally {
    cancel();
    off();
  }
}
