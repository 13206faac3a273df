export { type Bindings, BindingsSchema } from './bindings.ts';
export type { BoundKind, Bundle, BundleFiles, BundleProblem } from './bundle.ts';
export { type Gathering, gatherBundle } from './gather-bundle.ts';
export {
  type Imported,
  type ImportPlan,
  type ImportRefused,
  type ImportWishes,
  importBundle,
} from './import-bundle.ts';
export type { MissingBinding } from './missing-bindings.ts';
export { readBundle } from './read-bundle.ts';
export type { FailedTest } from './rehearse-bundle.ts';
export { CALL_TEST, callTestName } from './stored-call-test.ts';
export { writeBundle } from './write-bundle.ts';
