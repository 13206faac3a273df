/** How many calls are at each step just now, and how many of them took each way. */
export type Traffic = {
  readonly steps: Readonly<Record<string, number>>;
  /** By `wayId`. */
  readonly ways: Readonly<Record<string, number>>;
};

export const NO_TRAFFIC: Traffic = { steps: {}, ways: {} };
