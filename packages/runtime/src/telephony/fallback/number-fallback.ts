/** What callers of a number meet at the provider while Callwright doesn't answer. */
export type NumberFallback = {
  /** Of the sentence: a BCP 47 code. */
  readonly language: string;
  readonly sentence: string;
  /** Telephone that rings then; null: none. */
  readonly ring: string | null;
  /** How long it rings. */
  readonly seconds: number;
  /** Whether a message can be left when nobody took the call. */
  readonly voicemail: boolean;
};

/** A number as far as its fallback is concerned. */
export type NumberWithFallback = { readonly number: string; readonly fallback: NumberFallback | null };
