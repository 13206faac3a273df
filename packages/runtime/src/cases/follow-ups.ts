import { peopleNames } from '../people/people-names.ts';
import type { FollowUpView, StoredFollowUp } from '../store/queues/follow-up-repository.ts';
import type { Store } from '../store/store.ts';
import type { FollowUp } from './shapes.ts';

/** What is entered of a follow-up; what is missing stays as it is. Times are milliseconds since the epoch. */
export type FollowUpEntry = Partial<
  Pick<StoredFollowUp, 'title' | 'number' | 'call' | 'talk' | 'owner' | 'state' | 'result' | 'dueAt'>
>;

type By = { readonly at: number; readonly person: string };

export type FollowUpSaved =
  | { readonly kind: 'saved'; readonly before: StoredFollowUp | null; readonly followUp: FollowUp }
  | { readonly kind: 'changed'; readonly current: FollowUp }
  | { readonly kind: 'missing' };

/** What is still to be done for customers, as people work on it. */
export type FollowUps = {
  readonly list: (view: FollowUpView, search: string, person: string) => Promise<FollowUp[]>;
  readonly find: (id: string) => Promise<FollowUp | null>;
  /** @param left only what isn't over */
  readonly ofNumber: (number: string, left: boolean) => Promise<FollowUp[]>;
  /** Null: there is one with this id already. */
  readonly make: (entry: FollowUpEntry, note: string, by: By, id: string) => Promise<FollowUp | null>;
  readonly change: (id: string, version: number, entry: FollowUpEntry, by: By) => Promise<FollowUpSaved>;
  /** Adds to it, whatever others change meanwhile. */
  readonly addNote: (id: string, text: string, by: By, entry?: FollowUpEntry) => Promise<FollowUpSaved>;
};

const MOST = 200;
const TRIES = 5;
export function createFollowUps({ store, now }: { readonly store: Store; readonly now: () => number }): FollowUps {
  const seen = async (stored: readonly StoredFollowUp[]): Promise<FollowUp[]> => {
    const numbers = [...new Set(stored.flatMap(({ number }) => number ?? []))];
    const [people, customers] = await Promise.all([peopleNames(store), store.customers.among(numbers)]);
    const at = now();
    return stored.map((one) => ({
      id: one.id,
      title: one.title,
      number: one.number,
      customer: customers.get(one.number ?? '')?.name ?? '',
      call: one.call,
      talk: one.talk,
      owner: one.owner === null ? null : { id: one.owner, name: people.get(one.owner) ?? '' },
      state: one.state,
      result: one.result,
      dueAt: one.dueAt === null ? null : new Date(one.dueAt).toISOString(),
      overdue: one.dueAt !== null && one.dueAt <= at && (one.state === 'open' || one.state === 'waiting'),
      notes: one.notes.map((note) => ({
        at: new Date(note.at).toISOString(),
        by: people.get(note.person) ?? '',
        text: note.text,
      })),
      madeAt: new Date(one.madeAt).toISOString(),
      updatedAt: new Date(one.updatedAt).toISOString(),
      version: one.version,
    }));
  };
  const find = async (id: string): Promise<FollowUp | null> => {
    const stored = await store.followUps.find(id);
    return stored === null ? null : ((await seen([stored]))[0] ?? null);
  };
  const write = async (before: StoredFollowUp, after: StoredFollowUp): Promise<FollowUpSaved> => {
    const written = await store.followUps.change(after, before.version);
    const current = await find(before.id);
    if (current === null) return { kind: 'missing' };
    return written ? { kind: 'saved', before, followUp: current } : { kind: 'changed', current };
  };
  return {
    list: async (view, search, person) =>
      seen(await store.followUps.list({ view, search, person, now: now(), limit: MOST })),
    find,
    ofNumber: async (number, left) => {
      const all = await seen(await store.followUps.ofNumber(number, MOST));
      return left ? all.filter(({ state }) => state === 'open' || state === 'waiting') : all;
    },
    make: async (entry, note, by, id) => {
      const notes = note.trim() === '' ? [] : [{ ...by, text: note.trim() }];
      const made = await store.followUps.make({ ...EMPTY, ...entry, id, notes, madeAt: by.at, updatedAt: by.at });
      return made ? find(id) : null;
    },
    change: async (id, version, entry, by) => {
      const stored = await store.followUps.find(id);
      if (stored === null) return { kind: 'missing' };
      return write({ ...stored, version }, { ...stored, ...entry, updatedAt: by.at });
    },
    addNote: async (id, text, by, entry = {}) => {
      for (let tried = 0; ; tried += 1) {
        const stored = await store.followUps.find(id);
        if (stored === null) return { kind: 'missing' };
        const notes = text.trim() === '' ? stored.notes : [...stored.notes, { ...by, text: text.trim() }];
        const saved = await write(stored, { ...stored, ...entry, notes, updatedAt: by.at });
        if (saved.kind !== 'changed' || tried >= TRIES) return saved;
      }
    },
  };
}

const EMPTY: Omit<StoredFollowUp, 'id' | 'notes' | 'madeAt' | 'updatedAt' | 'version'> = {
  title: '',
  number: null,
  call: null,
  talk: null,
  owner: null,
  state: 'open',
  result: '',
  dueAt: null,
};
