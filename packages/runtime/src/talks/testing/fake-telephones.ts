import { createLegNews, type LegNews } from '../../telephony/leg-news.ts';
import type { LegEnd, LegSight, Legs, Member } from '../../telephony/legs.ts';
import type { Provider } from '../../telephony/provider.ts';

export const PBX = 'pbx';
const CALLER = 'caller';

/** Telephones without sound: who rings, who is in which room as what, and for whose sake callers are kept. */
export type FakeTelephones = {
  readonly provider: Provider;
  readonly news: LegNews;
  /** Telephones that ring now, by what was rung. */
  readonly ringing: () => readonly string[];
  /** Who is where: `caller` or what was rung, and how. */
  readonly places: () => Readonly<Record<string, string>>;
  readonly answer: (to: string) => Promise<void>;
  readonly end: (to: string, why?: LegEnd) => Promise<void>;
  /** A telephone that a queue has rung and that was answered. */
  readonly up: (leg: string, to: string) => void;
  readonly kept: (call: string) => readonly string[];
  /** Where the process that listened is gone; telephones go on. */
  readonly deaf: (on: boolean) => void;
  holds: boolean;
};

type Telephone = { readonly to: string; state: LegSight; place: string };

export function fakeTelephones(settle: () => Promise<void>): FakeTelephones {
  const news = createLegNews();
  const telephones = new Map<string, Telephone>();
  const callers = new Map<string, string>();
  const kept = new Map<string, readonly string[]>();
  let isDeaf = false;
  const fake = { holds: true };

  const tell: LegNews['tell'] = (event) => {
    if (!isDeaf) news.tell(event);
  };
  const found = (to: string): [string, Telephone] => {
    const one = [...telephones].find(([, phone]) => phone.to === to && phone.state !== 'over');
    if (one === undefined) throw new Error(`${to} isn’t rung.`);
    return one;
  };
  function over(leg: string, why: LegEnd): void {
    const phone = telephones.get(leg);
    if (phone === undefined || phone.state === 'over') return;
    phone.state = 'over';
    tell({ leg, kind: 'ended', why });
  }
  function put(of: Member, place: string): void {
    if ('caller' in of) return void callers.set(of.caller, place);
    const phone = telephones.get(of.leg);
    if (phone?.state === 'up') phone.place = place;
  }

  const legs: Legs = {
    ring: async ({ leg, to }) => {
      if (telephones.has(leg)) throw new Error(`${leg} was rung twice.`);
      telephones.set(leg, { to, state: 'ringing', place: '' });
    },
    say: async () => {},
    join: async (room, of, role) => put(of, `${role.as} in ${room}`),
    part: async (of, music) => put(of, music),
    hangUp: async (leg) => over(leg, 'hungUp'),
    keep: async (call, ids) => void kept.set(call, ids),
    sight: async (leg) => telephones.get(leg)?.state ?? 'over',
  };

  return {
    provider: {
      name: PBX,
      kind: 'command-stream',
      capabilities: { speech: false, recording: true, conference: true, monitoring: true, keysWhileBridged: 'any' },
      holds: () => fake.holds,
      legs,
      line: async () => {},
      side: async () => {},
      describe: async () => ({ kind: 'there', generation: null }),
      callOut: null,
      browsers: null,
    },
    news,
    get holds() {
      return fake.holds;
    },
    set holds(on: boolean) {
      fake.holds = on;
    },
    ringing: () => [...telephones.values()].filter(({ state }) => state === 'ringing').map(({ to }) => to),
    places: () => ({
      ...Object.fromEntries([...callers.values()].map((place) => [CALLER, place])),
      ...Object.fromEntries(
        [...telephones.values()].filter(({ state }) => state === 'up').map(({ to, place }) => [to, place]),
      ),
    }),
    answer: async (to) => {
      const [leg, phone] = found(to);
      phone.state = 'up';
      tell({ leg, kind: 'answered' });
      await settle();
    },
    end: async (to, why = 'hungUp') => {
      over(found(to)[0], why);
      await settle();
    },
    up: (leg, to) => void telephones.set(leg, { to, state: 'up', place: '' }),
    kept: (call) => kept.get(call) ?? [],
    deaf: (on) => {
      isDeaf = on;
    },
  };
}
