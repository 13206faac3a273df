import type { Scope } from '@callwright/runtime/api';
import type { TFunction } from 'i18next';

const KNOWN = [
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
] as const satisfies readonly Scope[];

/** What a key may do, in words. */
export function scopeWords(t: TFunction<'people'>, scope: string): string {
  const known = KNOWN.find((one) => one === scope);
  return known === undefined ? scope : t(`keys.scopes.${known.replace('.', '-') as Dashed<typeof known>}`);
}

/** Keys of texts have no dots in them. */
type Dashed<S extends string> = S extends `${infer A}.${infer B}` ? `${A}-${B}` : S;
