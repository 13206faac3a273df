export { type Decisions, decideInCrowd } from './decide-in-crowd.ts';
export { serveCallers } from './serve-callers.ts';
