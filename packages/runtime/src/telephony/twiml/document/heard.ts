import { createHash } from 'node:crypto';
import type { LineVerb } from '@callwright/flow/sdk';

/** Names texts that were heard to their end, so that a line that begins with the same ones can go on behind them. */
export function heardOf(verbs: readonly LineVerb[]): string {
  const print = createHash('sha256').update(JSON.stringify(verbs)).digest('hex').slice(0, 8);
  return `${verbs.length}-${print}`;
}

/** How many of a line's first verbs, which stood there before, were `heard`. */
export function alreadyHeard(
  { verbs, resumes }: { readonly verbs: readonly LineVerb[]; readonly resumes: number },
  heard: string | undefined,
): number {
  const count = Number(/^(\d{1,4})-/.exec(heard ?? '')?.[1] ?? 0);
  return count > 0 && count <= resumes && heardOf(verbs.slice(0, count)) === heard ? count : 0;
}
