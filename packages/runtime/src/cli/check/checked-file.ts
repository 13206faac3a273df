/** One finding as the command prints it. */
export type PrintedProblem = {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** JSON pointer into the file. */
  readonly pointer: string;
  /** The step, where it is one's. */
  readonly node?: string;
  readonly message: string;
  readonly fix: string;
};

/** A file and what was found in it. */
export type CheckedFile = { readonly file: string; readonly problems: readonly PrintedProblem[] };
