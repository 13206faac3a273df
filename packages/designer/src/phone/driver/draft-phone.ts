import type { Flow } from '@callwright/flow/document';
import { compileProgram } from '@callwright/flow/engine';
import { type Setting, startSimulation, type World } from '@callwright/flow/simulation';
import { builtInServices } from '@callwright/nodes/services';
import { nodeTypes } from '../../nodes/use-node-texts.ts';
import { createPhone, type LivePhone, type PhoneParts } from './handset.ts';

/**
 * Rings the first of these flows, here in the browser; the others are its parts.
 * @throws RangeError when the world's clock or the flow's zone means nothing.
 */
export function ringDraft(
  flows: readonly Flow[],
  world: World,
  parts: Pick<PhoneParts, 'voice' | 'timers' | 'onTrace'>,
): LivePhone {
  const program = compileProgram({ flows, types: nodeTypes.all, services: builtInServices });
  const setting: Setting = { program, flow: flows[0]?.id ?? '', world, speech: 'reported' };
  return createPhone({ ...parts, setting, begin: () => startSimulation(setting) });
}
