import type { Flow } from '@callwright/flow/document';
import type { Context } from 'hono';
import type { FlowParts } from '../flows/index.ts';
import { actorOf } from '../people/actor.ts';
import { noteSeenTo } from '../store/office/noted.ts';
import { noting } from './note-writes.ts';

/** Drafts are saved with every stroke: within this time one note a person and flow says enough. */
const RUN_MS = 10 * 60_000;

/** Notes that somebody works on a draft, when an editing run begins. */
export async function noteDraft(
  parts: FlowParts,
  context: Context,
  flow: Flow,
  before: number,
  after: number,
): Promise<void> {
  const last = await parts.store.changes.lastBy(actorOf(context).id, 'draft', flow.id);
  if (last !== null && parts.now() - last < RUN_MS) return noteSeenTo();
  await noting(parts)(context, {
    kind: 'draft',
    name: flow.id,
    title: flow.title,
    version: after,
    before: { save: before },
    after: { save: after, steps: Object.keys(flow.nodes).length },
  });
}
