import { AnswerLost, createPhone, type Phone, type PhoneLine } from '@callwright/runtime/simulator';
import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';
import { NUMBER } from './busy-flow.ts';

type Standing = Awaited<ReturnType<PhoneLine['ask']>>;
type Told = Standing & { readonly taken: Awaited<ReturnType<PhoneLine['tell']>>['kind'] };

/** A phone that rings over HTTP, and goes on trying while the server is away. */
export async function ringOverHttp(
  origin: string,
  id: string,
  chance: () => number,
  pause: () => Promise<void>,
  dialled = NUMBER,
): Promise<{ phone: Phone; line: PhoneLine }> {
  const body = { id, dialled, caller: { number: '+4989123456' }, world: {} };
  const calls = `${origin}/api/simulator/calls`;
  for (;;) {
    try {
      const first = await exchange<Standing>('POST', calls, body);
      return { phone: createPhone(id, first, chance), line: lineTo(`${calls}/${id}`) };
    } catch (error) {
      if (!(error instanceof AnswerLost)) throw error;
      await pause();
    }
  }
}

function lineTo(call: string): PhoneLine {
  return {
    ask: () => exchange<Standing>('GET', call),
    tell: async (event, n) => {
      const { generation = 0, ...rest } = 'generation' in event ? event : { ...event, generation: 0 };
      const { taken, ...reply } = await exchange<Told>('POST', `${call}/events`, { generation, event: rest, n });
      return { kind: taken, reply };
    },
  };
}

/** @throws AnswerLost when there was no answer, or one that says that the server could not do it now. */
async function exchange<T>(method: string, url: string, body?: unknown): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await fetchSignedIn(url, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
    text = await response.text();
  } catch {
    throw new AnswerLost();
  }
  if (response.status >= 500) throw new AnswerLost();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}
