import type { Flow } from '@callwright/flow/document';
import type { Capabilities } from '../api/connections.ts';

/** What a call flow needs of the connection that its calls come by. `keys`: during a talk, to take a consent back. */
export type Need = 'recording' | 'keys';

const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  recording: ['recording'],
  'recording-consent': ['recording', 'keys'],
};

/** What these flows need together. */
export function needsOf(flows: readonly Flow[]): readonly Need[] {
  const types = flows.flatMap(({ nodes }) => Object.values(nodes).map(({ type }) => type));
  return [...new Set(types.flatMap((type) => NEEDS[type] ?? []))];
}

/** What of that a connection can't do. */
export function unmetNeeds(needs: readonly Need[], able: Capabilities): readonly Need[] {
  const met: Readonly<Record<Need, boolean>> = { recording: able.recording, keys: able.keysWhileBridged !== 'none' };
  return needs.filter((need) => !met[need]);
}
