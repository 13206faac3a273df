import { type Element, textElement } from './element.ts';
import { emitKeys } from './emit-gather.ts';
import type { Surroundings } from './surroundings.ts';

/** Between two documents nobody listens: keys that belong together (`*9`) are taken together. */
const TOGETHER = 2;
/** Seconds until the second key. */
const SECOND_KEY = 1;

/** Music while somebody waits, a piece at a time; keys are heard meanwhile, for a flow may offer a way out by key. */
export function emitHold(music: string, about: Surroundings): Element[] {
  const listen = { action: about.line.keys(about.n), timeout: SECOND_KEY, most: TOGETHER } as const;
  return [emitKeys(listen, [pieceOf(music, about)], about), next(about)];
}

/** Music while the flow waits for somebody else. */
export function emitMusic(music: string, about: Surroundings): Element[] {
  return [pieceOf(music, about), next(about)];
}

function pieceOf(music: string, { music: { piece, seconds, address } }: Surroundings): Element {
  return textElement('Play', {}, address(music, piece, seconds));
}

function next({ line, n, music }: Surroundings): Element {
  return textElement('Redirect', { method: 'POST' }, line.waiting(music.piece + 1, n));
}
