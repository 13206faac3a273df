import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { ownDay } from '../cases/index.ts';
import {
  flowsOnLine,
  flowTraffic,
  type Live,
  type LivePage,
  type Notice,
  type Notices,
  readThresholds,
  ThresholdsSchema,
  writeThresholds,
} from '../live/index.ts';
import type { Monitoring, StatusHistory } from '../monitoring/index.ts';
import { actorOf } from '../people/actor.ts';
import { notYours } from '../people/ask-who.ts';
import type { Store } from '../store/store.ts';
import { careOf } from '../team/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { flowId, isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';
import { eventStream, type Streams } from './sse.ts';

export type LiveRouteParts = {
  readonly store: Store;
  readonly live: Live;
  readonly notices: Notices;
  readonly monitoring: Pick<Monitoring, 'may'>;
  readonly statusHistory: Pick<StatusHistory, 'of'>;
  readonly streams: Streams;
  readonly newNoticeId: () => string;
  readonly now: () => number;
};

/** A message to all desks. Times are ISO. */
export type NoticeSummary = { id: string; text: string; by: string; at: string; until: string };

const exact = { additionalProperties: false };
const NoticeBody = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  },
  exact,
);

/** The live view, and what is told to all desks. `wall`: for a screen that anybody can see. */
export function liveRoutes(parts: LiveRouteParts) {
  const { store, live, notices, monitoring, statusHistory, streams, newNoticeId, now } = parts;
  const note = noting(parts);
  /** @throws Refusal 404 for somebody who isn't there, or works in others' queues only */
  const agentOf = async (context: Context) => {
    const [agent, care] = await Promise.all([
      store.agents.find(context.req.param('person') ?? ''),
      careOf(store, actorOf(context), now()),
    ]);
    if (agent === null || !care.person(agent.person)) throw notThere('This person');
    return { agent, care };
  };
  const readerOf = (context: Context) => ({ actor: actorOf(context), onWall: context.req.query('wall') === '1' });

  return new Hono()
    .get('/', async (context) => context.json(await live.page(readerOf(context))))
    .get('/stream', (context) =>
      eventStream(context, streams, async ({ send, end }) => {
        const tell = (page: LivePage) => send({ event: 'live', data: JSON.stringify(page) });
        return live.watch(readerOf(context), tell, end);
      }),
    )
    .put('/thresholds', jsonBody(ThresholdsSchema), async (context) => {
      const after = context.req.valid('json');
      const before = { ...(await readThresholds(store)) };
      await writeThresholds(store, after);
      await note(context, { kind: 'live-thresholds', name: 'live', title: '', before, after });
      return context.json(after);
    })
    .get('/people/:person/day', async (context) => {
      const { agent, care } = await agentOf(context);
      if (!(await monitoring.may(actorOf(context), 'figures', agent.person))) throw notShown();
      // The figures are of all their queues.
      if (!care.wholePerson(agent.person)) throw notYours();
      const { calls: _, followUpsDone: __, ...figures } = await ownDay(store, agent.person, now());
      return context.json({ person: agent.person, name: agent.name, ...figures });
    })
    .get('/people/:person/states', async (context) => {
      const { agent } = await agentOf(context);
      if (!(await monitoring.may(actorOf(context), 'statusHistory', agent.person))) throw notShown();
      const states = await statusHistory.of(agent.person, 0);
      return context.json({ states: states.map(({ state, since }) => ({ state, since: isoTime(since) })) });
    })
    .get('/flows', async (context) => context.json({ flows: [...(await flowsOnLine(store))] }))
    .get('/flows/:id', async (context) => context.json(await flowTraffic(store, flowId(context.req.param('id')))))
    .get('/notices', async (context) => context.json({ notices: (await notices.current()).map(summaryOf) }))
    .post('/notices', jsonBody(NoticeBody), async (context) => {
      const { text, minutes } = context.req.valid('json');
      const at = now();
      const notice = {
        id: newNoticeId(),
        text: text.trim(),
        by: actorOf(context).name,
        at,
        until: at + minutes * 60_000,
      };
      await notices.put(notice);
      await note(context, { ...named(notice), before: null, after: told(notice) });
      return context.json(summaryOf(notice), 201);
    })
    .delete('/notices/:id', async (context) => {
      const ended = await notices.end(context.req.param('id'));
      if (ended === null) throw notThere('This message');
      await note(context, { ...named(ended), before: told(ended), after: null });
      return context.json({ id: ended.id });
    });
}

/** The monitoring profile keeps figures of one person to themselves. */
function notShown(): Refusal {
  return new Refusal(403, {
    code: 'not-shown',
    message: 'This isn’t shown of one person here.',
    fix: 'An administrator can propose it under Data protection, and data protection has to agree.',
  });
}

const named = ({ id }: Notice) => ({ kind: 'desk-notice', name: id, title: '' });
const told = ({ text, until }: Notice) => ({ text, until: isoTime(until) });

function summaryOf({ at, until, ...rest }: Notice): NoticeSummary {
  return { ...rest, at: isoTime(at), until: isoTime(until) };
}
