import type { ProviderParts } from '../../provider-parts.ts';
import type { Exchange } from '../exchange.ts';
import { lineId } from '../ids.ts';
import type { Message } from '../line/stage.ts';
import { keepStored } from '../stored-recording.ts';
import type { Snapshot } from './snapshot.ts';

/** The message that a caller was leaving when the connection was lost, and who has hung up since; null: none. */
export async function leftMessage(
  exchange: Exchange,
  calls: ProviderParts['calls'],
  call: string,
  seen: Snapshot,
): Promise<Message | null> {
  const standing = await calls.standing(call);
  if (standing?.phase !== 'live' || standing.verbs.at(-1)?.verb !== 'record') return null;
  const ref = lineId(call, standing.generation, standing.verbs.length - 1);
  if (!seen.stored.includes(ref)) return null;
  const kept = await keepStored(exchange, { ref, kind: 'message', call });
  return kept === null ? null : { ref, seconds: Math.max(1, Math.round(kept.seconds)) };
}
