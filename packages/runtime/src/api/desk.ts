import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import type { CallRuntime } from '../calls/call-runtime.ts';
import {
  createHelpRequests,
  createSeeDesk,
  type DeskParts,
  type DeskSight,
  type DeskStored,
  storedOf,
  watchDesk,
} from '../desk/index.ts';
import type { Monitoring } from '../monitoring/index.ts';
import { judgeNumber } from '../office/diverts/judge-divert.ts';
import { actorOf } from '../people/actor.ts';
import { BREAK_REASONS, type BreakReason, keptReason, ownReason } from '../queues/break-reason.ts';
import type { Device, Done } from '../queues/port.ts';
import { changedMeanwhile, mayNotDial, noAgent, notDone, notYourQueue } from './desk-refusals.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { eventStream, type Streams } from './sse.ts';

export type DeskRouteParts = DeskParts & {
  readonly streams: Streams;
  readonly calls: Pick<CallRuntime, 'feed'>;
  readonly monitoring: Pick<Monitoring, 'profile'>;
};

/** So often a desk hears that the connection stands, even while nothing happens. */
const BEAT_MS = 10_000;
/** What an agent gets when more time for notes is wanted. */
const MORE_MS = 60_000;

const exact = { additionalProperties: false };
const StateBody = Type.Object(
  {
    state: Type.Union([Type.Literal('offline'), Type.Literal('available'), Type.Literal('break')]),
    /** Of a break: one that is known, which each reader sees in their language, or the agent's own words. */
    reason: Type.Optional(
      Type.Union([
        Type.Object({ known: Type.Unsafe<BreakReason>({ type: 'string', enum: [...BREAK_REASONS] }) }, exact),
        Type.String({ maxLength: 80 }),
      ]),
    ),
  },
  exact,
);
const QueueBody = Type.Object({ takesPart: Type.Boolean() }, exact);
const DevicesBody = Type.Object(
  {
    devices: Type.Array(
      Type.Union([
        Type.Object({ kind: Type.Union([Type.Literal('desk'), Type.Literal('browser')]) }, exact),
        Type.Object({ kind: Type.Literal('number'), number: Type.String({ minLength: 2, maxLength: 30 }) }, exact),
      ]),
      { minItems: 1, maxItems: 6, uniqueItems: true },
    ),
    ring: Type.Union([Type.Literal('inOrder'), Type.Literal('together')]),
  },
  exact,
);
const HelpBody = Type.Object({ text: Type.String({ maxLength: 300 }) }, exact);
const RecordingBody = Type.Object({ agreed: Type.Boolean() }, exact);

const wordsOf = (reason: string | { readonly known: BreakReason }): string =>
  typeof reason === 'string' ? ownReason(reason) : keptReason(reason.known);

/** What agents see and do at their own desk; nobody else's is reached from here. */
export function deskRoutes(parts: DeskRouteParts) {
  const { store, queues, talks, calls, streams, now } = parts;
  const help = createHelpRequests(parts);
  const note = noting(parts);
  const see = createSeeDesk(parts);

  const mine = (context: Context) => actorOf(context).id;
  const seen = async (context: Context): Promise<DeskSight> => {
    const sight = await see(mine(context));
    if (sight === null) throw noAgent();
    return sight;
  };
  /** @throws Refusal when it wasn't done; else answers with the desk as it is now */
  const after = async (context: Context, done: Promise<Done | null>) => {
    const result = await done;
    if (result !== null && 'refused' in result) throw notDone(result.refused);
    return context.json({ desk: await seen(context) });
  };

  return new Hono()
    .get('/', async (context) => context.json({ desk: await see(mine(context)) }))
    .get('/stream', async (context) => {
      const person = mine(context);
      await seen(context);
      return eventStream(context, streams, async ({ send, end }) => {
        const tell = (sight: DeskSight) => send({ event: 'sight', data: JSON.stringify(sight) });
        const listening = { listens: [queues.listen, talks.listen], watchCall: calls.feed.watchCall };
        const teller = watchDesk(listening, () => see(person), tell, end);
        const beating = setInterval(() => {
          send({ event: 'beat', data: String(now()) });
          // Of calls only this process is told: what others did in them is seen now.
          teller.look();
        }, BEAT_MS);
        return () => {
          clearInterval(beating);
          teller.stop();
        };
      });
    })
    .get('/stored', async (context) => {
      const stored: DeskStored = await storedOf(parts, mine(context));
      return context.json({ stored });
    })
    .put('/state', jsonBody(StateBody), async (context) => {
      const { state, reason } = context.req.valid('json');
      const words = state === 'break' ? wordsOf(reason ?? '') : '';
      await seen(context);
      return after(context, queues.setState(mine(context), state, ...(words === '' ? [] : [words])));
    })
    .put('/queues/:queue', jsonBody(QueueBody), async (context) => {
      const queue = context.req.param('queue');
      const { takesPart } = context.req.valid('json');
      const agent = await store.agents.find(mine(context));
      const memberships = await store.members.of(queue);
      if (agent === null || !memberships.some(({ person }) => person === agent.person)) throw notYourQueue();
      const without = agent.leftQueues.filter((one) => one !== queue);
      await store.agents.setLeftQueues(agent.person, takesPart ? without : [...without, queue]);
      return after(context, changed());
    })
    .put('/devices', jsonBody(DevicesBody), async (context) => {
      const { devices, ring } = context.req.valid('json');
      const agent = await store.agents.find(mine(context));
      if (agent === null) throw noAgent();
      const { skills } = agent;
      const rung = await ringable(devices);
      const by = { at: now(), person: agent.person };
      if (!(await store.agents.setUp(agent, agent, { devices: rung, ring, skills }, by))) throw changedMeanwhile();
      return after(context, changed());
    })
    .post('/offers/:offer/answer', (context) =>
      after(context, queues.answer(mine(context), context.req.param('offer'))),
    )
    .post('/offers/:offer/decline', (context) =>
      after(context, queues.decline(mine(context), context.req.param('offer'))),
    )
    .post('/wrap-up/end', (context) => after(context, queues.endWrapUp(mine(context))))
    .post('/wrap-up/extend', (context) => after(context, queues.extendWrapUp(mine(context), MORE_MS)))
    .post('/waiting/:ticket/take', async (context) => {
      const ticket = context.req.param('ticket');
      const { queues: own } = await seen(context);
      const theirs = own.some(({ callers }) => callers?.some((one) => one.ticket === ticket) === true);
      if (!theirs) throw notDone('gone');
      return after(context, queues.take(ticket, mine(context)));
    })
    .post('/help', jsonBody(HelpBody), async (context) => {
      await seen(context);
      await help.ask(mine(context), context.req.valid('json').text.trim());
      return after(context, Promise.resolve(null));
    })
    .delete('/help', async (context) => {
      await help.end(mine(context));
      return after(context, Promise.resolve(null));
    })
    .put('/recording', jsonBody(RecordingBody), async (context) => {
      const { agreed } = context.req.valid('json');
      const { name, recording } = await seen(context);
      const person = mine(context);
      const since = agreed ? (recording.agreedAt ?? now()) : null;
      await store.agents.setRecordingConsent(person, since);
      await store.deskPeople.told(person, now());
      const [before, then] = [recording.agreedAt !== null, agreed];
      await note(context, {
        kind: 'recording-consent',
        name: person,
        title: name,
        before: { agreed: before },
        after: { agreed: then },
      });
      return after(context, changed());
    });

  async function changed(): Promise<null> {
    await queues.changed();
    return null;
  }

  /** Devices with their numbers as they are dialled. @throws Refusal when one may not be called from here */
  function ringable(devices: readonly Device[]): Promise<Device[]> {
    return Promise.all(
      devices.map(async (device) => {
        if (device.kind !== 'number') return device;
        const verdict = await judgeNumber(store, device.number);
        if (!verdict.ok) throw mayNotDial(verdict.reason);
        return { ...device, number: verdict.to };
      }),
    );
  }
}
