import type { Json } from '@callwright/flow/document';
import { peopleNames } from '../people/people-names.ts';
import { type WhoDidIt, whoDidIt } from '../people/who-did-it.ts';
import type { Change } from '../store/office/change-repository.ts';
import type { Named, NamedKind } from '../store/office/named-repository.ts';
import type { Store } from '../store/store.ts';

/** Who changes something, when. */
export type By = { readonly at: number; readonly person: string | null };

/** Something that people keep under a name, read; what can't be read isn't there for them. */
export type Kept<T> = Pick<Named, 'name' | 'title' | 'version' | 'updatedAt'> & { readonly content: T };

export type KeptSaved<T> =
  | { readonly kind: 'saved'; readonly version: number }
  /** Somebody else was first: nothing was written. */
  | { readonly kind: 'changed'; readonly current: Kept<T> | null };

/** Things of one kind, written over the version that was read; each change is noted and can be undone. */
export type KeptThings<T> = {
  readonly list: () => Promise<readonly Kept<T>[]>;
  readonly find: (name: string) => Promise<Kept<T> | null>;
  /** Writes over `version`; 0 makes a new one; null removes it. */
  readonly write: (name: string, version: number, title: string, content: T | null, by: By) => Promise<KeptSaved<T>>;
  /** Newest first. */
  readonly changes: (name: string, limit: number) => Promise<readonly Change[]>;
  /** A change of the thing of this name; null where it is none of its. */
  readonly change: (name: string, id: string) => Promise<Change | null>;
  /** What stood before a change, with its title; null content: nothing did. Undefined: it can't be read any more. */
  readonly before: (change: Change) => Promise<{ readonly title: string; readonly content: T | null } | undefined>;
};

const MOST_LOOKED_AT = 500;

/** `read`: null for a document that can't be read. Titles are kept beside documents, and with them in the history. */
export function keptThings<T>(
  { named, changes }: Pick<Store, 'named' | 'changes'>,
  kind: NamedKind,
  read: (document: Json) => T | null,
): KeptThings<T> {
  const keptOf = ({ name, title, version, updatedAt, document }: Named): Kept<T>[] => {
    const content = read(document);
    return content === null ? [] : [{ name, title, version, updatedAt, content }];
  };
  return {
    list: async () => (await named.list(kind)).flatMap(keptOf),
    find: async (name) => {
      const found = await named.find(kind, name);
      return found === null ? null : (keptOf(found)[0] ?? null);
    },
    write: async (name, version, title, content, { at, person }) => {
      const document = content === null ? null : (JSON.parse(JSON.stringify(content)) as Json);
      const changed = await named.change(kind, name, version, { title, document, at, person });
      if (changed.kind === 'saved') return changed;
      return { kind: 'changed', current: changed.current === null ? null : (keptOf(changed.current)[0] ?? null) };
    },
    changes: (name, limit) => changes.of(kind, name, limit),
    change: async (name, id) => {
      const found = await changes.find(id);
      return found !== null && found.kind === kind && found.name === name ? found : null;
    },
    before: async ({ name, id, before, title }) => {
      if (before === null) return { title, content: null };
      const content = read(before);
      if (content === null) return undefined;
      // A change is kept with the title that it gave; what was before it had the title of the change before.
      const all = await changes.of(kind, name, MOST_LOOKED_AT);
      const earlier = all[all.findIndex((one) => one.id === id) + 1];
      return { title: earlier?.title ?? title, content };
    },
  };
}

/** One entry of the history of something that people keep. */
export type KeptChange = {
  readonly id: string;
  readonly at: string;
  readonly who: WhoDidIt;
  readonly version: number;
  readonly title: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Changes as the screen shows them. */
export async function shownChanges(store: Store, changes: readonly Change[]): Promise<readonly KeptChange[]> {
  const names = await peopleNames(store);
  return changes.map(({ id, at, person, version, title, before, after }) => ({
    id,
    at: new Date(at).toISOString(),
    who: whoDidIt(person, names),
    version,
    title,
    before,
    after,
  }));
}

/** Who changed each of these last. */
export async function lastChangedBy(
  store: Store,
  kind: NamedKind,
  names: readonly string[],
): Promise<ReadonlyMap<string, WhoDidIt>> {
  const people = await peopleNames(store);
  const found = await Promise.all(
    names.map(async (name) => {
      const [last] = await store.changes.of(kind, name, 1);
      return last === undefined ? [] : [[name, whoDidIt(last.person, people)] as const];
    }),
  );
  return new Map(found.flat());
}

/** A name for a new thing out of its title: readable, and not taken yet. */
export function nameFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const first = plain === '' ? 'new' : plain;
  const free = (name: string, nth: number): string =>
    taken.includes(name) ? free(`${first}-${nth + 1}`, nth + 1) : name;
  return free(first, 1);
}
