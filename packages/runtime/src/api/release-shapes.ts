import type { WhoDidIt } from '../people/who-did-it.ts';

/** A second version that a share of an alias's calls meets. */
export type CanaryOrder = {
  readonly revision: number;
  /** Percent of the calls, 1 to 99. */
  readonly share: number;
  /** Only calls of these numbers; null: of all that point at the alias. */
  readonly numbers: readonly string[] | null;
};

/** What an alias points at; also what is sent to switch it. */
export type Pointing = { readonly revision: number; readonly canary: CanaryOrder | null };

/** What undoes a switch: to be sent as the body of the same PUT. Null: nothing stood there before. */
export type PointingUndo = (Pointing & { readonly version: number }) | null;

export type AliasSummary = {
  alias: string;
  revision: number;
  /** Goes up with every switch; a switch names the one that it was decided on. */
  version: number;
  /** When it was switched last. */
  since: string;
  person: string | null;
  who: WhoDidIt;
  /** Made by people: it can be removed. `live` and `test` can't. */
  own: boolean;
  /** Numbers that point at it. */
  numbers: string[];
  canary: (CanaryOrder & { readonly since: string }) | null;
};

export type VersionSummary = {
  revision: number;
  comment: string;
  publishedAt: string;
  /** Who let it go live or made it; null where nobody knows any more. */
  person: string | null;
  who: WhoDidIt;
  /** Version of the draft that it was made from. */
  draftVersion: number;
  /** Aliases that point at it. */
  aliases: string[];
  /** Aliases that send a share of their calls to it. */
  canaryOf: string[];
  /** Ids of plans that will put it somewhere, or put it back. */
  planned: string[];
};

/** How the calls of one version went. */
export type VersionFigures = {
  revision: number;
  calls: number;
  running: number;
  /** The call flow ended it. */
  finished: number;
  /** The caller hung up. */
  hungUp: number;
  /** Of these, within the first ten seconds. */
  hungUpEarly: number;
  /** A fault ended it. */
  failed: number;
  /** Steps that were left by their error exit, and other faults; per call. */
  errorsPerCall: number;
  /** Of calls that are over; null where there are none. */
  meanSeconds: number | null;
};

export type CanaryComparison = {
  alias: string;
  version: number;
  since: string;
  share: number;
  numbers: string[] | null;
  stable: VersionFigures;
  canary: VersionFigures;
};
