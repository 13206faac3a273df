import type { Json } from '@callwright/flow/document';
import type { Tables } from '../tables.ts';

/** One change of something that people keep. `before` is null when it was made, `after` when it was removed. */
export type Change = {
  readonly id: string;
  readonly at: number;
  /** Who did it: an actor's id; null where nobody signed in yet. */
  readonly person: string | null;
  /** What kind of thing: `schedule`, `flow`, `number`, `person` … */
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  /** The version that it made; 0 where the thing has none. */
  readonly version: number;
  readonly before: Json | null;
  readonly after: Json | null;
};

/** A change as it is told; never with a secret in it. */
export type ChangeNote = Omit<Change, 'id' | 'version'> & { readonly version?: number };

/** What ids of changes at this moment begin with. */
export function changeIdsAt(at: number): string {
  return Math.max(0, Math.floor(at)).toString(36).padStart(9, '0');
}

export function changeOf(row: Tables['changes']): Change {
  const { before, after, ...rest } = row;
  return { ...rest, before: jsonOf(before), after: jsonOf(after) };
}

const jsonOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as Json));
