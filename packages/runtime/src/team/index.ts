export { type Care, careOf } from './care-of.ts';
export { createQueueOffice, type QueueOffice } from './create-queue-office.ts';
export { knownSkills } from './known-skills.ts';
export type * from './queue.ts';
export { helpersOf } from './queue-uses.ts';
export type * from './team.ts';
