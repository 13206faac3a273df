import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import type { HelpRequests } from '../desk/index.ts';
import { actorOf } from '../people/actor.ts';
import type { Done, Queues } from '../queues/port.ts';
import type { QueueEntry } from '../queues/queue-document.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { officeName } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type LiveActParts = {
  readonly store: Store;
  readonly queues: Queues;
  readonly help: HelpRequests;
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
  const { store, queues, help, now } = parts;
  const note = noting(parts);
  const by = (context: Context) => ({ at: now(), person: actorOf(context).id });

  async function queueNamed(written: string) {
    const name = officeName(written);
    const found = name === null ? null : await store.named.find('queue', name);
    if (found === null) throw notThere('This queue');
    return found;
  }
  async function agentNamed(person: string) {
    const found = await store.agents.find(person);
    if (found === null) throw notThere('This person');
    return found;
  }

  return new Hono()
    .post('/waiting/:ticket/take', jsonBody(Type.Object({ agent: nameOrNull() }, exact)), async (context) => {
      const agent = context.req.valid('json').agent ?? actorOf(context).id;
      await agentNamed(agent);
      return context.json(doneOr(await queues.take(context.req.param('ticket'), agent, 'supervisor')));
    })
    .post('/waiting/:ticket/move', jsonBody(Type.Object({ queue: Name() }, exact)), async (context) => {
      const { name } = await queueNamed(context.req.valid('json').queue);
      return context.json(doneOr(await queues.move(context.req.param('ticket'), name)));
    })
    .post(
      '/waiting/:ticket/priority',
      jsonBody(Type.Object({ priority: Type.Integer({ minimum: 0, maximum: 100 }) }, exact)),
      async (context) => {
        const { priority } = context.req.valid('json');
        return context.json(doneOr(await queues.reprioritise(context.req.param('ticket'), priority)));
      },
    )
    .put('/people/:person/state', jsonBody(Type.Object({ state: State }, exact)), async (context) => {
      const { person, name } = await agentNamed(context.req.param('person'));
      const { state } = context.req.valid('json');
      const done = doneOr(await queues.setState(person, state));
      // What they were before stays untold: the history of somebody’s states is nobody’s.
      await note(context, { kind: 'agent-state', name: person, title: name, before: {}, after: { state } });
      return context.json(done);
    })
    .post('/people/:person/move', jsonBody(Type.Object({ from: nameOrNull(), to: Name() }, exact)), async (context) => {
      const { person, leftQueues } = await agentNamed(context.req.param('person'));
      const { from, to } = context.req.valid('json');
      const [target, source] = [await queueNamed(to), from === null ? null : await queueNamed(from)];
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
      const { name, title } = await queueNamed(context.req.param('queue'));
      const said = Object.entries(context.req.valid('json').text).filter(([, text]) => text.trim() !== '');
      if (said.length === 0) throw nothingToSay();
      const text = Object.fromEntries(said);
      const { heard } = await queues.announce(name, { text });
      await note(context, { kind: 'waiting-announcement', name, title, before: null, after: { text, heard } });
      return context.json({ heard });
    })
    .put('/queues/:queue/divert', jsonBody(Type.Object({ to: nameOrNull() }, exact)), async (context) => {
      const { name, title, document, version } = await queueNamed(context.req.param('queue'));
      const { to } = context.req.valid('json');
      const divertedTo = to === null ? null : (await queueNamed(to)).name;
      if (divertedTo === name) throw toItself();
      const entry = { ...(document as QueueEntry), divertedTo };
      const saved = await store.named.change('queue', name, version, { title, document: entry, ...by(context) });
      savedOr(saved.kind === 'saved');
      await queues.changed();
      return context.json({ divertedTo });
    })
    .post('/help/:agent/take', async (context) => {
      const actor = actorOf(context);
      if (!(await help.take(context.req.param('agent'), actor.id))) throw notThere('This request for help');
      return context.json({ takenBy: actor.name });
    })
    .delete('/help/:agent', async (context) => {
      if (!(await help.end(context.req.param('agent')))) throw notThere('This request for help');
      return context.json({ done: true });
    });
}

/** @throws Refusal when the queues wouldn't or couldn't */
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
