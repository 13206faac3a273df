import type { Schedule } from '@callwright/flow/hours';

const LONGEST = 28;

/** Whether any hours lead to a way out. */
export function branchUsed({ branches: _, closeNow: __, ...schedule }: Schedule, name: string): boolean {
  return JSON.stringify(schedule).includes(`"branch":${JSON.stringify(name)}`);
}

/** A name that isn't taken; open and closed always are. */
export function branchName(wanted: string, taken: readonly string[]): string {
  const base = wanted.slice(0, LONGEST);
  const isFree = (name: string) => !['open', 'closed', ...taken].includes(name);
  if (isFree(base)) return base;
  for (let n = 2; ; n += 1) if (isFree(`${base}-${n}`)) return `${base}-${n}`;
}
