import { setTimeout as pause } from 'node:timers/promises';
import { RestError, type Web, type WebOrder } from './web.ts';

export type WebParts = {
  /** Value of the header that proves who we are; null without a token. */
  readonly authorization: string | null;
  /** Origin that may see it. */
  readonly origin: string;
  /** Put behind a recording's address. */
  readonly wav: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds before each further try. */
  readonly tries?: readonly number[];
};

const ASK_MS = 4000;
const SOUND_MS = 30_000;
const TRIES = [250, 1000, 3000];
const LARGEST_SOUND = 200 * 1024 * 1024;

/** Asks again where it was too much or the other side failed, and only what may be asked twice. */
export function createWeb({ authorization, origin, wav, fetch: send = fetch, tries = TRIES }: WebParts): Web {
  /** Nobody but the provider's own server learns the token. */
  const headersFor = (url: string): Record<string, string> =>
    authorization !== null && URL.parse(url)?.origin === origin ? { authorization } : {};

  async function once({ method, url, form }: WebOrder): Promise<unknown> {
    const response = await reach(send, url, {
      method,
      headers: { ...headersFor(url), accept: 'application/json' },
      signal: AbortSignal.timeout(ASK_MS),
      ...(form === undefined ? {} : { body: bodyOf(form) }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? null : parsed(text);
    if (!response.ok) throw errorOf(response.status, answer);
    return answer;
  }

  return {
    ask: async (order) => {
      for (let nth = 0; ; nth++) {
        try {
          return await once(order);
        } catch (error) {
          const wait = tries[nth];
          if (wait === undefined || !(error instanceof RestError) || !mayTryAgain(error, order)) throw error;
          await pause(wait);
        }
      }
    },
    sound: async (url) => {
      const asked = wav !== '' && !url.endsWith(wav) ? url + wav : url;
      const response = await reach(send, asked, { headers: headersFor(asked), signal: AbortSignal.timeout(SOUND_MS) });
      if (!response.ok) throw errorOf(response.status, null);
      const type = response.headers.get('content-type') ?? '';
      if (Number(response.headers.get('content-length') ?? 0) > LARGEST_SOUND)
        throw new RestError(413, null, 'too large');
      const audio = new Uint8Array(await response.arrayBuffer());
      return { audio, type: /mpeg|mp3/i.test(type) ? 'audio/mpeg' : 'audio/wav' };
    },
  };
}

/** Too many at once was not done; of other failures it isn't known. */
function mayTryAgain({ status }: RestError, { repeatable }: WebOrder): boolean {
  return status === 429 || (repeatable && (status === 0 || status >= 500));
}

async function reach(send: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, init);
  } catch (error) {
    throw new RestError(0, null, error instanceof Error ? error.message : 'unreachable');
  }
}

function bodyOf(form: NonNullable<WebOrder['form']>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function errorOf(status: number, answer: unknown): RestError {
  const { code, message } = Object(answer) as { code?: unknown; message?: unknown };
  return new RestError(
    status,
    typeof code === 'number' ? code : null,
    typeof message === 'string' ? message.slice(0, 300) : `HTTP ${status}`,
  );
}
