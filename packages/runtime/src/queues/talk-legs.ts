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

export function createTalkLegs(deps: {
  readonly providers: ProviderDirectory;
  readonly legNews: Pick<LegNews, 'listen'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly tell: TellDecider;
}): TalkLegs {
  const { providers, legNews, clock, log, tell } = deps;
  const followed = new Map<string, { readonly off: () => void; readonly provider: string }>();
  const failed = (error: unknown): void => log.warn({ err: error }, 'An agent’s talk could not be followed');

  function over(leg: string): void {
    followed.get(leg)?.off();
    followed.delete(leg);
    tell({ do: 'ended', talk: leg }).catch(failed);
  }

  function hangUp(leg: string, provider: string): void {
    providers.get(provider)?.legs?.hangUp(leg).catch(failed);
  }

  async function look(leg: string, provider: string): Promise<void> {
    if (!followed.has(leg)) return;
    const sight = (await providers.get(provider)?.legs?.sight(leg)) ?? 'unknown';
    if (sight === 'over') over(leg);
    else if (sight === 'unknown') clock.after(ASK_AGAIN_MS, () => void look(leg, provider).catch(failed));
  }

  return {
    follow: (leg, provider) => {
      if (followed.has(leg)) return;
      const off = legNews.listen(leg, ({ kind }) => void (kind === 'ended' && over(leg)));
      followed.set(leg, { off, provider });
      look(leg, provider).catch(failed);
    },
    hangUp,
    keepOnly: (legs) => {
      for (const [leg, { off, provider }] of followed) {
        if (legs.has(leg)) continue;
        off();
        followed.delete(leg);
        hangUp(leg, provider);
      }
    },
    forget: () => {
      for (const { off } of followed.values()) off();
      followed.clear();
    },
  };
}
