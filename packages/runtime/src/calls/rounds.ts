/** Something that is looked over again and again, never twice at once. */
export type Rounds = {
  /** Begins a round. While one runs, another follows it: what changed meanwhile may have been missed. */
  readonly ask: () => void;
  /** Resolves when no round runs any more. */
  readonly idle: () => Promise<void>;
  /** Resolves when the round that runs is over; none follows it until one is asked for. */
  readonly end: () => Promise<void>;
};

/** @param failed is told why a round has failed; those that would have followed it don't */
export function createRounds(round: () => Promise<void>, failed: (error: unknown) => void): Rounds {
  let again = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      while (again) {
        again = false;
        await round();
      }
    } catch (error) {
      failed(error);
    }
    // At once: whoever asks between the last look at `again` and this would be forgotten.
    running = null;
  }

  return {
    ask: () => {
      again = true;
      running ??= run();
    },
    idle: async () => {
      while (running !== null) await running;
    },
    end: async () => {
      again = false;
      await running;
    },
  };
}
