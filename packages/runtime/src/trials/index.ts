export { stageDraft } from './stage-draft.ts';
export { createTrialCalls, NO_TRIALS, type Trial, type TrialCalls, type TrialDirectory } from './trial-calls.ts';
