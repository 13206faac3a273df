import type { Flow } from '@callwright/flow/document';

const MOST_KEPT = 500;

/**
 * Turns stored documents into flows. The same text gives the same object as long as it is remembered, so that what is
 * found out about a flow can be kept with it.
 */
export function flowReader(): (document: string) => Flow {
  const known = new Map<string, Flow>();
  return (document) => {
    // What the store holds was checked before it was stored.
    const flow = known.get(document) ?? (JSON.parse(document) as Flow);
    known.delete(document);
    known.set(document, flow);
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    return flow;
  };
}

export const readStoredFlow = flowReader();
