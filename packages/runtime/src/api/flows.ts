import { canonicalJson, type Flow } from '@callwright/flow/document';
import { Hono } from 'hono';
import { Type } from 'typebox';
import { type FlowParts, flowOverview, whoUses } from '../flows/index.ts';
import { flowBody } from './flow-body.ts';
import { noting } from './note-writes.ts';
import { flowId, isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type FlowSummary = {
  id: string;
  title: string;
  languages: string[];
  draftVersion: number;
  updatedAt: string;
  live: { revision: number; publishedAt: string } | null;
  /** The draft differs from what is live. */
  changed: boolean;
  errors: number;
  warnings: number;
  numbers: string[];
  /** The flows that use it as a part. */
  usedBy: string[];
  sample: boolean;
};

/** The list of flows; making and removing them. */
export function flowRoutes(parts: FlowParts) {
  const { store } = parts;
  const overview = flowOverview(parts);
  const note = noting(parts);
  return new Hono()
    .get('/', async (context) => {
      const flows = (await overview()).map(
        ({ version, updatedAt, live, languages, numbers, usedBy, ...rest }): FlowSummary => ({
          ...rest,
          languages: [...languages],
          numbers: [...numbers],
          usedBy: [...usedBy],
          draftVersion: version,
          updatedAt: isoTime(updatedAt),
          live: live === null ? null : { revision: live.revision, publishedAt: isoTime(live.publishedAt) },
        }),
      );
      return context.json({ flows });
    })
    .post('/', flowBody(Type.Object({}), parts.checker), async (context) => {
      const { flow } = context.req.valid('json');
      const created = await store.flows.create(flow.id, documentOf(flow), { at: parts.now() });
      if (created === 'created') {
        const after = { steps: Object.keys(flow.nodes).length, languages: flow.languages };
        await note(context, { kind: 'flow', name: flow.id, title: flow.title, before: null, after });
        return context.json({ id: flow.id }, 201);
      }
      throw new Refusal(409, {
        code: 'flow-exists',
        message: `There is a call flow with the id “${flow.id}” already.`,
        fix: 'Give the new one another id, or open the existing one.',
      });
    })
    .delete('/:id', async (context) => {
      const id = flowId(context.req.param('id'));
      const usedBy = await whoUses(parts, id);
      if (usedBy.numbers.length + usedBy.flows.length + usedBy.plans.length > 0) {
        throw new Refusal(409, {
          code: 'flow-in-use',
          message: 'This call flow is in use.',
          fix: 'Let the numbers ring another one, take it out of the call flows that use it as a part, and cancel what is planned.',
          usedBy,
        });
      }
      const found = await store.flows.find(id);
      if (found === null || (await store.flows.remove(id, parts.now())) === 'missing') throw notThere('This call flow');
      const before = { version: found.live?.revision ?? null, languages: [...found.languages] };
      await note(context, { kind: 'flow', name: id, title: found.title, before, after: null });
      return context.json({ id });
    });
}

/** A flow as it is stored. */
export function documentOf(flow: Flow): { title: string; languages: string[]; document: string } {
  return { title: flow.title, languages: flow.languages, document: canonicalJson(flow) };
}
