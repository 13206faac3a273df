import { expect, vi } from 'vitest';
import type { PhoneEnd } from './bench.ts';

const SOON_MS = 20_000;

/** Waits until what is claimed is so. */
export function soon<T>(claim: () => T | Promise<T>, timeout = SOON_MS): Promise<T> {
  return vi.waitFor(claim, { timeout, interval: 25 });
}

/** Waits until somebody begins to hear a text. */
export const hears = (end: PhoneEnd, text: string, timeout?: number): Promise<void> =>
  soon(() => expect(end.heard().map((one) => one.text)).toContain(text), timeout);

/** Waits until somebody has heard a text to its end. */
export const hearsWhole = (end: PhoneEnd, text: string): Promise<void> =>
  soon(() => expect(end.heard()).toContainEqual({ text, how: 'whole' }));

/** Waits until the connection is in this state. */
export const comesTo = (end: PhoneEnd, state: ReturnType<PhoneEnd['state']>, timeout?: number): Promise<void> =>
  soon(() => expect(end.state()).toBe(state), timeout);
