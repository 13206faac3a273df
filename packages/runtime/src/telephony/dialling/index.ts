export { createDiallingRules, type GuardedDialling } from './create-dialling-rules.ts';
export { isCountry } from './destination.ts';
export type { DialLine } from './dial-line.ts';
export { daySpan, minuteSpan, refusedOn } from './dial-spans.ts';
export { type DiallingSettings, type DiallingStore, diallingStore } from './dialling-settings.ts';
