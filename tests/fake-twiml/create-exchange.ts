import type { Clock } from '@callwright/runtime/telephony';
import type { Dialect } from './dialects/dialect.ts';
import type { Exchange, OwnNumber } from './exchange.ts';
import { createFarPhone, type FarPhone, type FarPlan } from './phones/far-phone.ts';
import { performFrom } from './phones/perform.ts';
import { waveLength } from './phones/wave.ts';
import { NO_TROUBLE, type Trouble } from './webhooks/trouble.ts';
import { createWebhooks } from './webhooks/webhooks.ts';

export type ExchangeOptions = {
  readonly dialect: Dialect;
  readonly clock: Clock;
  readonly account: string;
  readonly token: string;
  /** Brings webhooks to us. */
  readonly deliver: (request: Request) => Promise<Response>;
  readonly planOf: (to: string, nth: number) => FarPlan;
  readonly speechMs: Exchange['speechMs'];
  /** Fetches what is to be played; by default over HTTP, as WAV. */
  readonly soundAt?: Exchange['soundAt'];
  readonly chance?: () => number;
  readonly trouble?: Trouble;
  /** Tone of the telephone with this number. */
  readonly hzOf?: (to: string) => number;
  /** How long people think before they press a key, in milliseconds. */
  readonly thinkMs?: number;
};

/** A provider, and what a test can learn of it. */
export type FakeProvider = Exchange & {
  readonly faults: readonly string[];
  readonly addNumber: (number: OwnNumber) => void;
  readonly phones: ReadonlyMap<string, FarPhone>;
  /** Where its REST API is reached, without a slash at the end. */
  setApiUrl: (url: string) => void;
};

export function createExchange(options: ExchangeOptions): FakeProvider {
  const { dialect, clock, chance = Math.random } = options;
  const faults: string[] = [];
  const fault = (what: string) => void faults.push(what);
  const phones = new Map<string, FarPhone>();
  let names = 0;
  let apiUrl = 'https://api.example';
  const exchange: FakeProvider = {
    dialect,
    clock,
    account: options.account,
    token: options.token,
    apiUrl: () => apiUrl,
    setApiUrl: (url) => {
      apiUrl = url;
    },
    numbers: new Map(),
    addNumber: (number) => void exchange.numbers.set(number.number, number),
    legs: new Map(),
    rooms: new Map(),
    recordings: new Map(),
    webhooks: createWebhooks({ ...options, chance, fault, trouble: options.trouble ?? NO_TROUBLE }),
    phones,
    phone: (to) => {
      const known = phones.get(to);
      if (known !== undefined) return known;
      const hz = options.hzOf?.(to) ?? 700;
      const phone = createFarPhone(exchange, to, hz, options.planOf, options.thinkMs);
      phones.set(to, phone);
      return phone;
    },
    speechMs: options.speechMs,
    soundAt: options.soundAt ?? fetchSound,
    perform: (leg, first, place, signal) => performFrom(exchange, leg, first, place, signal),
    newSid: (prefix) => prefix + (++names).toString(16).padStart(32, '0'),
    fault,
    faults,
  };
  return exchange;
}

async function fetchSound(url: string): Promise<{ ms: number }> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`it was answered with ${response.status}`);
  return { ms: waveLength(new Uint8Array(await response.arrayBuffer())) };
}
