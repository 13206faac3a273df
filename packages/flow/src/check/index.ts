export { checkEnvelope } from './check-envelope.ts';
export { checkFlow } from './check-flow.ts';
export { type ComposedSchema, composeSchema } from './compose-schema.ts';
export {
  describeInPlace,
  describeProblem,
  PROBLEM_LANGUAGES,
  type ProblemLanguage,
  type ProblemText,
} from './describe-problem.ts';
export { opsOf } from './explore-ops.ts';
export { type FoundField, fieldsIn } from './fields-in.ts';
export { type HandedOutFault, type HandedOutField, handedOutFields, withHandedOut } from './handed-out-fields.ts';
export type { CheckOptions } from './inspection.ts';
export type { Named, Names } from './names.ts';
export { LONGEST_DOCUMENT, type ParsedFlow, parseFlow } from './parse-flow.ts';
export type { Telephones } from './telephones.ts';
export {
  type CompiledSchema,
  configKey,
  type ShapeError,
  type Validate,
  type Validators,
  validatorsOf,
} from './validators.ts';
export { nodeWithDefaults, withDefaults } from './with-defaults.ts';
