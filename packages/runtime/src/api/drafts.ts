import type { Flow } from '@callwright/flow/document';
import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { type FlowParts, type NotReady, publish, readStoredFlow } from '../flows/index.ts';
import { actorOf } from '../people/actor.ts';
import type { Draft } from '../store/flows/draft-repository.ts';
import { undoOf } from './alias-answers.ts';
import { flowBody } from './flow-body.ts';
import { documentOf } from './flows.ts';
import { jsonBody } from './json-body.ts';
import { noteDraft } from './note-draft.ts';
import { noting } from './note-writes.ts';
import { flowId, isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';
import { type SpeakParts, speakVersion } from './speak-version.ts';

const Version = () => Type.Integer({ minimum: 1 });
const exact = { additionalProperties: false };
const PublishBody = Type.Object(
  {
    version: Version(),
    comment: Type.String({ maxLength: 1000 }),
    /** False: the version is made, and no alias is switched. */
    goLive: Type.Optional(Type.Boolean()),
  },
  exact,
);
/** How long somebody who publishes waits for the count of spoken texts. */
const SPEECH_MS = 3000;

/** The draft of a flow: reading, saving over the version that one has read, going live. */
export function draftRoutes(parts: FlowParts & SpeakParts) {
  const { store } = parts;
  const note = noting(parts);
  // What goes live is noted with its switch.
  const noteMade = async (context: Context, id: string, revision: number, comment: string) => {
    const title = (await store.flows.find(id))?.title ?? id;
    await note(context, { kind: 'release', name: id, title, before: null, after: { version: revision, comment } });
  };
  return new Hono()
    .get('/:id/draft', async (context) => {
      const id = flowId(context.req.param('id'));
      const [row, draft] = await Promise.all([store.flows.find(id), store.drafts.find(id)]);
      if (row === null || draft === null) throw notThere('This call flow');
      const flow: Flow = readStoredFlow(draft.document);
      return context.json({
        flow,
        version: draft.version,
        updatedAt: isoTime(draft.updatedAt),
        liveRevision: row.live?.revision ?? null,
        changed: row.live?.draftVersion !== draft.version,
      });
    })
    .put('/:id/draft', flowBody(Type.Object({ version: Version() }), parts.checker), async (context) => {
      const id = flowId(context.req.param('id'));
      const { flow, version } = context.req.valid('json');
      if (flow.id !== id) throw otherFlow(id);
      const saved = await store.drafts.save(id, version, documentOf(flow), parts.now());
      if (saved.kind === 'missing') throw notThere('This call flow');
      if (saved.kind === 'changed') throw draftChanged(saved.draft);
      await noteDraft(parts, context, flow, version, saved.version);
      return context.json({ version: saved.version, updatedAt: isoTime(saved.updatedAt) });
    })
    .post('/:id/publish', jsonBody(PublishBody), async (context) => {
      const id = flowId(context.req.param('id'));
      const { version, comment, goLive = true } = context.req.valid('json');
      const result = await publish(parts, id, version, comment, { person: actorOf(context).id, goLive });
      switch (result.kind) {
        case 'published': {
          const { revision, live } = result;
          if (live === null) await noteMade(context, id, revision, comment);
          const undo = live === null ? null : undoOf(live);
          return context.json({ revision, speech: await speakVersion(parts, id, revision, SPEECH_MS), undo });
        }
        case 'missing':
          throw notThere('This call flow');
        case 'changed':
          throw draftChanged(result.draft);
        case 'problems':
        case 'parts-not-live':
          throw notReady(result);
      }
    });
}

/** Why a draft can't be made a version. */
export function notReady(result: Extract<NotReady, { kind: 'problems' | 'parts-not-live' }>): Refusal {
  if (result.kind === 'problems') {
    return new Refusal(422, {
      code: 'problems',
      message: 'Something must be mended before this call flow can go live.',
      fix: 'Mend what is listed, then try again.',
      problems: result.problems,
    });
  }
  return new Refusal(422, {
    code: 'parts-not-live',
    message: `It uses parts that are not live: ${result.parts.join(', ')}.`,
    fix: 'Let these go live first.',
    problems: [],
    parts: result.parts,
  });
}

/** Somebody else saved first: their draft is in the answer, and nothing was written. */
export function draftChanged(draft: Draft): Refusal {
  return new Refusal(409, {
    code: 'draft-changed',
    message: 'Somebody else has changed this call flow meanwhile.',
    fix: 'Look at their version and save yours over it, or take theirs.',
    version: draft.version,
    flow: readStoredFlow(draft.document),
    updatedAt: isoTime(draft.updatedAt),
  });
}

function otherFlow(id: string): Refusal {
  return new Refusal(422, {
    code: 'broken-flow',
    message: `The document has another id than the call flow “${id}” that it is saved as.`,
    fix: 'Keep the id, or store the document as a new call flow.',
    problems: [{ pointer: '/id', message: `must be ${id}` }],
  });
}
