import type { ProviderParts } from '../../provider-parts.ts';
import type { Exchange } from '../exchange.ts';
import { callOfId } from '../ids.ts';
import { roomOfBridge } from '../legs/rooms.ts';
import type { Snapshot } from './snapshot.ts';

/** Telephones that nobody speaks of for so long after a start belong to nobody. */
const UNCLAIMED_MS = 30_000;

/** Removes what belongs to no call that lives: telephones, listening channels, rooms. */
export async function sweep(
  { exchange, calls }: { exchange: Exchange; calls: Pick<ProviderParts['calls'], 'standing'> },
  seen: Snapshot,
): Promise<void> {
  const { ari, log, legs, clock, settings } = exchange;
  const states = new Map<string, 'live' | 'over' | 'unknown'>();

  async function stateOf(call: string): Promise<'live' | 'over' | 'unknown'> {
    const known = states.get(call);
    if (known !== undefined) return known;
    const standing = await calls.standing(call);
    const state = standing === null ? 'unknown' : standing.phase === 'live' ? 'live' : 'over';
    states.set(call, state);
    return state;
  }

  /** Of a call that nobody knows the name tells whether it is ours: it may be another installation's. */
  async function orphan(id: string): Promise<boolean> {
    const call = callOfId(id);
    if (call === null) return false;
    const state = await stateOf(call);
    return state === 'over' || (state === 'unknown' && call.startsWith(`${settings.name}-`));
  }

  let swept = 0;
  for (const id of seen.channels.keys()) {
    if (!(await orphan(id))) continue;
    await ari.order('DELETE', `/channels/${encodeURIComponent(id)}`);
    swept++;
  }
  for (const { id, channels } of seen.bridges) {
    if (roomOfBridge(id) === null) continue;
    const empty = channels.length === 0 && id.startsWith(`${settings.name}-`);
    if (!empty && !(await orphan(id))) continue;
    await ari.order('DELETE', `/bridges/${encodeURIComponent(id)}`);
    swept++;
  }
  if (swept > 0)
    log.info({ connection: settings.name, swept }, 'Connections and rooms that belonged to no call were removed');
  clock.after(UNCLAIMED_MS, () => {
    for (const leg of legs.unclaimed()) {
      log.warn({ leg: leg.id }, 'A telephone that nobody asks about is hung up');
      leg.hangUp().catch((error: unknown) => log.warn({ err: error }, 'A telephone could not be hung up'));
    }
  });
}
