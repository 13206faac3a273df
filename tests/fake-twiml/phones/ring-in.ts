import type { Exchange } from '../exchange.ts';
import { Interrupted } from '../time/waiting.ts';
import { fetchDocument, type Request } from '../webhooks/fetch-document.ts';
import { endLeg } from './end-leg.ts';
import { createLeg, isOver, type Leg } from './leg.ts';
import { performFrom, performVerbs } from './perform.ts';
import { tellStatus } from './status-news.ts';

/** Somebody rings one of our numbers. */
export function ringIn(exchange: Exchange, { from, to, hz }: { from: string; to: string; hz: number }): Leg {
  const number = exchange.numbers.get(to);
  const leg = createLeg({
    sid: exchange.newSid('CA'),
    direction: 'inbound',
    from,
    to,
    parent: null,
    order: '',
    startedAt: exchange.clock.now(),
    statusCallback: null,
    status: 'ringing',
    hz,
  });
  exchange.legs.set(leg.sid, leg);
  leg.run = new AbortController();
  if (number === undefined) endLeg(exchange, leg, 'failed');
  else inBackground(exchange, leg, answer(exchange, leg, number.voiceUrl, leg.run.signal));
  return leg;
}

/** The first document decides whether the call is answered. */
async function answer(exchange: Exchange, leg: Leg, url: string, signal: AbortSignal): Promise<void> {
  const document = await fetchDocument(exchange, leg, { url, method: 'POST', params: {} }, 'call', signal);
  const [first] = document?.root.children ?? [];
  if (document === null) return endLeg(exchange, leg, 'failed');
  if (first?.name === 'Reject') return endLeg(exchange, leg, first.attributes.reason === 'busy' ? 'busy' : 'no-answer');
  leg.status = 'in-progress';
  leg.answeredAt = exchange.clock.now();
  tellStatus(exchange, leg, 'answered');
  leg.documentUrl = document.url;
  const outcome = await performVerbs(exchange, leg, document.root.children, signal);
  if (outcome.kind === 'go') await performFrom(exchange, leg, outcome.to, 'call', signal);
  endLeg(exchange, leg, 'completed');
}

/** From now on the connection performs this document. What it did before is over. */
export function sendTo(exchange: Exchange, leg: Leg, to: Request): void {
  if (isOver(leg)) return;
  leg.sentAway = true;
  leg.run?.abort();
  const run = new AbortController();
  leg.run = run;
  inBackground(
    exchange,
    leg,
    performFrom(exchange, leg, to, 'call', run.signal).then(() => endLeg(exchange, leg, 'completed')),
  );
}

function inBackground(exchange: Exchange, leg: Leg, performing: Promise<void>): void {
  performing.catch((error: unknown) => {
    if (error instanceof Interrupted) return;
    exchange.fault(`${leg.sid}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    endLeg(exchange, leg, 'failed');
  });
}
