import type { QueueEntry } from '../queues/queue-document.ts';
import { type Bindings, boundName } from './bindings.ts';

/** The queue with every name of the export replaced by what it is called here. */
export function renameInQueue(queue: QueueEntry, bindings: Bindings): QueueEntry {
  const { overflow, schedule, standIn } = queue;
  const renamed: QueueEntry = { ...queue };
  if (overflow != null) renamed.overflow = { ...overflow, to: boundName(bindings, 'queue', overflow.to) };
  if (queue.divertedTo != null) renamed.divertedTo = boundName(bindings, 'queue', queue.divertedTo);
  if (schedule != null) renamed.schedule = boundName(bindings, 'schedule', schedule);
  if (standIn?.kind === 'queue') renamed.standIn = { ...standIn, queue: boundName(bindings, 'queue', standIn.queue) };
  if (standIn?.kind === 'box') renamed.standIn = { ...standIn, box: boundName(bindings, 'box', standIn.box) };
  return renamed;
}
