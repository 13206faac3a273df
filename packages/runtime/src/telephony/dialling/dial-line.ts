/** What dialling must know of a phone connection. */
export type DialLine = {
  /** Shown where nothing else is said; E.164 or empty. */
  readonly ownNumber: string;
  /** Whether it has telephones of the house; what looks like an extension is none elsewhere. */
  readonly extensions: boolean;
};
