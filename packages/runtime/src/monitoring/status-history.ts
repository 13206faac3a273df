import { createRounds } from '../calls/rounds.ts';
import type { Log } from '../log/index.ts';
import type { Queues } from '../queues/port.ts';
import type { AgentStateSince } from '../store/queues/agent-state-repository.ts';
import type { Store } from '../store/store.ts';
import type { Monitoring } from './create-monitoring.ts';

/** What people were when, as far as the profile lets it be kept: else there is nothing that could be told. */
export type StatusHistory = {
  /** Writes down what everybody is now, and forgets what is too old, or all where nothing may be kept. */
  readonly look: () => Promise<void>;
  readonly of: (person: string, from: number) => Promise<readonly AgentStateSince[]>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

type Parts = {
  readonly store: Pick<Store, 'agentStates'>;
  readonly queues: Pick<Queues, 'sight' | 'listen'>;
  readonly monitoring: Pick<Monitoring, 'profile'>;
  readonly now: () => number;
  readonly log: Log;
};

const KEPT_MS = 24 * 3_600_000;
/** A tightened profile empties it within this time, even while nothing happens. */
const LOOK_MS = 10_000;

export function createStatusHistory({ store, queues, monitoring, now, log }: Parts): StatusHistory {
  let stopping = (): void => undefined;

  async function look(): Promise<void> {
    const { statusHistory } = await monitoring.profile();
    await store.agentStates.forget(statusHistory ? now() - KEPT_MS : Number.MAX_SAFE_INTEGER);
    if (!statusHistory) return;
    const { agents } = await queues.sight();
    const known = agents.filter(({ since }) => since >= now() - KEPT_MS);
    await store.agentStates.add(known.map(({ person, since, state }) => ({ person, since, state })));
  }
  const looks = createRounds(look, (error) =>
    log.error({ err: error }, 'the history of states could not be looked after'),
  );

  return {
    look,
    of: (person, from) => store.agentStates.of(person, from),
    start: () => {
      const unlisten = queues.listen(looks.ask);
      const timer = setInterval(looks.ask, LOOK_MS);
      stopping = () => {
        unlisten();
        clearInterval(timer);
      };
      looks.ask();
    },
    stop: async () => {
      stopping();
      await looks.end();
    },
  };
}
