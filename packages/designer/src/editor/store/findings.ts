import type { Problem } from '@callwright/flow/document';

/** What the checker found, and by step, so that a card hears only of its own. */
export type Findings = {
  readonly all: readonly Problem[];
  readonly byStep: Readonly<Record<string, readonly Problem[]>>;
  readonly errors: number;
  readonly warnings: number;
};

export const NO_FINDINGS: Findings = { all: [], byStep: {}, errors: 0, warnings: 0 };

/** Groups problems by step; lists that say the same as before stay the same objects. */
export function groupFindings(all: readonly Problem[], before: Findings): Findings {
  const byStep: Record<string, Problem[]> = {};
  for (const problem of all) {
    if (problem.node === undefined) continue;
    byStep[problem.node] ??= [];
    byStep[problem.node]?.push(problem);
  }
  const kept = Object.entries(byStep).map(([id, fresh]) => {
    const old = before.byStep[id];
    return [id, old !== undefined && JSON.stringify(old) === JSON.stringify(fresh) ? old : fresh];
  });
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { all, byStep: Object.fromEntries(kept), errors, warnings: all.length - errors };
}
