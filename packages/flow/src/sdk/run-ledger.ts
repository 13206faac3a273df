/** Runs that were made and not begun, with what they would have done; only while somebody looks. */
let unbegun: Map<object, string> | undefined;

/** Notes that a helper was called: its run now waits for a `yield*`. */
export function made(sign: object, what: string): void {
  unbegun?.set(sign, what);
}

/** Notes that the run got its `yield*`. */
export function begun(sign: object): void {
  unbegun?.delete(sign);
}

/**
 * Does some work and tells which conversation helpers were called in it without a `yield*`: types can't see it, and
 * the node silently skips that sentence. For the conformance suite; costs a running call one comparison per op.
 */
export function runsNeverBegun(work: () => void): readonly string[] {
  const outer = unbegun;
  const mine = new Map<object, string>();
  unbegun = mine;
  try {
    work();
  } finally {
    unbegun = outer;
  }
  return [...mine.values()];
}
