import { Hono } from 'hono';
import type { Callbacks } from '../callbacks/index.ts';
import { type Actor, actorOf, mayUse } from '../people/actor.ts';
import type { Callback } from '../store/queues/callback.ts';
import { NO_LINE, notKept, saved } from './callback-refusals.ts';
import { callbackSeer, isoSlot, type SeerParts, slotOf } from './callback-seer.ts';
import { EditCallbackBody, NewCallbackBody, SettleCallbackBody } from './callback-shapes.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { notThere } from './refusal.ts';

export type CallbackRouteParts = SeerParts & {
  readonly callbacks: Callbacks;
  readonly newCallId: () => string;
  readonly now: () => number;
};

const MOST = 200;
const MOST_SLOTS = 40;

/** Who is to be rung back: for those who work in their queues. */
export function callbackRoutes(parts: CallbackRouteParts) {
  const { store, callbacks, now } = parts;
  const note = noting(parts);
  const see = callbackSeer(parts);

  /** Of those who look after all queues, all; others' are those of the queues that they were handed or work in. */
  async function queuesOf(actor: Actor): Promise<(queue: string) => boolean> {
    const theirs = await theirQueues(actor);
    return theirs === 'all' ? () => true : (queue) => theirs.includes(queue);
  }
  async function theirQueues(actor: Actor): Promise<'all' | readonly string[]> {
    if (mayUse(actor, 'queue', '*')) return 'all';
    const own = (await store.members.list()).filter(({ person }) => person === actor.id).map(({ queue }) => queue);
    return [...own, ...actor.grants.flatMap(({ kind, name }) => (kind === 'queue' ? [name] : []))];
  }

  /** @throws Refusal 404 when there is no such callback, or it is somebody else's */
  async function theirs(actor: Actor, id: string): Promise<Callback> {
    const callback = await store.callbacks.find(id);
    const may = await queuesOf(actor);
    if (callback === null || !may(callback.queue)) throw notThere('This callback');
    return callback;
  }

  return new Hono()
    .get('/', async (context) => {
      const { queue, number, state = 'open' } = context.req.query();
      const theirs = await theirQueues(actorOf(context));
      const filter = {
        ...(theirs === 'all' ? {} : { queues: theirs }),
        ...(queue === undefined ? {} : { queue }),
        ...(number === undefined ? {} : { number }),
      };
      const found = await store.callbacks.list({ open: state !== 'over', ...filter, limit: MOST });
      return context.json({
        callbacks: await see.all(actorOf(context), found),
      });
    })
    .get('/slots', async (context) => {
      const { queue = '' } = context.req.query();
      const may = await queuesOf(actorOf(context));
      const hours = may(queue) ? await callbacks.hours(queue) : null;
      if (hours === null) throw notThere('This queue');
      return context.json({ slots: hours.slots(now(), MOST_SLOTS).map(isoSlot) });
    })
    .get('/:id', async (context) => {
      return context.json(await see.one(actorOf(context), await theirs(actorOf(context), context.req.param('id'))));
    })
    .post('/', jsonBody(NewCallbackBody), async (context) => {
      const {
        queue,
        number,
        topic = '',
        note: said = '',
        language,
        slot = null,
        priority = 0,
      } = context.req.valid('json');
      const may = await queuesOf(actorOf(context));
      if (!may(queue)) throw notThere('This queue');
      const origin = await callbacks.lineByHand();
      if (origin === null) throw NO_LINE;
      const kept = await callbacks.keep({
        request: `by-hand.${parts.newCallId()}`,
        queue,
        number,
        call: null,
        since: now(),
        slot: slot && slotOf(slot),
        priority,
        details: { topic, needs: [], whisper: [], acceptKey: null, language: language ?? '' },
        note: said,
        origin,
      });
      if (kept.kind !== 'kept') throw notKept(kept);
      await note(context, { ...told(kept.callback), before: null, after: noted(kept.callback) });
      return context.json(await see.one(actorOf(context), kept.callback), 201);
    })
    .put('/:id', jsonBody(EditCallbackBody), async (context) => {
      const { id } = await theirs(actorOf(context), context.req.param('id'));
      const { version, slot, ...edit } = context.req.valid('json');
      const moved = slot === undefined ? {} : { slot: slot && slotOf(slot) };
      const { before, callback } = saved(await callbacks.edit(id, version, { ...edit, ...moved }));
      await note(context, { ...told(callback), before: noted(before), after: noted(callback) });
      return context.json(await see.one(actorOf(context), callback));
    })
    .post('/:id/cancel', jsonBody(SettleCallbackBody), async (context) => {
      const { id } = await theirs(actorOf(context), context.req.param('id'));
      const { version, ...said } = context.req.valid('json');
      const { before, callback } = saved(await callbacks.settle(id, version, { result: 'cancelled', ...said }));
      await note(context, { ...told(callback), before: noted(before), after: noted(callback) });
      return context.json(await see.one(actorOf(context), callback));
    })
    .post('/:id/done', jsonBody(SettleCallbackBody), async (context) => {
      const { id } = await theirs(actorOf(context), context.req.param('id'));
      const { version, ...said } = context.req.valid('json');
      const { before, callback } = saved(await callbacks.settle(id, version, { result: 'done-otherwise', ...said }));
      await note(context, { ...told(callback), before: noted(before), after: noted(callback) });
      return context.json(await see.one(actorOf(context), callback));
    });
}

/** What the change history says of it: never the number. */
function noted({ slot, note, priority, state, result }: Callback) {
  return { state, result, slot: slot && isoSlot(slot), note, priority };
}

function told({ id, queue, details: { topic } }: Callback) {
  return { kind: 'callback', name: id, title: topic === '' ? queue : topic };
}
