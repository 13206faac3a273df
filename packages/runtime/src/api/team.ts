import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { judgeNumber } from '../office/diverts/judge-divert.ts';
import { shownChanges } from '../office/kept.ts';
import { actorOf } from '../people/actor.ts';
import type { Queues } from '../queues/port.ts';
import { type Agent, type AgentSetUp, setUpOf } from '../store/queues/agent.ts';
import { isAbsent } from '../store/queues/members-now.ts';
import type { Store } from '../store/store.ts';
import { careOf, knownSkills, type Team, type TeamPerson } from '../team/index.ts';
import { jsonBody } from './json-body.ts';
import { isoTime } from './parameters.ts';
import { type BodyProblem, notThere, Refusal } from './refusal.ts';

export type TeamParts = {
  readonly store: Store;
  readonly now: () => number;
  readonly queues: Pick<Queues, 'changed'>;
};

const exact = { additionalProperties: false };
const DeviceBody = Type.Union([
  Type.Object({ kind: Type.Unsafe<'desk' | 'browser'>(Type.Enum(['desk', 'browser'])) }, exact),
  Type.Object({ kind: Type.Literal('number'), number: Type.String({ minLength: 2, maxLength: 30 }) }, exact),
]);
const SetUp = () =>
  Type.Object(
    {
      devices: Type.Array(DeviceBody, { maxItems: 8 }),
      ring: Type.Unsafe<'inOrder' | 'together'>(Type.Enum(['inOrder', 'together'])),
      skills: Type.Record(Type.String({ pattern: '^\\S(.{0,62}\\S)?$' }), Type.Integer({ minimum: 1, maximum: 10 }), {
        maxProperties: 100,
      }),
    },
    exact,
  );
const SetUpBody = Type.Object({ before: SetUp(), after: SetUp() }, exact);
const AbsenceBody = Type.Object(
  {
    /** ISO; null: they are there. */
    until: Type.Union([Type.String({ maxLength: 40 }), Type.Null()]),
    standIn: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
  },
  exact,
);
/** Longest absence, in milliseconds: a year. */
const LONGEST = 366 * 86_400_000;
const MOST_CHANGES = 50;

/** Who takes calls: telephones, skills, and who is away. How they are doing stands elsewhere, and by other rules. */
export function teamRoutes({ store, now, queues }: TeamParts) {
  const someone = async (context: Context): Promise<Agent> => {
    const [agent, care] = await Promise.all([
      store.agents.find(context.req.param('person') ?? ''),
      careOf(store, actorOf(context), now()),
    ]);
    if (agent === null || !care.person(agent.person)) throw notThere('This person');
    return agent;
  };
  const setUp = async (context: Context, agent: Agent, before: AgentSetUp, after: AgentSetUp) => {
    const by = { at: now(), person: actorOf(context).id };
    if (!(await store.agents.setUp(agent, before, after, by))) throw changed();
    await queues.changed();
    return context.json({ person: agent.person });
  };

  return new Hono()
    .get('/', async (context) => {
      const [agents, members, kept, skills, care] = await Promise.all([
        store.agents.list(),
        store.members.list(),
        store.named.list('queue'),
        knownSkills(store),
        careOf(store, actorOf(context), now()),
      ]);
      const named = kept.filter(({ name }) => care.queue(name));
      const nameBy = new Map(agents.map(({ person, name }) => [person, name]));
      const titles = new Set(named.map(({ name }) => name));
      const people = agents
        .filter((agent) => care.person(agent.person))
        .map((agent): TeamPerson => {
          const { person, name, absentUntil, standIn, sample } = agent;
          const away = isAbsent(agent, now());
          return {
            ...{ person, name, sample, ...setUpOf(agent) },
            queues: members
              .filter((member) => member.person === person && titles.has(member.queue))
              .sort((one, other) => one.rank - other.rank)
              .map(({ queue, rank }) => ({ queue, rank })),
            absentUntil: away && absentUntil !== null ? isoTime(absentUntil) : null,
            standIn: away && standIn !== null ? { person: standIn, name: nameBy.get(standIn) ?? '' } : null,
          };
        });
      const team: Team = { people, queues: named.map(({ name, title }) => ({ name, title })), skills };
      return context.json(team);
    })
    .put('/:person', jsonBody(SetUpBody), async (context) => {
      const agent = await someone(context);
      const { before, after } = context.req.valid('json');
      return setUp(context, agent, before, { ...after, devices: await ringable(after.devices) });
    })
    .put('/:person/absence', jsonBody(AbsenceBody), async (context) => {
      const { person } = await someone(context);
      const { until, standIn } = context.req.valid('json');
      const at = until === null ? null : Date.parse(until);
      if (at !== null && !(at > now() && at <= now() + LONGEST)) throw badAbsence('/until', 'is no time to come');
      const care = await careOf(store, actorOf(context), now());
      const standsIn = async (one: string) =>
        one !== person && care.person(one) && (await store.agents.find(one)) !== null;
      if (standIn !== null && !(await standsIn(standIn))) {
        throw badAbsence('/standIn', 'can’t take their calls');
      }
      await store.agents.setAbsence(person, at, standIn);
      await queues.changed();
      return context.json({ person });
    })
    .get('/:person/changes', async (context) => {
      const { person } = await someone(context);
      return context.json({
        changes: await shownChanges(store, await store.changes.of('agent', person, MOST_CHANGES)),
      });
    })
    .post('/:person/changes/:id/undo', async (context) => {
      const agent = await someone(context);
      const change = await store.changes.find(context.req.param('id'));
      if (change?.kind !== 'agent' || change.name !== agent.person) throw notThere('This change');
      const { before, after } = change as unknown as { before: AgentSetUp; after: AgentSetUp };
      return setUp(context, agent, after, before);
    });

  /** Devices with their numbers as they are dialled. @throws Refusal 422 for one that may not be rung */
  async function ringable(devices: AgentSetUp['devices']): Promise<AgentSetUp['devices']> {
    const problems: BodyProblem[] = [];
    const judged = await Promise.all(
      devices.map(async (device, nth) => {
        if (device.kind !== 'number') return device;
        const verdict = await judgeNumber(store, device.number);
        if (verdict.ok) return { ...device, number: verdict.to };
        problems.push({ pointer: `/after/devices/${nth}/number`, message: `may not be rung: ${verdict.reason}` });
        return device;
      }),
    );
    if (problems.length === 0) return judged;
    throw new Refusal(422, {
      code: 'bad-devices',
      message: 'One of these telephones may not be rung.',
      fix: 'Mend the number, or let it be rung in the settings for calling out. Nothing was stored.',
      problems,
    });
  }
}

function changed(): Refusal {
  return new Refusal(409, {
    code: 'agent-changed',
    message: 'Somebody else has changed this person’s telephones or skills meanwhile.',
    fix: 'Look at what they changed, then change yours again.',
  });
}

function badAbsence(pointer: string, message: string): Refusal {
  return new Refusal(422, {
    code: 'bad-absence',
    message: 'Nobody can be away like that.',
    fix: 'Choose a time to come within a year, and a colleague who takes calls.',
    problems: [{ pointer, message }],
  });
}
