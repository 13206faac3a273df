import type { Flow } from '@callwright/flow/document';

const LONGEST = 64;

/** A free id for a new step, made of its kind: `menu`, `menu-2`, … */
export function freeStepId(taken: Flow['nodes'], wanted: string): string {
  const base = wanted.replace(/-\d+$/, '').slice(0, LONGEST - 6);
  if (!Object.hasOwn(taken, base)) return base;
  for (let number = 2; ; number += 1) {
    const id = `${base}-${number}`;
    if (!Object.hasOwn(taken, id)) return id;
  }
}
