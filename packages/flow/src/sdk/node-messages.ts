/** What a person reads on one field of the form; `options` names the values of a choice. */
export type FieldMessages = {
  readonly label: string;
  readonly help?: string;
  readonly options?: { readonly [value: string]: string };
};

/** All texts of one node type in one language. Texts may hold `{{name}}` placeholders, filled from the summary's values. */
export type NodeMessages = {
  readonly title: string;
  readonly description: string;
  /** The card's sentence, by the key that `summary` returns. */
  readonly summary: { readonly [key: string]: string };
  /** Names of the ways out that the config does not name itself; always with `error`. */
  readonly exits: { readonly [exit: string]: string };
  /** By the field's path in the config; an array's items are `*`: `options.*.key`. */
  readonly fields: { readonly [path: string]: FieldMessages };
  /** What is wrong with the config and how to mend it, by the key that `rules` returns. */
  readonly rules?: { readonly [key: string]: string };
};
