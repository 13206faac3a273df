import type { Clock } from '@callwright/runtime/telephony';
import type { Dialect, Params } from '../dialects/dialect.ts';
import type { Trouble } from './trouble.ts';

/** What was sent to us and came of it, in the order in which it was sent. */
export type Delivery = {
  readonly at: number;
  readonly url: string;
  readonly params: Params;
  readonly kind: 'question' | 'callback' | 'repeated';
  /** HTTP status; `lost`: it never arrived, or its answer didn't. */
  status: number | 'lost' | 'under way';
  /** How long the answer took, in milliseconds of the provider's clock. */
  ms: number;
};

export type Webhooks = {
  /** Asks for a document. @throws when it couldn't be delivered at all, not even a second time. */
  readonly ask: (url: string, method: string, params: Params) => Promise<Response>;
  /** Tells something whose answer nobody reads. */
  readonly callback: (url: string, method: string, params: Params) => void;
  readonly deliveries: readonly Delivery[];
  trouble: Trouble;
};

export type WebhookParts = {
  readonly dialect: Dialect;
  readonly clock: Clock;
  /** Brings a request to us; rejects when there is no connection. */
  readonly deliver: (request: Request) => Promise<Response>;
  /** From 0 to below 1. */
  readonly chance: () => number;
  readonly fault: (what: string) => void;
  readonly trouble: Trouble;
};

/** A webhook is answered within this time, or callers of other providers would be lost. */
const BUDGET_MS = 5000;

class Lost extends Error {
  override readonly name = 'Lost';
}

export function createWebhooks(parts: WebhookParts): Webhooks {
  const { clock, dialect, chance, fault } = parts;
  const deliveries: Delivery[] = [];
  const webhooks: Webhooks = { ask, callback, deliveries, trouble: parts.trouble };

  /** Each delivery is signed anew: what comes late has a fresh signature where it holds a time. */
  async function send(kind: Delivery['kind'], url: string, method: string, params: Params): Promise<Response> {
    const delivery: Delivery = { at: clock.now(), url, params, kind, status: 'under way', ms: 0 };
    deliveries.push(delivery);
    const response = await parts.deliver(signed(dialect, { url, method, params, now: clock.now() })).catch(() => null);
    delivery.ms = clock.now() - delivery.at;
    delivery.status = response?.status ?? 'lost';
    if (delivery.ms > BUDGET_MS) fault(`${url} was answered after ${delivery.ms} ms.`);
    if (response === null) throw new Lost(`${url} could not be reached.`);
    if (response.status >= 400) fault(`${url} was answered with ${response.status}: ${await response.clone().text()}`);
    return response;
  }

  async function attempt(url: string, method: string, params: Params, lost: number, late: number): Promise<Response> {
    if (chance() < lost) {
      deliveries.push({ at: clock.now(), url, params, kind: 'question', status: 'lost', ms: 0 });
      throw new Lost(`${url} got lost.`);
    }
    const response = await send('question', url, method, params);
    if (chance() < late) throw new Lost(`The answer of ${url} got lost.`);
    return response;
  }

  function again(url: string, method: string, params: Params): void {
    if (chance() >= webhooks.trouble.repeated) return;
    clock.after(chance() * webhooks.trouble.latestMs, () => void send('repeated', url, method, params).catch(() => {}));
  }

  async function ask(url: string, method: string, params: Params): Promise<Response> {
    const { lost, late, lostAgain } = webhooks.trouble;
    again(url, method, params);
    try {
      return await attempt(url, method, params, lost, late);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      return attempt(url, method, params, lostAgain, 0);
    }
  }

  function callback(url: string, method: string, params: Params): void {
    const { trouble } = webhooks;
    again(url, method, params);
    const lost = chance() < trouble.lost;
    const late = chance() < trouble.late ? chance() * trouble.latestMs : 0;
    if (lost) deliveries.push({ at: clock.now(), url, params, kind: 'callback', status: 'lost', ms: 0 });
    else clock.after(late, () => void send('callback', url, method, params).catch(() => {}));
  }

  return webhooks;
}

/** A webhook as the provider sends it. Parameters go into the address or the body, by the method. */
export function signed(
  dialect: Dialect,
  { url, method, params, now }: { url: string; method: string; params: Params; now: number },
): Request {
  const address = new URL(url);
  address.hash = '';
  if (method === 'GET') {
    for (const [name, value] of Object.entries(params)) address.searchParams.append(name, value);
    const headers = dialect.sign({ url: address.href, params: {}, body: '', now });
    return new Request(address, { headers });
  }
  const body = new URLSearchParams(params).toString();
  const headers = {
    ...dialect.sign({ url: address.href, params, body, now }),
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
  };
  return new Request(address, { method, headers, body });
}
