import { type FlowParts, usersOf } from '../flows/index.ts';
import type { QueueDocument } from '../queues/queue-document.ts';
import type { QueueUse } from './queue.ts';

/** A queue with what it is called and how it works. */
export type TitledQueue = { readonly name: string; readonly title: string; readonly content: QueueDocument };

/** The call flows that let callers wait in a queue, and the queues that it helps. */
export async function queueUses(
  parts: FlowParts,
  name: string,
  all: readonly TitledQueue[],
): Promise<readonly QueueUse[]> {
  const [users, numbers] = await Promise.all([usersOf(parts, 'queue', name), parts.store.numbers.list()]);
  const flows = users.map(
    ({ flow, title, standing }): QueueUse => ({
      kind: 'flow',
      flow,
      title,
      live: standing,
      numbers: numbers.filter((one) => one.flow === flow).map(({ number }) => number),
    }),
  );
  const helped = all
    .filter((one) => one.name !== name && helpersOf(one.content).includes(name))
    .map((one): QueueUse => ({ kind: 'queue', queue: one.name, title: one.title }));
  return [...flows, ...helped];
}

/** Queues that help out for one: by overflow, or in its stead. */
export function helpersOf({
  overflow,
  standIn,
  divertedTo,
}: Pick<QueueDocument, 'overflow' | 'standIn' | 'divertedTo'>): readonly string[] {
  return [
    ...(divertedTo === null ? [] : [divertedTo]),
    ...(overflow === null ? [] : [overflow.to]),
    ...(standIn?.kind === 'queue' ? [standIn.queue] : []),
  ];
}
