import type { Json } from '@callwright/flow/document';

/** A customer: what is known of whoever rings from a number. */
export type Customer = {
  /** International form. */
  number: string;
  name: string;
  /** A language tag; null where none is known. */
  language: string | null;
  /** Own fields, by name: "customerNumber": "4711". Call flows read them as `caller.contact`. */
  fields: Record<string, Json>;
  /** 0: nobody has written anything of this number yet. */
  version: number;
};

/** One step of a call's way. Words come from the step's own title, else from its type's texts in the screen's language. */
export type PathStep = {
  flow: string;
  step: string;
  type: string;
  category: string;
  /** As its author called it; null: it has its type's name. */
  title: string | null;
  /** The way out; null while the call is still in it. */
  exit: string | null;
  /** What the step's settings call this way out ("Invoice"); null: its type's texts know. */
  exitLabel: string | null;
};

/** What a caller was asked for and what came of it; secrets are never among them. */
export type Collected = {
  name: string;
  /** The variable's title, else that of the step that set it; null where neither has one. */
  title: string | null;
  value: string;
};

/** What an agent wrote of a talk, once the work after it was done. */
export type TalkNote = { at: string; by: string; result: string; note: string };

/** One time that customer and house talked, or tried to. */
export type EarlierCall = {
  /** Null: an agent rang them, and no call flow had to do with it. */
  call: string | null;
  talk: string | null;
  reference: string;
  at: string;
  direction: 'in' | 'out';
  /** `over`: no queue had to do with it. */
  outcome: 'running' | 'answered' | 'unanswered' | 'over';
  flowTitle: string;
  /** Queue that they waited in last; null: none. */
  queueTitle: string | null;
  topic: string;
  notes: TalkNote[];
};

export type FollowUpState = 'open' | 'waiting' | 'solved' | 'closed';
export type FollowUpNote = { at: string; by: string; text: string };

/** Something that is still to be done for a customer. */
export type FollowUp = {
  id: string;
  title: string;
  number: string | null;
  /** Name of the customer with this number; empty where none is known. */
  customer: string;
  call: string | null;
  talk: string | null;
  /** Null: anybody. */
  owner: { id: string; name: string } | null;
  state: FollowUpState;
  result: string;
  dueAt: string | null;
  /** It is to be done by now, and isn't. */
  overdue: boolean;
  notes: FollowUpNote[];
  madeAt: string;
  updatedAt: string;
  version: number;
};

/** What an agent writes of a talk, during it and afterwards. */
export type WrapUpFields = {
  /** One of the queue's results; empty: none chosen. */
  result: string;
  note: string;
  /** What is still to be done; `none`: nothing, so no follow-up is made. */
  ticket: 'none' | FollowUpState;
  /** What the follow-up is called; empty: by what the call was about. */
  title: string;
  dueAt: string | null;
  /** Who sees to it; null: anybody. */
  owner: string | null;
  /** Number to ring back; empty: the caller's. */
  callBack: string;
  /** An existing follow-up that this belongs to, instead of a new one. */
  followUp: string | null;
};

/** The work after a talk. Version 0: nothing was written yet. */
export type WrapUp = {
  talk: string;
  version: number;
  fields: WrapUpFields;
  since: string;
  doneAt: string | null;
  /** Results that may be chosen. */
  results: string[];
  call: string | null;
  number: string | null;
  customer: string;
  queue: string | null;
  queueTitle: string | null;
  topic: string;
};

/** The card of whoever rings: all that an agent knows before answering, and in the talk. */
export type Pop = {
  /** Null when withheld or erased. */
  number: string | null;
  anonymous: boolean;
  /** Null when nobody knows the number: version 0 makes one by `PUT /api/customers/:number`. */
  customer: Customer | null;
  call: {
    id: string;
    reference: string;
    startedAt: string;
    dialled: string;
    dialledTitle: string;
    flowTitle: string;
    language: string | null;
  } | null;
  /** Their wait, the latest one. `waitedMs` goes on while they wait. */
  ticket: {
    id: string;
    kind: 'caller' | 'callback';
    queue: string;
    queueTitle: string;
    topic: string;
    since: string;
    waitedMs: number;
    waiting: boolean;
    priority: number;
    language: string | null;
  } | null;
  path: PathStep[];
  collected: Collected[];
  /** Contacts before this one, newest first, at most three. */
  earlier: EarlierCall[];
  /** What is still to be done for them. */
  followUps: FollowUp[];
  /** Address of this customer elsewhere, by the queue's template; null: it has none. */
  crm: string | null;
};

/** One of the agent's own talks. */
export type DayTalk = {
  talk: string;
  kind: 'queue' | 'callback' | 'outgoing' | 'internal' | 'consult' | 'transferred';
  beganAt: string;
  endedAt: string | null;
  seconds: number;
  call: string | null;
  number: string | null;
  customer: string;
  queueTitle: string | null;
  result: string;
  /** Whether the work after it is done. */
  done: boolean;
};

/** An agent's own figures of today; nobody else gets them. */
export type OwnDay = {
  talks: number;
  talkSeconds: number;
  longestSeconds: number;
  answered: number;
  declined: number;
  missed: number;
  followUpsDone: number;
  calls: DayTalk[];
};
