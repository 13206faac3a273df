export { expectedLines } from './facts.ts';
export { hundredSteps } from './hundred-steps.ts';
export { afterEdits, randomEdits } from './random-edits.ts';
