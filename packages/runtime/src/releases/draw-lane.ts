import { createHash } from 'node:crypto';
import type { Canary } from '../store/flows/canary.ts';

/** By which of its alias's ways a call came to its version; null: the only one. */
export type Lane = 'canary' | 'rest' | 'test-phone' | 'trial' | null;

const WHOLE = 2 ** 32;

/**
 * Whether a call goes to the second version. A caller always goes the same way, and stays there when the share grows; whose
 * number is withheld is drawn for by `chance` (0 to 2^32-1). Each second version finds other callers.
 */
export function drawLane(
  canary: Canary | null,
  call: { readonly flow: string; readonly dialled: string; readonly caller: string },
  chance: () => number,
): 'canary' | 'rest' | null {
  if (canary === null || (canary.numbers !== null && !canary.numbers.includes(call.dialled))) return null;
  const drawn = call.caller === '' ? chance() : hashed(`${call.flow} ${canary.revision} ${call.caller}`);
  return (drawn / WHOLE) * 100 < canary.share ? 'canary' : 'rest';
}

function hashed(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
