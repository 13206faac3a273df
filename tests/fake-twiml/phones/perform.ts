import type { DocumentPlace } from '../document/check-document.ts';
import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import { fetchDocument, type Request } from '../webhooks/fetch-document.ts';
import { dial } from './dial.ts';
import { gather } from './gather.ts';
import type { Leg } from './leg.ts';
import { NEXT, type Outcome, requestTo } from './outcome.ts';
import { record } from './record.ts';
import { tell } from './tell.ts';

/**
 * Performs a document and those that it leads to. `played`: the last one was played to its end; `hung up`: by a verb, or
 * because there was no document. @throws Interrupted.
 */
export async function performFrom(
  exchange: Exchange,
  leg: Leg,
  first: Request,
  place: DocumentPlace,
  signal: AbortSignal,
): Promise<'played' | 'hung up'> {
  let next: Request = first;
  for (;;) {
    const document = await fetchDocument(exchange, leg, next, place, signal);
    if (document === null) return 'hung up';
    leg.documentUrl = document.url;
    const outcome = await performVerbs(exchange, leg, document.root.children, signal);
    if (outcome.kind === 'hang up') return 'hung up';
    if (outcome.kind === 'next') return 'played';
    next = outcome.to;
  }
}

export async function performVerbs(
  exchange: Exchange,
  leg: Leg,
  verbs: readonly Element[],
  signal: AbortSignal,
): Promise<Outcome> {
  for (const verb of verbs) {
    const outcome = await perform(exchange, leg, verb, signal);
    if (outcome.kind !== 'next') return outcome;
  }
  return NEXT;
}

async function perform(exchange: Exchange, leg: Leg, verb: Element, signal: AbortSignal): Promise<Outcome> {
  switch (verb.name) {
    case 'Say':
    case 'Play':
    case 'Pause':
      await tell(exchange, leg, verb, signal);
      return NEXT;
    case 'Gather':
      return gather(exchange, leg, verb, signal);
    case 'Record':
      return record(exchange, leg, verb, signal);
    case 'Dial':
      return dial(exchange, leg, verb, signal);
    case 'Redirect':
      return { kind: 'go', to: requestTo(leg, verb.text.trim(), verb.attributes.method, {}) };
    case 'Hangup':
    case 'Reject':
      return { kind: 'hang up' };
    default:
      exchange.fault(`<${verb.name}> is not played here.`);
      return NEXT;
  }
}
