export { createFlowChecker, type FlowChecker } from './flow-checker.ts';
export type { FlowParts } from './flow-parts.ts';
export { namesOf } from './names-of.ts';
export { namesOfFolder } from './names-of-folder.ts';
export { type FlowOverview, flowOverview } from './overview.ts';
export { partOf, partsUsedBy } from './part-of.ts';
export { type PublishResult, publish } from './publish.ts';
export { readStoredFlow } from './stored-flows.ts';
export { whoUses } from './who-uses.ts';
