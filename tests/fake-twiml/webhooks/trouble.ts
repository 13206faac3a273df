/** What goes wrong between a provider and us; each but the last is a probability. */
export type Trouble = {
  /** A webhook comes a second time, after a while: maybe after later ones. */
  readonly repeated: number;
  /** A callback comes later than what is sent after it; a question has an answer that gets lost, and is asked again. */
  readonly late: number;
  /** A callback never comes; a question gets lost on its way, and is asked again. */
  readonly lost: number;
  /** What is asked again gets lost, too: then the call is. */
  readonly lostAgain: number;
  /** How late what is late may be. */
  readonly latestMs: number;
};

export const NO_TROUBLE: Trouble = { repeated: 0, late: 0, lost: 0, lostAgain: 0, latestMs: 0 };
