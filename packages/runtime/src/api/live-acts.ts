import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import type { HelpRequests } from '../desk/index.ts';
import type { Live } from '../live/index.ts';
import { actorOf, mayUse } from '../people/actor.ts';
import type { Done, Queues } from '../queues/port.ts';
import type { QueueEntry } from '../queues/queue-document.ts';
import type { Store } from '../store/store.ts';
import { careOf } from '../team/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { officeName } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type LiveActParts = {
  readonly store: Store;
  readonly queues: Queues;
  readonly help: HelpRequests;
  readonly live: Pick<Live, 'page'>;
  readonly now: () => number;
};

const exact = { additionalProperties: false };
const State = Type.Union([Type.Literal('offline'), Type.Literal('available'), Type.Literal('break')]);
const Name = () => Type.String({ minLength: 1, maxLength: 200 });
const nameOrNull = () => Type.Union([Name(), Type.Null()]);
const TextsBody = Type.Object(
  {
    text: Type.Record(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }), Type.String({ maxLength: 500 }), {
      minProperties: 1,
      maxProperties: 20,
    }),
  },
  exact,
);

/** What a supervisor does from the live view: with those who wait, those who take calls, and whole queues. */
export function liveActRoutes(parts: LiveActParts) {
  const { store, queues, help, live, now } = parts;
  const note = noting(parts);
  const by = (context: Context) => ({ at: now(), person: actorOf(context).id });

  async function queueNamed(context: Context, written: string) {
    const name = officeName(written);
    const theirs = name !== null && mayUse(actorOf(context), 'queue', name);
    const found = theirs ? await store.named.find('queue', name) : null;
    if (found === null) throw notThere('This queue');
    return found;
  }
  async function agentNamed(context: Context, person: string) {
    const [found, care] = await Promise.all([store.agents.find(person), careOf(store, actorOf(context), now())]);
    if (found === null || !care.person(person)) throw notThere('This person');
    return found;
  }
  /** Somebody who waits in one of their queues. @throws Refusal as for somebody who has gone */
  async function ticketNamed(context: Context): Promise<string> {
    const ticket = context.req.param('ticket') ?? '';
    if (mayUse(actorOf(context), 'queue', '*')) return ticket;
    const waiting = (await queues.sight()).queues.flatMap((queue) => queue.waiting);
    const found = waiting.find((one) => one.ticket === ticket);
    if (found === undefined || !mayUse(actorOf(context), 'queue', found.queue)) return doneOr({ refused: 'gone' });
    return ticket;
  }
  /** @throws Refusal for a request that this reader doesn't see */
  async function helpNamed(context: Context): Promise<string> {
    const agent = context.req.param('agent') ?? '';
    const { help: shown } = await live.page({ actor: actorOf(context), onWall: false });
    if (!shown.some((one) => one.agent === agent)) throw notThere('This request for help');
    return agent;
  }

  return new Hono()
    .post('/waiting/:ticket/take', jsonBody(Type.Object({ agent: nameOrNull() }, exact)), async (context) => {
      const agent = context.req.valid('json').agent ?? actorOf(context).id;
      await agentNamed(context, agent);
      return context.json(doneOr(await queues.take(await ticketNamed(context), agent, 'supervisor')));
    })
    .post('/waiting/:ticket/move', jsonBody(Type.Object({ queue: Name() }, exact)), async (context) => {
      const { name } = await queueNamed(context, context.req.valid('json').queue);
      return context.json(doneOr(await queues.move(await ticketNamed(context), name)));
    })
    .post(
      '/waiting/:ticket/priority',
      jsonBody(Type.Object({ priority: Type.Integer({ minimum: 0, maximum: 100 }) }, exact)),
      async (context) => {
        const { priority } = context.req.valid('json');
        return context.json(doneOr(await queues.reprioritise(await ticketNamed(context), priority)));
      },
    )
    .put('/people/:person/state', jsonBody(Type.Object({ state: State }, exact)), async (context) => {
      const { person, name } = await agentNamed(context, context.req.param('person'));
      const { state } = context.req.valid('json');
      const done = doneOr(await queues.setState(person, state));
      // What they were before stays untold: the history of somebody’s states is nobody’s.
      await note(context, { kind: 'agent-state', name: person, title: name, before: {}, after: { state } });
      return context.json(done);
    })
    .post('/people/:person/move', jsonBody(Type.Object({ from: nameOrNull(), to: Name() }, exact)), async (context) => {
      const { person, leftQueues } = await agentNamed(context, context.req.param('person'));
      const { from, to } = context.req.valid('json');
      const [target, source] = [await queueNamed(context, to), from === null ? null : await queueNamed(context, from)];
      const [there, here] = [
        await store.members.of(target.name),
        source === null ? [] : await store.members.of(source.name),
      ];
      const rank = here.find((member) => member.person === person)?.rank ?? 1;
      if (!there.some((member) => member.person === person)) {
        savedOr(await store.members.put(target, there, [...there, { person, rank }], by(context)));
      }
      if (source !== null && source.name !== target.name) {
        const without = here.filter((member) => member.person !== person);
        savedOr(await store.members.put(source, here, without, by(context)));
      }
      await store.agents.setLeftQueues(
        person,
        leftQueues.filter((queue) => queue !== target.name),
      );
      await queues.changed();
      return context.json({ done: true });
    })
    .post('/queues/:queue/announcement', jsonBody(TextsBody), async (context) => {
      const { name, title } = await queueNamed(context, context.req.param('queue'));
      const said = Object.entries(context.req.valid('json').text).filter(([, text]) => text.trim() !== '');
      if (said.length === 0) throw nothingToSay();
      const text = Object.fromEntries(said);
      const { heard } = await queues.announce(name, { text });
      await note(context, { kind: 'waiting-announcement', name, title, before: null, after: { text, heard } });
      return context.json({ heard });
    })
    .put('/queues/:queue/divert', jsonBody(Type.Object({ to: nameOrNull() }, exact)), async (context) => {
      const { name, title, document, version } = await queueNamed(context, context.req.param('queue'));
      const { to } = context.req.valid('json');
      const divertedTo = to === null ? null : (await queueNamed(context, to)).name;
      if (divertedTo === name) throw toItself();
      const entry = { ...(document as QueueEntry), divertedTo };
      const saved = await store.named.change('queue', name, version, { title, document: entry, ...by(context) });
      savedOr(saved.kind === 'saved');
      await queues.changed();
      return context.json({ divertedTo });
    })
    .post('/help/:agent/take', async (context) => {
      const actor = actorOf(context);
      if (!(await help.take(await helpNamed(context), actor.id))) throw notThere('This request for help');
      return context.json({ takenBy: actor.name });
    })
    .delete('/help/:agent', async (context) => {
      if (!(await help.end(await helpNamed(context)))) throw notThere('This request for help');
      return context.json({ done: true });
    });
}

/** @throws Refusal when the queues wouldn't or couldn't */
function doneOr(done: { readonly refused: string }): never;
function doneOr(done: Done): { done: true };
function doneOr(done: Done): { done: true } {
  if ('done' in done) return { done: true };
  throw new Refusal(409, {
    code: 'live-not-done',
    message: 'This can’t be done any more.',
    fix: 'Look at what the page shows now: the caller may be gone, or somebody else was first.',
    why: done.refused,
  });
}

function savedOr(saved: boolean): void {
  if (saved) return;
  throw new Refusal(409, {
    code: 'queue-changed',
    message: 'Somebody else has changed this queue meanwhile.',
    fix: 'Look at what they changed, then try again.',
  });
}

function nothingToSay(): Refusal {
  return new Refusal(422, {
    code: 'nothing-to-say',
    message: 'There is no text that could be said.',
    fix: 'Write what callers shall hear, at least in one language.',
  });
}

function toItself(): Refusal {
  return new Refusal(422, {
    code: 'divert-to-itself',
    message: 'A queue can’t be diverted to itself.',
    fix: 'Choose another queue.',
  });
}
