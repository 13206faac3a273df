/** Parts of a special announcement that somebody may have changed. */
export const SPECIAL_PARTS = ['title', 'text', 'recording', 'numbers', 'from', 'until'] as const;
export type SpecialPart = (typeof SPECIAL_PARTS)[number];

export type SpecialChange =
  | { readonly kind: 'made' | 'removed' }
  | { readonly kind: 'changed'; readonly parts: readonly SpecialPart[] };

const KEYS: Readonly<Record<Exclude<SpecialPart, 'title'>, readonly string[]>> = {
  text: ['text'],
  recording: ['recording'],
  numbers: ['dialled', 'flows'],
  from: ['from'],
  until: ['until'],
};

type Document = Readonly<Record<string, unknown>> | null;

/** What a change did, out of the documents before and after it. */
export function specialChange(before: Document, after: Document, titles?: readonly [string, string]): SpecialChange {
  if (before === null) return { kind: 'made' };
  if (after === null) return { kind: 'removed' };
  const differs = (key: string) => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const parts = SPECIAL_PARTS.filter((part) =>
    part === 'title' ? titles !== undefined && titles[0] !== titles[1] : KEYS[part].some(differs),
  );
  return { kind: 'changed', parts };
}
