import type { Json } from '@callwright/flow/document';

/**
 * The other processes of an installation: what one of them hears and another one waits for. Nothing depends on news being
 * read in time: whoever takes something up asks how it stands.
 */
export type OtherProcesses = {
  /** Resolves once it is stored: from then on it is told even if this process dies. */
  readonly tell: (topic: string, news: Json) => Promise<void>;
  /** What others tell, until the returned function is called. */
  readonly listen: (topic: string, then: (news: Json) => void) => () => void;
};

/** Where one process is alone with its database. */
export const NO_OTHERS: OtherProcesses = { tell: async () => {}, listen: () => () => {} };
