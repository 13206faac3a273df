import type { KeptChange } from '@callwright/runtime/api';

type Who = KeptChange['who'];

/** Whose name stands beside something; null where it was the system, or nobody is known. */
export function nameOfWho(who: Who | null): string | null {
  return who !== null && (who.kind === 'person' || who.kind === 'key') ? who.name : null;
}
