import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { ChosenState } from '../../queues/port.ts';
import { noteChange } from '../office/change-repository.ts';
import { personOf, selectPeople } from '../people/person.ts';
import type { Doer } from '../people/person-repository.ts';
import type { Tables } from '../tables.ts';
import { type Agent, type AgentSetUp, agentOf, NEW_AGENT, newAgent, setUpOf } from './agent.ts';

export type SampleAgent = AgentSetUp & {
  readonly person: string;
  readonly name: string;
  readonly state: ChosenState;
  readonly reason: string | null;
  readonly since: number;
};

export type AgentRepository = {
  /** Everybody who can take calls: active people who are agents or supervisors, and sample people; by name. */
  readonly list: () => Promise<readonly Agent[]>;
  /** Null also for people who can't take calls (any more). */
  readonly find: (person: string) => Promise<Agent | null>;
  readonly setState: (person: string, state: ChosenState, reason: string | null, at: number) => Promise<void>;
  /** Queues that they belong to and take no calls of at present. */
  readonly setLeftQueues: (person: string, queues: readonly string[]) => Promise<void>;
  readonly setRecordingConsent: (person: string, since: number | null) => Promise<void>;
  /** Until when somebody is away, and who takes their queues; null: they are there. */
  readonly setAbsence: (person: string, until: number | null, standIn: string | null) => Promise<void>;
  /**
   * Devices and skills, in place of those that `before` shows; false, and nothing done, when they aren't those any more.
   * Noted.
   */
  readonly setUp: (agent: Agent, before: AgentSetUp, after: AgentSetUp, by: Doer) => Promise<boolean>;
  readonly putSample: (agent: SampleAgent) => Promise<void>;
};

const ROLES = ['agent', 'supervisor'] as const;

export function agentRepository(db: Kysely<Tables>): AgentRepository {
  const write = (where: Kysely<Tables>, person: string, set: Partial<Tables['agents']>) =>
    where
      .insertInto('agents')
      .values({ ...rowOf(person), ...set })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(set))
      .execute()
      .then(() => undefined);
  return {
    list: () => list(db),
    find: (person) => find(db, person),
    setState: (person, state, reason, at) => write(db, person, { state, reason, since: at }),
    setLeftQueues: (person, queues) => write(db, person, { left_queues: JSON.stringify(queues) }),
    setRecordingConsent: (person, since) => write(db, person, { recording_consent: since }),
    setAbsence: (person, until, standIn) =>
      write(db, person, { absent_until: until, stand_in: until === null ? null : standIn }),
    setUp: ({ person, name }, before, after, by) =>
      db.transaction().execute(async (trx) => {
        // The row is there and locked from here on, so two who save at once are told apart.
        await write(trx, person, { person });
        const current = await find(trx, person);
        if (current === null || textOf(current) !== textOf(before)) return false;
        const { devices, ring, skills } = after;
        await write(trx, person, { devices: JSON.stringify(devices), ring, skills: JSON.stringify(skills) });
        const noted = { before: plain(before), after: plain(after) };
        await noteChange(trx, { ...by, kind: 'agent', name: person, title: name, ...noted });
        return true;
      }),
    putSample: ({ person, name, state, reason, since, devices, ring, skills }) =>
      write(db, person, {
        ...{ name, state, reason, since, ring, sample: 1 },
        devices: JSON.stringify(devices),
        skills: JSON.stringify(skills),
      }),
  };
}

async function list(db: Kysely<Tables>): Promise<readonly Agent[]> {
  const [people, rows] = await Promise.all([
    selectPeople(db).where('active', '=', 1).execute(),
    db.selectFrom('agents').selectAll().execute(),
  ]);
  const rowBy = new Map(rows.map((row) => [row.person, row]));
  const real = people
    .map(personOf)
    .filter(takesCalls)
    .map(({ id, name }) => {
      const row = rowBy.get(id);
      return row === undefined ? newAgent(id, name) : agentOf(row, name);
    });
  const sample = rows.flatMap((row) => (row.name === null ? [] : [agentOf(row, row.name)]));
  return [...real, ...sample].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

async function find(db: Kysely<Tables>, person: string): Promise<Agent | null> {
  const row = await db.selectFrom('agents').where('person', '=', person).selectAll().executeTakeFirst();
  if (row !== undefined && row.name !== null) return agentOf(row, row.name);
  const someone = await selectPeople(db).where('people.id', '=', person).where('active', '=', 1).executeTakeFirst();
  if (someone === undefined || !takesCalls(personOf(someone))) return null;
  return row === undefined ? newAgent(person, someone.name) : agentOf(row, someone.name);
}

const takesCalls = ({ roles }: { readonly roles: readonly string[] }) => ROLES.some((role) => roles.includes(role));

function rowOf(person: string): Tables['agents'] {
  return {
    person,
    name: null,
    state: 'offline',
    reason: null,
    since: 0,
    devices: JSON.stringify(NEW_AGENT.devices),
    ring: NEW_AGENT.ring,
    skills: JSON.stringify(NEW_AGENT.skills),
    left_queues: '[]',
    absent_until: null,
    stand_in: null,
    recording_consent: null,
    sample: 0,
  };
}

const textOf = (setUp: AgentSetUp) => JSON.stringify(setUpOf(setUp));
const plain = (setUp: AgentSetUp) => JSON.parse(textOf(setUp)) as Json;
