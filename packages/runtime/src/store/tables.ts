import type { Generated } from 'kysely';
import type { PeopleTables } from './people/people-tables.ts';
import type { DeskTables } from './queues/desk-tables.ts';
import type { QueueTables } from './queues/queue-tables.ts';
import type { SharedLineTables } from './telephony/shared-line-tables.ts';

/** 0 or 1: SQLite has no booleans, and both databases share one schema. */
export type Flag = 0 | 1;

export type FlowsTable = {
  id: string;
  created_at: number;
  /** A removed flow keeps its revisions: calls and their logs refer to them. */
  removed_at: number | null;
  sample: Flag;
};

export type DraftsTable = {
  flow: string;
  version: number;
  title: string;
  /** JSON array of language codes. */
  languages: string;
  document: string;
  updated_at: number;
};

/** Never changed once written: a trigger refuses it. */
export type RevisionsTable = {
  flow: string;
  revision: number;
  draft_version: number;
  document: string;
  /** JSON of `RevisionLocks`. */
  locks: string;
  comment: string;
  published_at: number;
  /** Who made it: an actor's id. */
  person: string | null;
};

/** What `live`, `test` and own aliases point at. */
export type AliasesTable = {
  flow: string;
  alias: string;
  revision: number;
  /** Goes up with every switch. */
  version: Generated<number>;
  /** When it was switched last; by a plan: the moment that was planned. */
  since: Generated<number>;
  person: string | null;
  /** The plan that switched it last; null: somebody did by hand. */
  plan: string | null;
  /** What it pointed at before a plan switched it: for calls that came before that moment and are read after it. */
  was: number | null;
  /** JSON of the second version that some of the calls meet. */
  canary: string | null;
};

/** What is to be switched at a time. `revision`: of an alias; `number`: what is moved to `flow` and `alias`. */
export type PlansTable = {
  id: string;
  what: 'alias' | 'number';
  number: string | null;
  flow: string;
  alias: string;
  revision: number | null;
  at: number;
  until: number | null;
  /** When it next does something; null once nothing is left to do. */
  next_at: number | null;
  state: string;
  note: string;
  person: string | null;
  created_at: number;
  settled_at: number | null;
  version: number;
  /** JSON of warnings that were there when it was planned. */
  accepted: string;
  /** JSON of what stood there when it was done. */
  before: string | null;
  /** JSON of why it was not done. */
  problem: string | null;
};

export type NumbersTable = {
  number: string;
  title: string;
  flow: string | null;
  alias: string;
  sample: Flag;
  /** Name of the phone connection that it belongs to; null: the simulator. */
  connection: string | null;
  /** JSON of what happens at the provider while we are down. */
  fallback: string | null;
  /** The plan that moved it last; null: somebody did by hand. */
  plan: string | null;
  /** When a plan moved it last, and what it pointed at before. */
  since: Generated<number>;
  was_flow: string | null;
  was_alias: string | null;
};

/** A phone connection that was set up on the page. */
export type ConnectionsTable = {
  name: string;
  kind: string;
  title: string;
  /** JSON without secrets. */
  settings: string;
  /** Encrypted JSON. */
  secrets: string | null;
  version: number;
  updated_at: number;
};

/** How a recording came: as a file, from the microphone in the browser, or from a speaker's list. */
export type PromptSource = 'upload' | 'recorded' | 'studio';

export type PromptsTable = { name: string; title: string; created_at: number };

export type PromptVersionsTable = {
  prompt: string;
  language: string;
  version: number;
  source: PromptSource;
  /** Name of the file that telephones play, by its content's hash. */
  file: string;
  original: string;
  original_name: string;
  ms: number;
  words: string | null;
  made_at: number;
};

/** Which version callers hear. */
export type PromptCurrentTable = { prompt: string; language: string; version: number };

/** Which process alone may do something, until when (real time). */
export type LeasesTable = { name: string; holder: string; until: number };

export type CallsTable = {
  id: string;
  /** Eight digits, easily spoken; rare twins are harmless. */
  reference: string;
  provider: string;
  /** The provider's own name of the caller's connection; null: the call's id. */
  provider_ref: string | null;
  dialled: string;
  flow: string;
  revision: number;
  /** The alias that led to the revision; null where none did. */
  alias: string | null;
  /** Which of an alias's ways: `canary`, `rest`, `test-phone`, `trial`; null: the only one. */
  lane: string | null;
  /** Steps that were left by their error exit, and what else went wrong in the flow. */
  errors: number;
  /** Turns committed so far: the fence against a second holder of the call. */
  seq: number;
  /** Generation of the line. */
  generation: number;
  phase: string;
  outcome: string | null;
  last_node: string;
  anonymous: Flag;
  /** Milliseconds that the call's clock is ahead of the real one. */
  clock_offset: number;
  started_at: number;
  ended_at: number | null;
  /** Real time at which, at the latest, somebody must look after the call; null once nothing is left to do. */
  wake_at: number | null;
  /** JSON of the engine's state; null once the call is over. */
  state: string | null;
  /** JSON of `Outbox`: what is still to be performed, and the replies that may be asked for again. */
  outbox: string | null;
  /** JSON that a simulated call's services and phones answer from. */
  world: string | null;
  sample: Flag;
};

/** The log of one turn: `entries` is a JSON array of `{ at, entry }`; an entry's address is (call, seq, index). */
export type CallTurnsTable = { call: string; seq: number; entries: string };

/**
 * Values of a person, apart from the log that refers to them; erased by emptying `value`. Of turn 0 it is the caller's
 * number as JSON, of other turns a JSON array.
 */
export type PersonalTable = { call: string; seq: number; value: string | null; person: string | null };

/** Whatever people outside a flow keep under a name: opening hours, announcements, boxes, lists. */
export type NamedTable = {
  kind: string;
  name: string;
  title: string;
  document: string;
  version: number;
  updated_at: number;
  sample: Flag;
};

/** Who changed what of the named things; only added to. `before` and `after` are JSON. */
export type ChangesTable = {
  id: string;
  at: number;
  person: string | null;
  kind: string;
  name: string;
  title: string;
  version: number;
  before: string | null;
  after: string | null;
};

export type ListRowsTable = { list: string; key: string; row: string };

/** Revisions with something before their first step; `base` is the one without. */
export type FrontsTable = { flow: string; base: number; front: string; revision: number };

/** The last change of a list's rows: the version that it made, and JSON of the rows before and after. */
export type ListChangesTable = { list: string; version: number; rows: string };

export type MessagesTable = {
  id: string;
  /** Idempotency key of the request that stored it. */
  request: string;
  box: string;
  call: string | null;
  reference: string;
  recording: string;
  seconds: number;
  caller: string | null;
  at: number;
  heard_at: number | null;
  sample: Flag;
};

export type SurveyAnswersTable = {
  request: string;
  survey: string;
  call: string | null;
  question: string | null;
  pressed: string | null;
  /** 0 worst, 1 best. */
  score: number | null;
  /** JSON of the scale as the caller heard it. */
  scale: string | null;
  recording: string | null;
  language: string;
  at: number;
  sample: Flag;
};

export type ContactsTable = {
  number: string;
  name: string;
  language: string | null;
  fields: string;
  sample: Flag;
  /** Goes up with every change. */
  version: number;
  /** What it is found by, see `searchText`; sorts by name. */
  search: string;
};

/** What people changed of contacts. Apart from the change history, because it goes when the contact is erased. */
export type ContactChangesTable = {
  number: string;
  /** The version that it made. */
  version: number;
  at: number;
  person: string | null;
  /** JSON of the contact; null: it was made. */
  before: string | null;
  after: string;
};

/** Answers of write requests by idempotency key: asked again, the same is answered and nothing is done twice. */
export type PerformedTable = { request: string; answer: string; at: number };

export type InstallationTable = { key: string; value: string };

/** Recorded sound, which lies in files; the row stays when the sound is erased. */
export type RecordingsTable = {
  ref: string;
  kind: 'message' | 'call';
  call: string;
  seconds: number;
  bytes: number;
  type: 'audio/wav' | 'audio/mpeg';
  hash: string | null;
  made_at: number;
  keep_days: number | null;
  delete_after: number;
  erased_at: number | null;
};

/** How many telephones were rung in a span of time; kept until `until`. */
export type DialCountsTable = { span: string; used: number; until: number };

export type IncidentsTable = {
  id: string;
  kind: 'unreachable' | 'trunk' | 'quiet' | 'limits' | 'self-call' | 'plan' | 'nobody';
  subject: string;
  code: string | null;
  since: number;
  over_at: number | null;
  /** What people were told of it. */
  told: 'nothing' | 'open' | 'over';
  telling_until: number;
};

/** What web services are shown to let us in. */
export type CredentialsTable = {
  name: string;
  title: string;
  header: string;
  /** JSON array of host names. */
  hosts: string;
  /** Encrypted. */
  sealed: string;
  version: number;
  updated_at: number;
};

export type Tables = PeopleTables &
  QueueTables &
  DeskTables &
  SharedLineTables & {
    flows: FlowsTable;
    drafts: DraftsTable;
    revisions: RevisionsTable;
    aliases: AliasesTable;
    numbers: NumbersTable;
    calls: CallsTable;
    call_turns: CallTurnsTable;
    personal: PersonalTable;
    named: NamedTable;
    changes: ChangesTable;
    list_rows: ListRowsTable;
    list_changes: ListChangesTable;
    fronts: FrontsTable;
    messages: MessagesTable;
    survey_answers: SurveyAnswersTable;
    contacts: ContactsTable;
    contact_changes: ContactChangesTable;
    performed: PerformedTable;
    installation: InstallationTable;
    prompts: PromptsTable;
    prompt_versions: PromptVersionsTable;
    prompt_current: PromptCurrentTable;
    connections: ConnectionsTable;
    credentials: CredentialsTable;
    leases: LeasesTable;
    recordings: RecordingsTable;
    dial_counts: DialCountsTable;
    incidents: IncidentsTable;
    plans: PlansTable;
  };
