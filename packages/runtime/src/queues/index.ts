export { createQueues, type QueuesParts } from './create-queues.ts';
export type * from './port.ts';
export { type QueueDocument, type QueueEntry, queueDocument, rulesOf } from './queue-document.ts';
