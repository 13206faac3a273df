import type { Flow } from '@callwright/flow/document';
import { flowsApi } from '../../api/flows.ts';

/** More parts than any house has: a wrong answer of the server must not load for ever. */
const MOST_PARTS = 200;

/** The parts that a flow uses, and those that they use in turn, as far as they can be had; the flow itself goes first. */
export async function withParts(flow: Flow, load: (id: string) => Promise<Flow | null>): Promise<readonly Flow[]> {
  const found = new Map<string, Flow>([[flow.id, flow]]);
  const asked = new Set<string>([flow.id]);
  for (let wanted = partsOf(flow); wanted.length > 0 && asked.size < MOST_PARTS; ) {
    const fresh = [...new Set(wanted)].filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    const loaded = (await Promise.all(fresh.map(load))).filter((part) => part !== null);
    for (const part of loaded) found.set(part.id, part);
    wanted = loaded.flatMap(partsOf);
  }
  return [...found.values()];
}

/** Ids of the flows that a flow uses as parts. */
export function partsOf(flow: Flow): string[] {
  return Object.values(flow.nodes).flatMap(({ type, config }) =>
    type === 'subflow' && typeof config.flow === 'string' && config.flow !== '' ? [config.flow] : [],
  );
}

/** A part as calls meet it: what is live, else its draft; null when there is none. */
export async function loadPart(id: string): Promise<Flow | null> {
  try {
    const { flow, liveRevision } = await flowsApi.draft(id);
    return liveRevision === null ? flow : (await flowsApi.revision(id, liveRevision)).flow;
  } catch {
    return null;
  }
}
