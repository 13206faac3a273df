import type { Generated } from 'kysely';
import type { Flag } from '../tables.ts';

/** Who works in a queue. `rank`: of a person's queues, those of a smaller one are served first; `place`: in the queue's list. */
export type QueueMembersTable = { queue: string; person: string; rank: number; place: number };

/** What people have said of themselves as agents, or supervisors of them. What the queues made of it stands in `acd_pieces`. */
export type AgentsTable = {
  person: string;
  /** Of sample people only: they stand in no other table, and nobody can sign in as them. */
  name: string | null;
  state: 'offline' | 'available' | 'break';
  /** Of a break. */
  reason: string | null;
  since: number;
  /** JSON of `Device[]`. */
  devices: string;
  /** Whether several devices ring one after another or at once. */
  ring: 'inOrder' | 'together';
  /** JSON: level by skill. */
  skills: string;
  /** JSON array of the queues that they don't take calls of at present. */
  left_queues: string;
  absent_until: number | null;
  /** Who takes the absent one's queues until then. */
  stand_in: string | null;
  /** When they agreed to being recorded; null: they haven't. */
  recording_consent: number | null;
  sample: Flag;
};

/** What the queues' decisions are made from, piece by piece: whoever takes over goes on from here. */
export type AcdPiecesTable = { kind: string; id: string; document: string };

/** What processes that don't decide have to tell the one that does. */
export type AcdInboxTable = {
  id: Generated<number>;
  /** JSON of `QueueOrder`. */
  order: string;
  /** JSON of what it was answered; null: not yet. */
  result: string | null;
  at: number;
};

/** Everybody who ever waited. Rows stay: figures, own calls and the call's story are read from them. */
export type QueueTicketsTable = {
  /** `<call>.<request>`, or `callback.<id>.<try>`. */
  id: string;
  /** The queue that was entered. */
  queue: string;
  kind: 'caller' | 'callback';
  call: string | null;
  /** The request's id in the call: signals go to it. */
  handle: string | null;
  provider: string;
  callback: string | null;
  since: number;
  priority: number;
  /** JSON of `TicketDetails`. */
  details: string;
  /** `assigned`: an agent has answered and is being connected. */
  state: 'waiting' | 'assigned' | 'talking' | 'over';
  outcome: 'answered' | 'timeout' | 'full' | 'closed' | 'nobody' | 'left' | 'callback' | 'hung-up' | null;
  agent: string | null;
  leg: string | null;
  /** The queue whose agent answered: another one after an overflow. */
  answered_in: string | null;
  entered_at: number;
  /** When the wait was over, whatever way. */
  left_at: number | null;
  /** When the talk was over. */
  ended_at: number | null;
  /** Whether its call, or its callback, has heard what has become of it. */
  told: Flag;
  sample: Flag;
};

/** Whose telephone rang for whom. */
export type QueueOffersTable = {
  offer: string;
  agent: string;
  ticket: string;
  queue: string;
  at: number;
  until: number;
  outcome: 'answered' | 'missed' | 'declined' | 'withdrawn' | null;
  ended_at: number | null;
};

/** Talks of agents, also those that no queue gave them. */
export type AgentTalksTable = {
  /** The agent's leg, or the talk of which it is one. */
  id: string;
  agent: string;
  kind: 'queue' | 'callback' | 'outgoing' | 'internal' | 'consult' | 'transferred';
  call: string | null;
  ticket: string | null;
  number: string | null;
  provider: string;
  /** The conversation's. */
  room: string;
  began_at: number;
  ended_at: number | null;
};

/** Who talks with whom at present, and who is on the way: whoever takes over goes on from here. Gone once it is over. */
export type ConversationsTable = {
  room: string;
  provider: string;
  /** JSON of `Conversation`. */
  document: string;
  version: number;
};

export type CallbacksTable = {
  id: string;
  queue: string;
  number: string;
  /** The call in which it was asked for; null: a person entered it. */
  call: string | null;
  /** The place in line: when the caller's wait began. */
  since: number;
  /** A slot; null: as soon as it is their turn. */
  from_at: number | null;
  until_at: number | null;
  priority: number;
  /** JSON of `CallbackDetails`. */
  details: string;
  /** Idempotency key of the request that made it. */
  request: string;
  note: string;
  state: 'waiting' | 'dialling' | 'talking' | 'done' | 'failed' | 'cancelled';
  result: string | null;
  /** How often the number was rung. */
  tries: number;
  /** How often it took its place in the line: each time by a ticket of its own. */
  entries: number;
  /** By which it stands in the line, or was put through; null: it waits for its time. */
  ticket: string | null;
  /** When it takes its place in the line next; null while it stands there, and once it is over. */
  next_at: number | null;
  agent: string | null;
  /** The agent's leg of the try under way. */
  leg: string | null;
  /** The call that the try under way becomes, or became. */
  talk: string | null;
  made_at: number;
  updated_at: number;
  version: number;
  sample: Flag;
};

/** What an agent has still to do after a talk; kept while it is typed. */
export type WrapUpsTable = {
  talk: string;
  agent: string;
  call: string | null;
  /** JSON of `WrapUp`. */
  document: string;
  version: number;
  since: number;
  done_at: number | null;
};

export type FollowUpsTable = {
  id: string;
  title: string;
  number: string | null;
  call: string | null;
  talk: string | null;
  /** The person who sees to it; null: anybody. */
  owner: string | null;
  state: 'open' | 'waiting' | 'solved' | 'closed';
  result: string | null;
  due_at: number | null;
  /** JSON array of `{ at, person, text }`. */
  notes: string;
  made_at: number;
  updated_at: number;
  version: number;
  sample: Flag;
};

/** What people who take calls were when; empty unless the monitoring profile allows it. */
export type AgentStatesTable = {
  person: string;
  since: number;
  state: 'offline' | 'available' | 'ringing' | 'busy' | 'wrap-up' | 'break';
};

export type QueueTables = {
  queue_members: QueueMembersTable;
  agents: AgentsTable;
  acd_pieces: AcdPiecesTable;
  acd_inbox: AcdInboxTable;
  queue_tickets: QueueTicketsTable;
  queue_offers: QueueOffersTable;
  agent_talks: AgentTalksTable;
  conversations: ConversationsTable;
  callbacks: CallbacksTable;
  wrap_ups: WrapUpsTable;
  follow_ups: FollowUpsTable;
  agent_states: AgentStatesTable;
};
