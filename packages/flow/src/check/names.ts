/** A thing outside the flow that configs refer to by name. */
export type Named = { readonly name: string; readonly title: string };

/** All that an installation has by name; the checker compares what a flow refers to with it. */
export type Names = {
  /** `branches`: what the schedule can answer besides `open` and `closed`. */
  readonly schedules: readonly (Named & { readonly branches: readonly string[] })[];
  readonly lists: readonly Named[];
  readonly boxes: readonly Named[];
  readonly prompts: readonly Named[];
  readonly queues: readonly Named[];
  /** What web services are shown to let us in. */
  readonly credentials: readonly Named[];
  /** Flows that can be used as a part of others: their ends and the variables that they want. */
  readonly flows: readonly (Named & { readonly ends: readonly string[]; readonly inputs: readonly string[] })[];
};
