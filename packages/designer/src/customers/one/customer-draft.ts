import type { Customer } from '../../api/customers.ts';

/** A field while it is edited: names may be wrong, and values are what was typed. */
export type FieldDraft = { readonly key: string; readonly name: string; readonly value: string };
export type CustomerDraft = {
  readonly name: string;
  readonly language: string | null;
  readonly fields: readonly FieldDraft[];
};
export type FieldProblem = 'badField' | 'twiceField';

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export function draftOf({ name, language, fields }: Customer): CustomerDraft {
  return {
    name,
    language,
    fields: Object.entries(fields).flatMap(([field, value]) =>
      typeof value === 'object' ? [] : [{ key: field, name: field, value: String(value) }],
    ),
  };
}

/** What is wrong with the names of fields, by their keys; what is empty altogether isn't kept and can't be wrong. */
export function problemsOf({ fields }: CustomerDraft): ReadonlyMap<string, FieldProblem> {
  const problems = new Map<string, FieldProblem>();
  const seen = new Set<string>();
  for (const { key, name, value } of fields) {
    const plain = name.trim();
    if (plain === '' && value.trim() === '') continue;
    if (!NAME.test(plain)) problems.set(key, 'badField');
    else if (seen.has(plain)) problems.set(key, 'twiceField');
    seen.add(plain);
  }
  return problems;
}

/** The customer as it is to be kept. A value stays of the kind that it was: call flows may ask whether a field is true. */
export function entryOf({ name, language, fields }: CustomerDraft, before: Customer) {
  const kept = fields.flatMap(({ name: field, value }) => {
    const [plain, text] = [field.trim(), value.trim()];
    return plain === '' || text === '' ? [] : [[plain, keptValue(text, before.fields[plain])] as const];
  });
  return { version: before.version, name: name.trim(), language, fields: Object.fromEntries(kept) };
}

function keptValue(text: string, was: unknown): string | number | boolean {
  if (typeof was === 'boolean' || was === undefined) {
    if (text === 'true') return true;
    if (text === 'false') return false;
  }
  return typeof was === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
}
