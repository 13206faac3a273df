import type { Need } from './rules.ts';

/** The level that is needed after a wait, in milliseconds. */
export function neededLevel({ level, relax = [] }: Need, waitedMs: number): number {
  let needed = level;
  for (const step of relax) if (waitedMs >= step.afterMs) needed = step.level;
  return needed;
}

export function canServe(skills: Readonly<Record<string, number>>, needs: readonly Need[], waitedMs: number): boolean {
  for (const need of needs) {
    if ((Object.hasOwn(skills, need.skill) ? (skills[need.skill] ?? 0) : 0) < neededLevel(need, waitedMs)) return false;
  }
  return true;
}

/** How well somebody fits: the sum of their levels in what is needed. */
export function fitOf(skills: Readonly<Record<string, number>>, needs: readonly Need[]): number {
  let fit = 0;
  for (const { skill } of needs) fit += Object.hasOwn(skills, skill) ? (skills[skill] ?? 0) : 0;
  return fit;
}

/** When the needs next become less, after `since`; null: never again. */
export function nextRelaxation(needs: readonly Need[], since: number, now: number): number | null {
  let next: number | null = null;
  for (const { relax = [] } of needs) {
    for (const { afterMs } of relax) {
      const at = since + afterMs;
      if (at > now && (next === null || at < next)) next = at;
    }
  }
  return next;
}
