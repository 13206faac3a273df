/** The suite that every node type must pass, built in or third-party; see `conformance`. */
export { type Check, conformance, RULES, type RuleName } from './conformance.ts';
export { discardedCalls } from './discarded-calls.ts';
export type { Rule, Subject } from './subject.ts';
