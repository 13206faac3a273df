import { setTimeout as pause } from 'node:timers/promises';
import { type SpeechEngine, SpeechFailed } from '../speech-engine.ts';

/** A speech endpoint as OpenAI has it: `POST <url>/audio/speech`. */
export type ServiceSettings = {
  /** Base address, e.g. `https://api.openai.com/v1`. */
  readonly url: string;
  /** Empty where the endpoint wants none. */
  readonly key: string;
  readonly model: string;
  readonly voice: string;
};

const TIME_MS = 15_000;
/** Milliseconds before the second and third try. */
const RETRIES = [300, 1500];
const MOST_BYTES = 64 * 1024 * 1024;

export function speechService({ url, key, model, voice }: ServiceSettings): SpeechEngine {
  const address = `${url.replace(/\/+$/, '')}/audio/speech`;
  return {
    name: 'service',
    outside: true,
    settings: JSON.stringify([address, model]),
    voiceFor: async () => voice,
    voices: async () => [{ id: voice, title: voice, languages: [] }],
    speak: async (text, chosen) => {
      const body = JSON.stringify({ model, input: text, voice: chosen, response_format: 'wav' });
      const headers = { 'content-type': 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) };
      for (let round = 0; ; round++) {
        const answer = await askOnce(address, { method: 'POST', headers, body });
        if (answer.kind === 'sound') return answer.bytes;
        const wait = RETRIES[round];
        if (!answer.again || wait === undefined) throw new SpeechFailed(answer.why);
        await pause(wait);
      }
    },
  };
}

type Answer =
  | { readonly kind: 'sound'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly again: boolean; readonly why: string };

/** The key must not travel on: a redirect counts as a failure. */
async function askOnce(address: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(TIME_MS) });
    const { status } = response;
    if (!response.ok) {
      await response.body?.cancel();
      const again = status === 408 || status === 429 || status >= 500;
      return { kind: 'failed', again, why: `The speech service answered with status ${status}.` };
    }
    if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
      await response.body?.cancel();
      return { kind: 'failed', again: false, why: 'The speech service’s answer is too large.' };
    }
    return { kind: 'sound', bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    return { kind: 'failed', again: true, why: `The speech service can’t be reached: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
