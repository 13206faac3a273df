/** A second version that a share of an alias's calls meets. */
export type Canary = {
  readonly revision: number;
  /** Percent of the calls, 1 to 99. */
  readonly share: number;
  /** Only calls of these numbers; null: of all that point at the alias. */
  readonly numbers: readonly string[] | null;
  /** When it began. */
  readonly since: number;
};

export function canaryOf(text: string | null): Canary | null {
  return text === null ? null : (JSON.parse(text) as Canary);
}

export function canaryText(canary: Canary | null): string | null {
  return canary === null ? null : JSON.stringify(canary);
}
