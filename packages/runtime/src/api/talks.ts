import { Hono } from 'hono';
import { Type } from 'typebox';
import type { Monitoring } from '../monitoring/index.ts';
import { type Actor, actorOf, mayUse } from '../people/actor.ts';
import type { Queues } from '../queues/port.ts';
import type { Store } from '../store/store.ts';
import type { LastTry, OwnTalk, TalkDone, TalkOrder, Talks } from '../talks/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type TalkParts = {
  readonly store: Store;
  readonly talks: Talks;
  readonly queues: Pick<Queues, 'sight'>;
  readonly monitoring: Pick<Monitoring, 'mayListen'>;
  readonly now: () => number;
};

/** Whom one can ask or hand a call to, and whether they could come to the telephone now. */
export type Colleague = { person: string; name: string; state: 'free' | 'talks' | 'away' };
/** A queue to whose line one can hand a caller; `state`: whether it would take anybody now. */
export type QueueToHand = { queue: string; title: string; waiting: number; state: 'open' | 'closed' | 'nobody' };
export type LastTrySummary = Omit<LastTry, 'at'> & { at: string };
export type TalksSummary = { talks: readonly OwnTalk[]; lastTry: LastTrySummary | null };

const exact = { additionalProperties: false };
const Wanted = Type.Union([
  Type.Object({ person: Type.String({ minLength: 1, maxLength: 100 }) }, exact),
  Type.Object({ number: Type.String({ pattern: '^\\+?[0-9 ()/-]{2,30}$' }) }, exact),
]);
const oneOf = <const T extends string>(...values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] });

const PLAIN = [
  'answer',
  'hold',
  'resume',
  'mute',
  'unmute',
  'back',
  'conference',
  'hand-over',
  'leave',
] as const satisfies readonly TalkOrder['do'][];
const OrderBody = Type.Union([
  Type.Object({ do: oneOf(...PLAIN) }, exact),
  Type.Object({ do: oneOf('consult', 'transfer'), to: Wanted }, exact),
  Type.Object({ do: Type.Literal('queue'), queue: Type.String({ minLength: 1, maxLength: 100 }) }, exact),
  /** Of the call with the customer. */
  Type.Object({ do: Type.Literal('recording'), how: oneOf('pause', 'resume', 'stop') }, exact),
  /** What the customer has said to being recorded. */
  Type.Object({ do: Type.Literal('consent'), answer: oneOf('granted', 'revoked') }, exact),
]);

/** What those who work here do in their own talks; in others' nobody can, but supervisors listen where they may. */
export function talkRoutes(parts: TalkParts) {
  const { store, talks, queues, monitoring } = parts;
  const note = noting(parts);

  const seen = async (person: string): Promise<TalksSummary> => {
    const lastTry = talks.lastTry(person);
    return {
      talks: await talks.of(person),
      lastTry: lastTry === null ? null : { ...lastTry, at: isoTime(lastTry.at) },
    };
  };

  return new Hono()
    .get('/', async (context) => context.json(await seen(actorOf(context).id)))
    .get('/colleagues', async (context) => {
      const { id } = actorOf(context);
      const [all, { agents }] = await Promise.all([store.agents.list(), queues.sight()]);
      const states = new Map(agents.map((one) => [one.person, one]));
      const colleagues = all.flatMap(({ person, name }): Colleague[] => {
        const now = states.get(person);
        if (person === id) return [];
        const talking = now?.state === 'busy' || now?.state === 'ringing' || (now?.talk ?? null) !== null;
        return [{ person, name, state: talking ? 'talks' : now?.state === 'available' ? 'free' : 'away' }];
      });
      return context.json({ colleagues });
    })
    .get('/queues', async (context) => {
      const { queues: all } = await queues.sight();
      const toHand = all
        .filter(({ queue }) => mayHandTo(actorOf(context), queue))
        .map(({ queue, title, open, waiting, agents }): QueueToHand => {
          const there = Object.values(agents).some((count) => count > 0);
          return { queue, title, waiting: waiting.length, state: !open ? 'closed' : there ? 'open' : 'nobody' };
        });
      return context.json({ queues: toHand });
    })
    .post('/', jsonBody(Type.Object({ to: Wanted }, exact)), async (context) => {
      const { id } = actorOf(context);
      const dialled = await talks.dial(id, plain(context.req.valid('json').to));
      if ('refused' in dialled) throw notDone(dialled.refused);
      return context.json({ talk: dialled.talk, ...(await seen(id)) });
    })
    .post('/pick-up', jsonBody(Type.Object({ colleague: Type.String({ maxLength: 100 }) }, exact)), async (context) => {
      const { id } = actorOf(context);
      refuse(await talks.pickUp(id, context.req.valid('json').colleague));
      return context.json(await seen(id));
    })
    .post('/:talk', jsonBody(OrderBody), async (context) => {
      const { id } = actorOf(context);
      const talk = context.req.param('talk');
      const body = context.req.valid('json');
      if (body.do === 'recording') refuse(await talks.record(id, talk, { verb: 'recording', do: body.how }));
      else if (body.do === 'consent') refuse(await talks.record(id, talk, { verb: 'consent', answer: body.answer }));
      else if (body.do === 'queue') {
        if (!mayHandTo(actorOf(context), body.queue)) throw notThere('This queue');
        refuse(await talks.order(id, talk, { do: 'queue', queue: body.queue }));
      } else if ('to' in body) refuse(await talks.order(id, talk, { do: body.do, to: plain(body.to) }));
      else refuse(await talks.order(id, talk, { do: body.do }));
      return context.json(await seen(id));
    })
    .post(
      '/:talk/supervise',
      jsonBody(Type.Object({ as: oneOf('listening', 'whispering', 'talking') }, exact)),
      async (context) => {
        const actor = actorOf(context);
        const talk = context.req.param('talk');
        const { as } = context.req.valid('json');
        const found = talks.find(talk);
        if (found === null) throw notThere('This talk');
        // A talk that no queue gave is for those who look after all of them.
        const theirs = mayUse(actor, 'queue', found.queue ?? '*');
        if (!theirs || !(await monitoring.mayListen(actor))) throw mayNotListen();
        refuse(await talks.supervise(actor.id, talk, as));
        const agent = found.parties.find((one) => one.talk === talk)?.person ?? '';
        const title = (await store.agents.find(agent))?.name ?? '';
        await note(context, { kind: 'listening', name: agent, title, before: null, after: { as, call: found.call } });
        return context.json(await seen(actor.id));
      },
    );
}

/** Who takes calls hands them on to any queue; a supervisor who doesn't, to those that they look after. */
function mayHandTo(actor: Actor, queue: string): boolean {
  return actor.roles.includes('agent') || mayUse(actor, 'queue', queue);
}

/** People write numbers with spaces and brackets. */
function plain(to: { person: string } | { number: string }): { person: string } | { number: string } {
  return 'number' in to ? { number: to.number.replaceAll(/[ ()/-]/g, '') } : to;
}

function refuse(done: TalkDone): void {
  if ('refused' in done) throw notDone(done.refused);
}

/** `why` is a code, which the screen has words for. */
function notDone(why: string): Refusal {
  const dialling = why.startsWith('dialling-');
  return new Refusal(dialling ? 422 : 409, {
    code: dialling ? 'may-not-dial' : 'talk-not-done',
    message: dialling ? 'This number may not be rung from here.' : 'This can’t be done in the talk as it is now.',
    fix: dialling
      ? 'An admin sets under Settings › Calling out which numbers may be rung.'
      : 'Somebody else may have been faster: look at what the desk shows now.',
    why,
  });
}

function mayNotListen(): Refusal {
  return new Refusal(403, {
    code: 'may-not-listen',
    message: 'Listening in is switched off.',
    fix: 'An admin and data protection can allow it together, under Settings › Monitoring.',
  });
}
