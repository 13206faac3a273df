import type { Flow } from '@callwright/flow/document';
import { readStoredFlow } from '../flows/index.ts';
import type { Store } from '../store/store.ts';

/** A revision with the revisions of its parts. They never change, so they are read once. */
export type RunningFlows = { readonly root: Flow; readonly parts: readonly Flow[] };

export type RevisionShelf = {
  /** Null for a revision that isn't in the store. */
  readonly find: (flow: string, revision: number) => Promise<RunningFlows | null>;
  /** What runs when a number is rung; null where nothing does. */
  readonly rungBy: (number: string) => Promise<RunningFlows | null>;
};

const MOST = 500;

export function createRevisionShelf({ revisions, numbers }: Pick<Store, 'revisions' | 'numbers'>): RevisionShelf {
  const known = new Map<string, RunningFlows>();

  async function find(flow: string, revision: number): Promise<RunningFlows | null> {
    const key = `${flow}@${revision}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const root = await revisions.find(flow, revision);
    if (root === null) return null;
    const parts = await Promise.all(Object.entries(root.locks.flows).map(([id, locked]) => revisions.find(id, locked)));
    const found = {
      root: readStoredFlow(root.document),
      parts: parts.flatMap((part) => (part === null ? [] : [readStoredFlow(part.document)])),
    };
    if (known.size >= MOST) known.delete(known.keys().next().value ?? key);
    known.set(key, found);
    return found;
  }

  return {
    find,
    rungBy: async (number) => {
      const rung = await numbers.rung(number);
      return rung.kind === 'flow' ? find(rung.flow, rung.revision) : null;
    },
  };
}
