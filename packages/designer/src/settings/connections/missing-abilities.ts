import type { Capabilities } from '../../api/connections.ts';

export type Missing = 'speech' | 'recording' | 'conference' | 'monitoring' | 'star' | 'none';

/** What a connection can't do, of all that call flows may ask for. */
export function missingAbilities(able: Capabilities): readonly Missing[] {
  const plain = (['speech', 'recording', 'conference', 'monitoring'] as const).filter((ability) => !able[ability]);
  return able.keysWhileBridged === 'any' ? plain : [...plain, able.keysWhileBridged];
}
