import type { JsonPath } from '../editor/document/json-path.ts';
import type { FormSchema } from './form-schema.ts';

/** What every field is given. */
export type FieldProps = {
  readonly schema: FormSchema;
  readonly path: JsonPath;
  /** May be left out: emptying it takes it away. */
  readonly optional: boolean;
};
