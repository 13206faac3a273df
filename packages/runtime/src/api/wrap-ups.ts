import { Hono } from 'hono';
import { Type } from 'typebox';
import type { Cases } from '../cases/index.ts';
import type { WrapUp, WrapUpFields } from '../cases/shapes.ts';
import { actorOf } from '../people/actor.ts';
import type { Store } from '../store/store.ts';
import { momentOf } from './follow-ups.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { oneOf } from './one-of.ts';
import { phoneNumber } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type WrapUpParts = { readonly store: Store; readonly cases: Cases; readonly now: () => number };

const exact = { additionalProperties: false };
const TICKETS = ['none', 'open', 'waiting', 'solved', 'closed'] as const;
const orNull = (maxLength: number) => Type.Union([Type.String({ maxLength }), Type.Null()]);
const WrapUpBody = Type.Object(
  {
    version: Type.Integer({ minimum: 0 }),
    fields: Type.Object(
      {
        result: Type.String({ maxLength: 80 }),
        note: Type.String({ maxLength: 4000 }),
        ticket: oneOf(TICKETS),
        title: Type.String({ maxLength: 200 }),
        dueAt: orNull(40),
        owner: orNull(64),
        callBack: Type.String({ maxLength: 32 }),
        followUp: orNull(32),
      },
      exact,
    ),
  },
  exact,
);

/** What agents write of their talks: kept as it is typed, so that nothing of it is ever lost, and closed once. */
export function wrapUpRoutes(parts: WrapUpParts) {
  const { wrapUps } = parts.cases;
  const note = noting(parts);
  return new Hono()
    .get('/', async (context) => context.json({ wrapUps: await wrapUps.unfinished(actorOf(context).id) }))
    .get('/:talk', async (context) => {
      const found = await wrapUps.find(context.req.param('talk'), actorOf(context).id);
      if (found === null) throw notThere('This talk');
      return context.json(found);
    })
    .put('/:talk', jsonBody(WrapUpBody), async (context) => {
      const { version, fields } = context.req.valid('json');
      const saved = await wrapUps.write(context.req.param('talk'), actorOf(context).id, version, fields);
      if (saved.kind === 'saved') return context.json(saved.wrapUp);
      throw refused(saved);
    })
    .post('/:talk/done', jsonBody(WrapUpBody), async (context) => {
      const { version, fields } = context.req.valid('json');
      const talk = context.req.param('talk');
      const finished = await wrapUps.finish(talk, actorOf(context).id, version, ready(fields));
      if (finished.kind !== 'finished') throw refused(finished);
      const { wrapUp, followUp, made } = finished;
      if (followUp !== null) {
        const { id, state, dueAt, version: next } = followUp;
        const before = made ? null : {};
        await note(context, {
          kind: 'follow-up',
          name: id,
          title: id,
          version: next,
          before,
          after: { state, dueAt },
        });
      }
      return context.json({ wrapUp, followUp });
    });
}

/** A draft may hold anything that is being typed; what comes of it may not. @throws Refusal */
function ready(fields: WrapUpFields): WrapUpFields {
  if (fields.dueAt !== null) momentOf(fields.dueAt);
  return fields.callBack === '' ? fields : { ...fields, callBack: phoneNumber(fields.callBack) };
}

function refused(saved: { kind: 'missing' } | { kind: 'changed' | 'done'; wrapUp: WrapUp }): Refusal {
  if (saved.kind === 'missing') return notThere('This talk');
  if (saved.kind === 'done')
    return new Refusal(409, {
      code: 'wrap-up-done',
      message: 'The notes on this talk are done already.',
      fix: 'Write what is to be added into the follow-up.',
      wrapUp: saved.wrapUp,
    });
  return new Refusal(409, {
    code: 'wrap-up-changed',
    message: 'These notes were written elsewhere meanwhile.',
    fix: 'Look at what stands there now, then write yours again.',
    wrapUp: saved.wrapUp,
  });
}
