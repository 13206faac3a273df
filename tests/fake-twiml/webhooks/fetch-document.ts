import type { Params } from '../dialects/dialect.ts';
import { type DocumentPlace, documentFaults } from '../document/check-document.ts';
import { type Element, parseDocument } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import type { Leg } from '../phones/leg.ts';
import { aboutLeg } from '../phones/status-news.ts';
import { Interrupted } from '../time/waiting.ts';

/** A question for a document. `method`: GET or POST. */
export type Request = { readonly url: string; readonly method: string; readonly params: Params };

export type Document = { readonly url: string; readonly root: Element };

/** Until then an answer must be there, or the fallback is asked. */
const PATIENCE_MS = 15_000;

/**
 * Asks for a document; where none comes, the number's fallback is asked. Null where there is none at all.
 * @throws Interrupted as soon as `signal` aborts.
 */
export async function fetchDocument(
  exchange: Exchange,
  leg: Leg,
  request: Request,
  place: DocumentPlace,
  signal: AbortSignal,
): Promise<Document | null> {
  const document = await askOnce(exchange, leg, request, place, signal);
  const fallback = exchange.numbers.get(leg.to)?.fallbackUrl ?? '';
  if (document !== null || place !== 'call' || fallback === '' || fallback === request.url) return document;
  return askOnce(exchange, leg, { ...request, url: fallback }, place, signal);
}

async function askOnce(
  exchange: Exchange,
  leg: Leg,
  { url, method, params }: Request,
  place: DocumentPlace,
  signal: AbortSignal,
): Promise<Document | null> {
  if (signal.aborted) throw new Interrupted();
  const { clock, webhooks } = exchange;
  const asked = webhooks.ask(url, method, { ...aboutLeg(exchange, leg), ...params });
  const response = await inTime(clock, asked);
  if (signal.aborted) throw new Interrupted();
  if (response === null || response.status >= 400) return null;
  const type = response.headers.get('content-type') ?? '';
  const body = await response.text();
  if (signal.aborted) throw new Interrupted();
  if (place === 'waiting' && type.startsWith('audio/')) return { url, root: playOf(url) };
  if (!/^(text|application)\/xml\b/.test(type)) {
    exchange.fault(`${url} was answered with ${type || 'no type'}, not with XML.`);
    return null;
  }
  return understood(exchange, url, body, place);
}

/** A document with a fault in it is refused as a whole, as callers of real providers learn the hard way. */
function understood(exchange: Exchange, url: string, body: string, place: DocumentPlace): Document | null {
  try {
    const root = parseDocument(body);
    const faults = documentFaults(root, exchange.dialect.grammar, place);
    for (const fault of faults) exchange.fault(`${url}: ${fault}\n${body}`);
    return faults.length === 0 ? { url, root } : null;
  } catch (error) {
    exchange.fault(`${url}: ${error instanceof Error ? error.message : String(error)}\n${body}`);
    return null;
  }
}

async function inTime(clock: Exchange['clock'], asked: Promise<Response>): Promise<Response | null> {
  let cancel = () => {};
  const late = new Promise<null>((resolve) => {
    cancel = clock.after(PATIENCE_MS, () => resolve(null));
  });
  return Promise.race([asked.catch(() => null), late]).finally(cancel);
}

/** Sound instead of a document is played over and over. */
function playOf(url: string): Element {
  return {
    name: 'Response',
    attributes: {},
    text: '',
    children: [{ name: 'Play', attributes: {}, children: [], text: url }],
  };
}
