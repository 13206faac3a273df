import type { HandedOutKind } from '@callwright/flow/document';

export type FieldKind = HandedOutKind;

/** A field of a live call flow that office users may change. `name` is unique within its flow. */
export type HandedFieldSummary = {
  readonly flow: string;
  readonly flowTitle: string;
  readonly name: string;
  readonly title: string;
  readonly help: string | null;
  readonly kind: FieldKind;
  /** Name of the step. */
  readonly step: string;
  /** Text: per language. */
  readonly value: string | number | Readonly<Record<string, string>>;
  /** Text: the languages that it should have. */
  readonly languages: readonly string[];
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Queue: those that there are. */
  readonly choices: readonly { readonly name: string; readonly title: string }[];
  /** The live revision: what is changed must still be this one. */
  readonly version: number;
  readonly numbers: readonly string[];
};
