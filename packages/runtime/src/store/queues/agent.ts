import type { ChosenState, Device } from '../../queues/port.ts';
import type { Tables } from '../tables.ts';

/** How several devices of one agent ring: one after another, or all at once. */
export type RingOrder = 'inOrder' | 'together';

/** Somebody who can take calls of queues, with what they or their supervisors have said of them. */
export type Agent = {
  readonly person: string;
  readonly name: string;
  readonly state: ChosenState;
  /** Of a break. */
  readonly reason: string | null;
  readonly since: number;
  readonly devices: readonly Device[];
  readonly ring: RingOrder;
  /** Level by skill. */
  readonly skills: Readonly<Record<string, number>>;
  /** Queues that they belong to and take no calls of at present. */
  readonly leftQueues: readonly string[];
  readonly absentUntil: number | null;
  /** Who takes their queues until then. */
  readonly standIn: string | null;
  /** When they agreed to being recorded; null: they haven't. */
  readonly recordingConsent: number | null;
  readonly sample: boolean;
};

/** What supervisors set of an agent; its changes stand in the change history. */
export type AgentSetUp = Pick<Agent, 'devices' | 'ring' | 'skills'>;

/** How those are who have said nothing yet: at their desk, whatever kind of telephone it is. */
export const NEW_AGENT: AgentSetUp = {
  devices: [{ kind: 'desk' }, { kind: 'browser' }],
  ring: 'together',
  skills: {},
};

export function newAgent(person: string, name: string): Agent {
  return {
    person,
    name,
    state: 'offline',
    reason: null,
    since: 0,
    ...NEW_AGENT,
    leftQueues: [],
    absentUntil: null,
    standIn: null,
    recordingConsent: null,
    sample: false,
  };
}

export function agentOf(row: Tables['agents'], name: string): Agent {
  return {
    person: row.person,
    name,
    state: row.state,
    reason: row.reason,
    since: row.since,
    devices: JSON.parse(row.devices) as Device[],
    ring: row.ring,
    skills: JSON.parse(row.skills) as Record<string, number>,
    leftQueues: JSON.parse(row.left_queues) as string[],
    absentUntil: row.absent_until,
    standIn: row.stand_in,
    recordingConsent: row.recording_consent,
    sample: row.sample === 1,
  };
}

/** An agent's telephones and skills alone, equal ones as equal texts: the order of skills means nothing. */
export function setUpOf({ devices, ring, skills }: AgentSetUp): AgentSetUp {
  const sorted = Object.keys(skills).sort();
  return {
    devices: devices.map((one) =>
      one.kind === 'number' ? { kind: one.kind, number: one.number } : { kind: one.kind },
    ),
    ring,
    skills: Object.fromEntries(sorted.map((skill) => [skill, skills[skill] ?? 0])),
  };
}
