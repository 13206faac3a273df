import type { PhoneEvent } from '../../../calls/happening.ts';

/** A message that comes again comes so long after. */
const LATER_MS = 60;

/**
 * Carries a phone's events to the runtime, in order, each under its number in its generation. In trouble each comes
 * twice, the second time late, and so after what was told later.
 */
export function postman(
  troubled: () => boolean,
  tell: (event: PhoneEvent, n: number) => Promise<unknown>,
): (event: PhoneEvent) => void {
  const sent = new Map<number, number>();
  let last: Promise<unknown> = Promise.resolve();
  return (event) => {
    const generation = 'generation' in event ? event.generation : 0;
    const n = sent.get(generation) ?? 0;
    sent.set(generation, n + 1);
    last = last.then(() => tell(event, n));
    if (troubled()) setTimeout(() => void tell(event, n), LATER_MS);
  };
}
