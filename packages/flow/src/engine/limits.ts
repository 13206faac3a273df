/** Bounds of a turn and a call. They are data: a call that meets one lands softly, it doesn't crash. */
export const LIMITS = {
  /** Ops of one turn, replayed ones not counted. */
  steps: 500,
  /** Answered ops of one visit since its last checkpoint. */
  log: 400,
  /** Requests one after another without anything from the line in between. */
  requestsInARow: 50,
  inbox: 50,
  frames: 8,
  watches: 10,
  /** Faults of one turn that may take an `error` exit; then `onError`, then the fallback, then the end. */
  errorExitsPerTurn: 5,
  /** Faults of one call until it goes to the fallback whatever the flow says. */
  faultsPerCall: 25,
} as const;
