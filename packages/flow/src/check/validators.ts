/** One way in which a value doesn't fit its JSON schema, as AJV tells it. */
export type ShapeError = {
  /** JSON pointer below the value that was validated. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
};

/** Validates one schema; no errors when the value fits. */
export type Validate = (value: unknown) => readonly ShapeError[];

/**
 * The compiled schemas. In Node `buildValidators` (`@callwright/flow/check/ajv`) makes them; the browser, where nothing
 * may be compiled from text, gets the same ones as code made at build.
 */
export type Validators = {
  readonly envelope: Validate;
  /** Undefined where nobody knows the type in that version. */
  readonly config: (type: string, version: number) => Validate | undefined;
};

/** What AJV compiles a schema to, in memory or as code. */
export type CompiledSchema = ((value: unknown) => unknown) & { errors?: readonly ShapeError[] | null };

/** The name of a type's config validator. */
export function configKey(type: string, version: number): string {
  return `${type}@${version}`;
}

/** Puts compiled schemas together; `configs` is keyed by `configKey`. */
export function validatorsOf(compiled: {
  readonly envelope: CompiledSchema;
  readonly configs: Readonly<Record<string, CompiledSchema>>;
}): Validators {
  const configs = new Map(Object.entries(compiled.configs).map(([key, schema]) => [key, validateWith(schema)]));
  return {
    envelope: validateWith(compiled.envelope),
    config: (type, version) => configs.get(configKey(type, version)),
  };
}

function validateWith(schema: CompiledSchema): Validate {
  return (value) => (schema(value) ? [] : (schema.errors ?? []));
}
