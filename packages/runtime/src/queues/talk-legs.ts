import type { Clock } from '../calls/clock.ts';
import type { Log } from '../log/index.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import type { TellDecider } from './ringing-telephones.ts';

/** Follows the telephones of agents who talk with callers of queues, until they hang up. */
export type TalkLegs = {
  /** Also one that an earlier process has rung. */
  readonly follow: (leg: string, provider: string) => void;
  readonly hangUp: (leg: string, provider: string) => void;
  /** Those that are followed beside these belong to talks that are over: they are hung up. */
  readonly keepOnly: (legs: ReadonlySet<string>) => void;
  /** Another process follows them from now on. */
  readonly forget: () => void;
};

/** Until a connection that isn't up can be asked about a telephone. */
const ASK_AGAIN_MS = 2000;
/** The news of an end may get lost on their way to us: so often is asked whether a talk still goes on. */
const LOOK_MS = 60_000;

type Followed = { readonly off: () => void; readonly provider: string; cancel: () => void };

export function createTalkLegs(deps: {
  readonly providers: ProviderDirectory;
  readonly legNews: Pick<LegNews, 'listen'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly tell: TellDecider;
}): TalkLegs {
  const { providers, legNews, clock, log, tell } = deps;
  const followed = new Map<string, Followed>();
  const failed = (error: unknown): void => log.warn({ err: error }, 'An agent’s talk could not be followed');

  function over(leg: string): void {
    leave(leg);
    tell({ do: 'ended', talk: leg }).catch(failed);
  }

  function hangUp(leg: string, provider: string): void {
    providers.get(provider)?.legs?.hangUp(leg).catch(failed);
  }

  async function look(leg: string, provider: string, one: Followed): Promise<void> {
    if (followed.get(leg) !== one) return;
    const sight = (await providers.get(provider)?.legs?.sight(leg)) ?? 'unknown';
    if (followed.get(leg) !== one) return;
    if (sight === 'over') return over(leg);
    one.cancel = clock.after(sight === 'unknown' ? ASK_AGAIN_MS : LOOK_MS, () => lookAgain(leg, provider, one));
  }

  function lookAgain(leg: string, provider: string, one: Followed): void {
    look(leg, provider, one).catch((error: unknown) => {
      failed(error);
      if (followed.get(leg) === one) one.cancel = clock.after(LOOK_MS, () => lookAgain(leg, provider, one));
    });
  }

  function leave(leg: string): void {
    followed.get(leg)?.off();
    followed.get(leg)?.cancel();
    followed.delete(leg);
  }

  return {
    follow: (leg, provider) => {
      if (followed.has(leg)) return;
      const off = legNews.listen(leg, ({ kind }) => void (kind === 'ended' && over(leg)));
      const one: Followed = { off, provider, cancel: () => {} };
      followed.set(leg, one);
      lookAgain(leg, provider, one);
    },
    hangUp,
    keepOnly: (legs) => {
      for (const [leg, { provider }] of followed) {
        if (legs.has(leg)) continue;
        leave(leg);
        hangUp(leg, provider);
      }
    },
    forget: () => {
      for (const leg of [...followed.keys()]) leave(leg);
    },
  };
}
