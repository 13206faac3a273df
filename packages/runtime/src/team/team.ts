import type { Device } from '../queues/port.ts';
import type { RingOrder } from '../store/queues/agent.ts';

export type { Device as TeamDevice } from '../queues/port.ts';
export type { AgentSetUp, RingOrder } from '../store/queues/agent.ts';

/** Somebody who can take calls, as whoever looks after the team sees them; nothing of how they are doing. */
export type TeamPerson = {
  readonly person: string;
  readonly name: string;
  readonly devices: readonly Device[];
  readonly ring: RingOrder;
  /** Level by skill, 1 to 10. */
  readonly skills: Readonly<Record<string, number>>;
  /** In the order in which they are served. */
  readonly queues: readonly { readonly queue: string; readonly rank: number }[];
  /** ISO; null: they are there. */
  readonly absentUntil: string | null;
  /** Who takes their queues until then. */
  readonly standIn: { readonly person: string; readonly name: string } | null;
  readonly sample: boolean;
};

export type Team = {
  readonly people: readonly TeamPerson[];
  readonly queues: readonly { readonly name: string; readonly title: string }[];
  /** Skills that somebody has or a call flow asks for. */
  readonly skills: readonly string[];
};
