/** An agent who asks for help; one at a time. */
export type HelpRequestsTable = {
  agent: string;
  call: string | null;
  /** The agent's leg. */
  talk: string | null;
  /** What it is about; may be empty. */
  text: string;
  at: number;
  /** The supervisor who sees to it; null: nobody yet. */
  taken_by: string | null;
};

/** Agents who were told what is stored about them, and have said whether they may be recorded. */
export type DeskPeopleTable = { person: string; told_at: number };

/** Agents whose telephone is in the page of their desk. `holder`: the page. */
export type DeskPhonesTable = { person: string; connection: string; account: string; holder: string; until: number };

export type DeskTables = {
  help_requests: HelpRequestsTable;
  desk_people: DeskPeopleTable;
  desk_phones: DeskPhonesTable;
};
