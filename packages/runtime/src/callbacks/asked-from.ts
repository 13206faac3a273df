import type { ServiceContext } from '../services/port.ts';
import type { CallbackDetails } from '../store/queues/callback.ts';
import type { Store } from '../store/store.ts';

/** Where a callback goes on, and by which line. */
export type Origin = Pick<
  CallbackDetails,
  'reference' | 'provider' | 'dialled' | 'flow' | 'revision' | 'left' | 'clockOffset' | 'world'
>;

/** What the call knows in which a callback is asked for. Null when there is no such call. */
export async function askedFrom(
  store: Pick<Store, 'calls' | 'fronts'>,
  { call, world, left }: Pick<ServiceContext, 'call' | 'world' | 'left'>,
): Promise<Origin | null> {
  const found = await store.calls.find(call);
  if (found === null) return null;
  const { reference, provider, dialled, flow, clockOffset } = found;
  const revision = (await store.fronts.baseOf(flow, found.revision)) ?? found.revision;
  return { reference, provider, dialled, flow, revision, left: left ?? null, clockOffset, world };
}
