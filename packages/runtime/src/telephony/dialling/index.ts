export { createDiallingRules, type GuardedDialling } from './create-dialling-rules.ts';
export { isCountry } from './destination.ts';
export type { DialLine } from './dial-line.ts';
export { daySpan, minuteSpan, refusedOn } from './dial-spans.ts';
export { DEFAULT_DIALLING, type DiallingSettings, type DiallingStore, diallingStore } from './dialling-settings.ts';
export { type EffectiveRules, effectiveRules, judgeDestination } from './judge-destination.ts';
