import { type ExpressionContext, ExpressionFault } from './types.ts';

// CEL's functions get their arguments only. Evaluation is synchronous, so the caller being spoken to can stand here meanwhile.
let current: ExpressionContext | undefined;

/** Runs an evaluation during which text functions speak this caller's language. */
export function speakingTo<T>(context: ExpressionContext, evaluate: () => T): T {
  const before = current;
  current = context;
  try {
    return evaluate();
  } finally {
    current = before;
  }
}

/** Language, clock and zone of the evaluation that is running. */
export function speakingNow(): Pick<ExpressionContext, 'language' | 'now' | 'timeZone'> {
  if (current === undefined) throw new ExpressionFault('no call is being spoken to');
  return current;
}
