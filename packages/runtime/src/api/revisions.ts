import type { Flow } from '@callwright/flow/document';
import { Hono } from 'hono';
import { type FlowParts, readStoredFlow } from '../flows/index.ts';
import { flowId, isoTime, revisionNumber } from './parameters.ts';
import { notThere } from './refusal.ts';

/** What was published of a flow; never changes. */
export function revisionRoutes({ store }: FlowParts) {
  return new Hono()
    .get('/:id/revisions', async (context) => {
      const id = flowId(context.req.param('id'));
      const revisions = await store.revisions.list(id);
      if (revisions.length === 0 && (await store.flows.find(id)) === null) throw notThere('This call flow');
      return context.json({
        revisions: revisions.map(({ publishedAt, ...rest }) => ({ ...rest, publishedAt: isoTime(publishedAt) })),
      });
    })
    .get('/:id/revisions/:revision', async (context) => {
      const id = flowId(context.req.param('id'));
      const revision = revisionNumber(context.req.param('revision'));
      const stored = revision === undefined ? null : await store.revisions.find(id, revision);
      if (stored === null) throw notThere('This version of the call flow');
      const flow: Flow = readStoredFlow(stored.document);
      return context.json({
        revision: stored.revision,
        flow,
        // Its parts run in these versions, whatever goes live later.
        locks: { flows: { ...stored.locks.flows } },
        publishedAt: isoTime(stored.publishedAt),
        comment: stored.comment,
        person: stored.person,
      });
    });
}
