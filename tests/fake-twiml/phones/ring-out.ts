import type { Exchange } from '../exchange.ts';
import { Interrupted, sleep } from '../time/waiting.ts';
import { endLeg } from './end-leg.ts';
import type { CallStatus, Leg } from './leg.ts';
import { tellStatus } from './status-news.ts';

/** Rings a telephone for so long, and tells what came of it. Never rejects. */
export async function ringOut(exchange: Exchange, leg: Leg, seconds: number): Promise<CallStatus | 'answered'> {
  const { clock } = exchange;
  const phone = exchange.phone(leg.to);
  tellStatus(exchange, leg, 'initiated');
  const plan = phone.ring(leg);
  leg.status = 'ringing';
  tellStatus(exchange, leg, 'ringing');
  const silent = plan.does === 'noAnswer' || plan.after > seconds;
  try {
    await sleep(clock, 1000 * (silent ? seconds : plan.after), leg.ended.signal);
  } catch (error) {
    if (error instanceof Interrupted) return leg.status;
    throw error;
  }
  if (!silent && (plan.does === 'answers' || plan.does === 'mailbox')) {
    leg.status = 'in-progress';
    leg.answeredAt = clock.now();
    tellStatus(exchange, leg, 'answered');
    phone.answered(leg);
    return 'answered';
  }
  const status = silent ? 'no-answer' : plan.does === 'busy' || plan.does === 'refuses' ? 'busy' : 'failed';
  endLeg(exchange, leg, status);
  return status;
}
