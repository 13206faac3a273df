import type { Dialect } from '../dialects/index.ts';
import { type Element, element, textElement } from './element.ts';
import type { PreparedTell } from './prepared-line.ts';
import { voiceOf } from './voice-of.ts';

/** Longest text of one `<Say>`. */
const LONGEST = 3000;

export function emitTells(tells: readonly PreparedTell[], dialect: Dialect): Element[] {
  return tells.flatMap((tell) => emitTell(tell, dialect));
}

function emitTell(tell: PreparedTell, dialect: Dialect): Element[] {
  switch (tell.verb) {
    case 'play':
      return [textElement('Play', {}, tell.url)];
    case 'pause':
      return tell.seconds < 1 ? [] : [element('Pause', { length: tell.seconds })];
    case 'speak':
      return inParts(tell.text).map((text) => textElement('Say', { ...voiceOf(tell.language, dialect) }, text));
  }
}

/** A long text in pieces that end where a sentence or at least a word ends. */
function inParts(text: string): string[] {
  const parts: string[] = [];
  let left = text.trim();
  while (left.length > LONGEST) {
    const head = left.slice(0, LONGEST);
    const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? ')) + 1;
    const end = sentence > 0 ? sentence : Math.max(head.lastIndexOf(' '), 0) || LONGEST;
    parts.push(left.slice(0, end).trim());
    left = left.slice(end).trim();
  }
  return left === '' ? parts : [...parts, left];
}
