import { Ajv, type Options } from 'ajv';
import { FlowSchema } from '../document/index.ts';
import type { NodeType } from '../sdk/index.ts';
import { type CompiledSchema, configKey, type Validators, validatorsOf } from './validators.ts';

/** How all documents are validated. `allErrors`: people mend everything at once. */
export const AJV_OPTIONS: Options = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  messages: false,
};

/** Keywords of ours that say what a field is (see `sdk/fields.ts`); they validate nothing. */
export const FIELD_KEYWORDS = ['x-field', 'x-more'];

/** Compiles the envelope's and every type's schema. In Node only: a browser's CSP forbids it. */
export function buildValidators(types: readonly NodeType[]): Validators {
  const ajv = new Ajv(AJV_OPTIONS).addVocabulary(FIELD_KEYWORDS);
  return validatorsOf({
    envelope: ajv.compile(FlowSchema),
    configs: Object.fromEntries(
      types.map((type): [string, CompiledSchema] => [configKey(type.type, type.version), lazily(ajv, type)]),
    ),
  });
}

/** A type's schema is compiled when the first node of it is checked: an installation may have many types. */
function lazily(ajv: Ajv, type: NodeType): CompiledSchema {
  let compiled: CompiledSchema | undefined;
  const validate: CompiledSchema = (value) => {
    compiled ??= ajv.compile(type.config);
    const fits = compiled(value);
    validate.errors = compiled.errors ?? null;
    return fits;
  };
  return validate;
}
