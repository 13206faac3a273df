/** What a key can be made for. Each stands at the routes that it opens, in the permission table. */
export const SCOPES = [
  'flows.read',
  'flows.write',
  'flows.publish',
  'calls.try',
  'calls.read',
  'office.read',
  'office.write',
  'prompts.write',
  'numbers.read',
  'numbers.write',
  'transfer',
  'installation.read',
] as const;
export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
