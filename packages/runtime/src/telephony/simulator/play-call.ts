import type { Phone, PhoneLine } from './phone.ts';
import { AnswerLost } from './unreliable-line.ts';

/** Where nothing happens the phone asks again; `idle` lets time pass meanwhile. */
export async function playCall(
  phone: Phone,
  line: PhoneLine,
  idle: () => Promise<void>,
  mostSteps = 5000,
): Promise<void> {
  let unsent: ReturnType<Phone['act']> = null;
  for (let steps = 0; steps < mostSteps; steps++) {
    unsent ??= phone.act();
    try {
      if (unsent === null) {
        await idle();
        if (phone.hearNow(await line.ask()) === 'over') return;
        continue;
      }
      const { kind, reply } = await line.tell(unsent.event, unsent.n);
      // Too early: one before it is still under way.
      if (kind === 'early') await idle();
      else unsent = null;
      if (phone.hear(reply) === 'over') return;
    } catch (error) {
      if (!(error instanceof AnswerLost)) throw error;
      await idle();
    }
  }
  throw new Error(`The call does not end: ${JSON.stringify(await line.ask())}`);
}
