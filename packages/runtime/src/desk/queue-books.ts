import { keptQueue, type QueueDocument } from '../queues/queue-document.ts';
import type { Store } from '../store/store.ts';

/** The queues' documents, remembered until one changes: each change of a line is shown at many desks. */
export type QueueBooks = { readonly all: () => Promise<ReadonlyMap<string, QueueDocument>> };

export function createQueueBooks({ named }: Pick<Store, 'named'>): QueueBooks {
  let known: { readonly stamp: string; readonly all: ReadonlyMap<string, QueueDocument> } | null = null;
  return {
    all: async () => {
      const stamp = await named.stamp(['queue']);
      if (known?.stamp === stamp) return known.all;
      const rows = await named.list('queue');
      const all = new Map(rows.map(({ name, document }) => [name, keptQueue(document)]));
      known = { stamp, all };
      return all;
    },
  };
}
