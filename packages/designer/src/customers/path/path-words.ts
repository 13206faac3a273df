import type { PathStep } from '../../api/desk-pop.ts';
import type { NodeTexts } from '../../nodes/node-texts.ts';

/** One step of a call's way in the screen's language. */
export type WayStep = {
  readonly key: number;
  readonly category: string;
  readonly title: string;
  /** Null while the call is still in it. */
  readonly way: string | null;
};

/** Every step with the way out that was taken. */
export function wayWords(texts: NodeTexts, path: readonly PathStep[]): readonly WayStep[] {
  return path.map(({ type, category, title, step, exit, exitLabel }, key) => ({
    key,
    category,
    title: title ?? (type === '' ? step : texts.typeTitle(type)),
    way: exit === null ? null : texts.wayOut(type, exit, exitLabel),
  }));
}

/** What the caller has chosen, in order: "4 Invoice", "2 Instalment". What the call flow decided by itself isn't in it. */
export function chosenWords(texts: NodeTexts, path: readonly PathStep[]): readonly string[] {
  const chosen = path.filter(({ category, exitLabel }) => category === 'ask' && exitLabel !== null);
  return chosen.map(({ type, exit, exitLabel }) => texts.wayOut(type, exit ?? '', exitLabel));
}
