import type { Branch, Schedule } from '@callwright/flow/hours';
import type { HoursUse } from '../../api/opening-hours.ts';

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

/** Ways out that call flows have for these hours and that the hours don't know yet, each with the flows' titles. */
export function declaredBranches(
  usedBy: readonly HoursUse[],
  known: readonly Branch[],
): readonly { readonly name: string; readonly flows: readonly string[] }[] {
  const names = [...new Set(usedBy.flatMap(({ branches }) => branches))];
  const taken = ['open', 'closed', ...known.map(({ name }) => name)];
  return names
    .filter((name) => !taken.includes(name))
    .map((name) => ({ name, flows: usedBy.filter((use) => use.branches.includes(name)).map(({ title }) => title) }));
}
