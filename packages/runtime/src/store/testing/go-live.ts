import type { Flow } from '@callwright/flow/document';
import type { Store } from '../store.ts';

/** Makes this flow, publishes it, and lets this number ring it. */
export async function goLive({ flows, drafts, revisions, numbers }: Store, number: string, flow: Flow): Promise<void> {
  const { id, title, languages } = flow;
  const document = JSON.stringify(flow);
  await flows.create(id, { title, languages, document }, { at: 1 });
  const draft = await drafts.find(id);
  const locks = { flows: {}, types: {} };
  await revisions.publish(id, draft?.version ?? 0, { document, locks, comment: '', at: 1 });
  await numbers.put(number, { title: '', flow: id });
}
