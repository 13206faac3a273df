import type { DialOrder } from './dialling-rules.ts';
import type { EffectiveRules } from './judge-destination.ts';

/**
 * What the far end sees: an own number, or the caller’s where the rules let it be shown, else the connection’s own in
 * its place. Null when somebody wants to show a number that belongs to neither: that is spoofing.
 */
export function chosenCallerId(
  { from, caller }: Pick<DialOrder, 'from' | 'caller'>,
  { own, showCaller }: Pick<EffectiveRules, 'own' | 'showCaller'>,
  ownNumber: string,
): string | null {
  const usual = ownNumber === '' ? (own[0] ?? '') : ownNumber;
  if (from === null || from === '') return usual;
  if (from === ownNumber || own.includes(from)) return from;
  if (from === caller) return showCaller ? from : usual;
  return null;
}
