import type { PhoneEvent } from '../../../calls/happening.ts';
import { type ManualClock, manualClock } from '../../../calls/testing/manual-clock.ts';
import { createLog } from '../../../log/index.ts';
import type { AsteriskSettings } from '../../connections/connection-settings.ts';
import type { Sound } from '../../voices/voices.ts';
import type { Ari, Ordered } from '../ari/ari.ts';
import type { AriChannel, AriEvent } from '../ari/ari-event.ts';
import type { AriRequest } from '../ari/ari-http.ts';
import { createHearing } from '../ari/hearing.ts';
import type { Exchange } from '../exchange.ts';
import { createKeepers } from '../legs/keepers.ts';
import { createLegBook } from '../legs/leg-book.ts';
import { createRooms } from '../legs/rooms.ts';
import type { Stage } from '../line/stage.ts';
import { createPresence } from '../presence.ts';

export const SETTINGS: AsteriskSettings = {
  kind: 'asterisk',
  name: 'pbx',
  ownNumber: '+493055500',
  url: 'http://127.0.0.1:1',
  user: '',
  password: '',
  app: 'callwright',
  trunk: 'PJSIP/{number}@trunk',
  extensions: 'PJSIP/{number}',
  browsers: 'PJSIP/{number}',
  browserSocket: null,
  browserDomain: '',
  browserAccounts: [],
  mediaUrl: '',
};

/** An order to Asterisk, written `METHOD path`. */
export type FakeExchange = {
  readonly exchange: Exchange;
  readonly clock: ManualClock;
  readonly orders: readonly string[];
  /** What Asterisk answers; may take as long as it likes, and let things happen meanwhile. */
  answer: (order: string, query?: AriRequest['query']) => Ordered | Promise<Ordered>;
  /** What it answers to questions: JSON, or null for what isn't there. */
  read: (path: string) => unknown;
  /** Lets Asterisk tell something. */
  readonly hear: (event: AriEvent) => void;
  /** What a verb has at hand, and what it reported. */
  readonly stage: (
    stage?: Partial<Stage>,
  ) => Stage & { readonly reported: PhoneEvent[]; readonly end: (why?: string) => void };
};

/** Everything but Asterisk itself: messages come when a test says so, as late and in whatever order it likes. */
export function fakeExchange(): FakeExchange {
  const clock = manualClock();
  const log = createLog('fatal');
  const hearing = createHearing();
  const orders: string[] = [];
  const sound: Sound = {
    file: '',
    url: 'http://here.example/media/some-sound-of-more-than-forty-letters.wav',
    ms: 1000,
  };
  const ari: Ari = {
    order: async (method, path, query) => {
      const order = `${method} ${path}`;
      orders.push(order);
      return fake.answer(order, query);
    },
    read: async (path) => fake.read(path),
    bytes: async () => null,
    variable: async () => '',
    on: hearing.on,
  };
  const legs = createLegBook(ari, SETTINGS.app, log);
  const exchange: Exchange = {
    settings: SETTINGS,
    ari,
    legs,
    keepers: createKeepers(legs),
    rooms: createRooms(ari),
    presence: createPresence(),
    voices: {
      soundOf: async () => sound,
      recordedOf: async () => null,
      music: async () => sound,
      beep: async () => sound,
    },
    dialling: { ask: async ({ to }) => ({ kind: 'allowed', to, from: SETTINGS.ownNumber }) },
    recordings: { keep: async () => {}, has: async () => false, erase: async () => {} },
    clock,
    log,
  };
  const fake: FakeExchange = {
    exchange,
    clock,
    orders,
    answer: () => 'done',
    read: () => null,
    hear: (event) => void hearing.pass(event),
    stage: (given = {}) => {
      const ending = new AbortController();
      const reported: PhoneEvent[] = [];
      return {
        exchange,
        call: 'pbx-1',
        channel: '1.1',
        caller: '+4989123',
        generation: 3,
        nth: 0,
        again: false,
        signal: ending.signal,
        report: (event) => void reported.push(event),
        answered: () => {},
        typedAll: () => {},
        ...given,
        reported,
        end: (why) => ending.abort(why),
      };
    },
  };
  return fake;
}

export function channel(id: string, state = 'Up'): AriChannel {
  return { id, state, caller: '', technology: 'PJSIP', appData: '' };
}

/** Lets everything that is ready happen. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
