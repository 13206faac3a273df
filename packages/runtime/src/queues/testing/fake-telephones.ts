import { createLegNews, type LegNews } from '../../telephony/leg-news.ts';
import type { LegEvent, LegSight, Legs } from '../../telephony/legs.ts';
import type { Provider } from '../../telephony/provider.ts';

/** Telephones of a test: they do what is said of them, and remember what was ordered. They outlive the processes that ring them. */
export type FakeTelephones = {
  /** As one process sees them. `holds`: whether it may act on them. */
  readonly seenBy: (
    name: string,
    kind: Provider['kind'],
    holds: () => boolean,
  ) => { provider: Provider; legNews: LegNews };
  /** Those that ring or are held. */
  readonly there: ReadonlyMap<string, 'ringing' | 'up'>;
  /** Every leg that was ever rung, in order; each once. */
  readonly rung: readonly string[];
  readonly answer: (leg: string) => void;
  readonly press: (leg: string, key: string) => void;
  /** The words for it are over, and no key was pressed. */
  readonly say: (leg: string) => void;
  readonly hangUp: (leg: string) => void;
  /** What happens by itself when one rings. */
  onRing: (leg: string) => void;
};

export function fakeTelephones(): FakeTelephones {
  const there = new Map<string, 'ringing' | 'up'>();
  const rung: string[] = [];
  const watching = new Map<string, LegNews>();

  const tell = (leg: string, event: Happens): void => watching.get(leg)?.tell({ leg, ...event } as LegEvent);

  function end(leg: string): void {
    const state = there.get(leg);
    if (!there.delete(leg)) return;
    tell(leg, { kind: 'ended', why: state === 'up' ? 'hungUp' : 'refused' });
  }

  const fake: FakeTelephones = {
    seenBy: (name, kind, holds) => {
      const legNews = createLegNews();
      const legs: Legs = {
        ring: async ({ leg }) => {
          watching.set(leg, legNews);
          if (there.has(leg)) return;
          there.set(leg, 'ringing');
          rung.push(leg);
          tell(leg, { kind: 'ringing' });
          fake.onRing(leg);
        },
        say: async (leg, _texts, wait) => {
          if (there.get(leg) === 'up' && (wait?.keys.length ?? 0) === 0) tell(leg, { kind: 'said' });
        },
        join: async () => {},
        part: async () => {},
        keep: async () => {},
        hangUp: async (leg) => end(leg),
        sight: async (leg): Promise<LegSight> => {
          watching.set(leg, legNews);
          return there.get(leg) ?? 'over';
        },
      };
      const capabilities = { speech: false, recording: false, conference: true, monitoring: false } as const;
      const provider: Provider = {
        ...{ name, kind, holds, legs, callOut: null, browsers: null },
        capabilities: { ...capabilities, keysWhileBridged: 'none' },
        line: async () => {},
        side: async () => {},
        describe: async () => ({ kind: 'unknown' }),
      };
      return { provider, legNews };
    },
    there,
    rung,
    answer: (leg) => {
      if (there.get(leg) !== 'ringing') return;
      there.set(leg, 'up');
      tell(leg, { kind: 'answered' });
    },
    press: (leg, key) => tell(leg, { kind: 'key', key }),
    say: (leg) => tell(leg, { kind: 'said' }),
    hangUp: end,
    onRing: () => {},
  };
  return fake;
}

type Happens = LegEvent extends infer E ? (E extends LegEvent ? Omit<E, 'leg' | 'call'> : never) : never;
