import type { LogEntry } from '../calls/logged.ts';
import type { ServiceContext } from '../services/port.ts';
import type { CallbackDetails } from '../store/queues/callback.ts';
import type { Store } from '../store/store.ts';

/** Where a callback goes on, and by which line. */
export type Origin = Pick<
  CallbackDetails,
  'reference' | 'provider' | 'dialled' | 'flow' | 'revision' | 'node' | 'clockOffset' | 'world'
>;

/**
 * What the call knows in which a callback is asked for; the request's key is `<call>.<visit>.<i>`. Null when there is no
 * such call.
 */
export async function askedFrom(
  store: Pick<Store, 'calls' | 'callLog' | 'fronts'>,
  { call, key, world }: Pick<ServiceContext, 'call' | 'key' | 'world'>,
): Promise<Origin | null> {
  const found = await store.calls.find(call);
  if (found === null) return null;
  const { reference, provider, dialled, flow, clockOffset } = found;
  const revision = (await store.fronts.baseOf(flow, found.revision)) ?? found.revision;
  const node = await nodeOf(store, found.id, flow, visitOf(call, key));
  return { reference, provider, dialled, flow, revision, node, clockOffset, world };
}

const visitOf = (call: string, key: string): number => Number(key.slice(call.length + 1).split('.')[0]);

/** The step of the call's own flow that was visited then; null for one of a part: the call can't go on inside of it. */
async function nodeOf(
  { callLog }: Pick<Store, 'callLog'>,
  call: string,
  flow: string,
  visit: number,
): Promise<string | null> {
  const { turns } = await callLog.read(call, -1);
  for (const { entries } of turns) {
    for (const { entry } of JSON.parse(entries) as readonly { readonly entry: LogEntry }[]) {
      if (entry.kind === 'entered' && entry.visit === visit) return entry.flow === flow ? entry.node : null;
    }
  }
  return null;
}
