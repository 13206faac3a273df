import type { Queues } from '../queues/port.ts';
import type { HelpRequest } from '../store/queues/help-request-repository.ts';
import type { Store } from '../store/store.ts';

/** Agents who ask for help, and supervisors who see to them. */
export type HelpRequests = {
  /** Those that stand, longest waiting first. */
  readonly all: () => Promise<readonly HelpRequest[]>;
  readonly of: (agent: string) => Promise<HelpRequest | null>;
  readonly ask: (agent: string, text: string) => Promise<void>;
  /** False when it doesn't stand any more, or somebody else sees to it. */
  readonly take: (agent: string, by: string) => Promise<boolean>;
  readonly end: (agent: string) => Promise<boolean>;
};

type Parts = {
  readonly store: Pick<Store, 'helpRequests'>;
  readonly queues: Pick<Queues, 'agent' | 'changed'>;
  readonly now: () => number;
};

/** Whoever watches the queues hears of help requests too, in whichever process. */
export function createHelpRequests({ store: { helpRequests }, queues, now }: Parts): HelpRequests {
  const told = async <T>(change: Promise<T>): Promise<T> => {
    const done = await change;
    await queues.changed();
    return done;
  };
  return {
    all: helpRequests.all,
    of: helpRequests.of,
    ask: async (agent, text) => {
      const talk = (await queues.agent(agent))?.talk ?? null;
      await told(helpRequests.ask({ agent, call: talk?.call ?? null, talk: talk?.talk ?? null, text, at: now() }));
    },
    take: (agent, by) => told(helpRequests.take(agent, by)),
    end: (agent) => told(helpRequests.end(agent)),
  };
}
