/** What a webhook says, one value a field. */
export type Form = Readonly<Record<string, string>>;

export type Fields = Readonly<Record<string, string | string[]>>;

/** The fields of a form; one that is repeated has all its values. */
export function fieldsOf(body: string): Fields {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const before = fields[name];
    fields[name] = before === undefined ? value : typeof before === 'string' ? [before, value] : [...before, value];
  }
  return fields;
}

/** The last value counts. */
export function formOf(fields: Fields): Form {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')]),
  );
}

/** A JSON body read like a form; null when it is none. */
export function formOfJson(body: string): Form | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]));
  } catch {
    return null;
  }
}
