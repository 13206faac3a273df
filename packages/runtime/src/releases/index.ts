export { type CanaryFigures, canaryFigures } from './canary-figures.ts';
export type { Lane } from './draw-lane.ts';
export { type RestoreResult, restoreVersion } from './restore-version.ts';
export { type SwitchOrder, type SwitchResult, switchAlias } from './switch-alias.ts';
export { createTestDrafts } from './test-drafts.ts';
