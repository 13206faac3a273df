/** Reasons of a break that every screen has words for in its reader's language. */
export const BREAK_REASONS = ['lunch', 'short', 'training', 'meeting', 'other'] as const;
export type BreakReason = (typeof BREAK_REASONS)[number];

/**
 * A known reason as it is kept among those in agents' own words, which never look like it: theirs are kept without the sign at their
 * beginning.
 */
export const keptReason = (known: BreakReason): string => `${SIGN}${known}`;

/** In the agent's own words; empty: none. */
export function ownReason(words: string): string {
  let text = words.trim();
  while (text.startsWith(SIGN)) text = text.slice(SIGN.length).trim();
  return text;
}

const SIGN = '#';
