import type { Op } from '../sdk/index.ts';

export const FINGERPRINT_START = 2166136261;

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over the first UTF-16 units of a text and its length. */
function hash(seed: number, text: string): number {
  let h = Math.imul(seed ^ text.length, 16777619);
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

/** Enough of a text to tell it from another: a replay repeats it on every turn. */
const SAMPLE = 24;

/** Folds an op into the fingerprint of a visit, so that a replay that takes another way is noticed. */
export function fingerprint(seed: number, op: Op): number {
  const h = hash(seed, op.op);
  switch (op.op) {
    case 'tell':
      return op.verb.verb === 'pause' ? h : hash(h, firstText(op.verb.prompt.text));
    case 'wait': {
      const kind = hash(h, op.line.verb);
      if (op.line.verb !== 'gather' || op.line.keys === undefined) return kind;
      let keys = kind;
      for (const key of op.line.keys) keys = hash(keys, key);
      return keys;
    }
    case 'request':
      return hash(h, op.service);
    case 'test':
    case 'value':
      return hash(h, op.expression.cel);
    case 'text':
      return hash(h, op.template);
    case 'set':
      return hash(h, op.name);
    case 'call':
      return hash(h, op.flow);
    case 'side':
      return hash(h, op.verb.verb);
    default:
      return h;
  }
}

function firstText(texts: Readonly<Record<string, string>>): string {
  for (const language in texts) return texts[language] ?? '';
  return '';
}
