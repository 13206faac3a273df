import { type Element, element, textElement } from './element.ts';
import { emitKey } from './emit-gather.ts';
import type { Surroundings } from './surroundings.ts';

/** Music while somebody waits, a piece at a time; keys are heard meanwhile, for a flow may offer a way out by key. */
export function emitHold(music: string, about: Surroundings): Element[] {
  const { line, n, dialect } = about;
  const { seconds } = about.music;
  const action = line.keys(n);
  const gather =
    music === 'none' && !dialect.pauseInGather
      ? emitKey({ action, timeout: seconds }, [], about)
      : emitKey({ action, timeout: 1 }, [pieceOf(music, about)], about);
  return [gather, next(about)];
}

/** Music while the flow waits for somebody else. */
export function emitMusic(music: string, about: Surroundings): Element[] {
  return [pieceOf(music, about), next(about)];
}

function pieceOf(music: string, { music: { piece, seconds, address } }: Surroundings): Element {
  if (music === 'none') return element('Pause', { length: seconds });
  return textElement('Play', {}, address(music, piece, seconds));
}

function next({ line, n, music }: Surroundings): Element {
  return textElement('Redirect', { method: 'POST' }, line.waiting(music.piece + 1, n));
}
