import type { Phase } from '@callwright/flow/engine';
import type { LineVerb } from '@callwright/flow/sdk';

/** What stands on a call's line, as whoever performs it is told. */
export type Reply = {
  readonly generation: number;
  readonly verbs: readonly LineVerb[];
  /** So many of the first verbs stood on the line before: who performs them goes on instead of beginning again. */
  readonly resumes: number;
  readonly phase: Phase;
  /** The last verb has had its answer: the line waits for what a service says. */
  readonly answered?: true;
};
