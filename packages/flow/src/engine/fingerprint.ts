import type { Op } from '../sdk/index.ts';

export const FINGERPRINT_START = 2166136261;

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 units. */
function hash(seed: number, text: string): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

const SAMPLE = 24;

/** Folds an op into the fingerprint of a visit: enough of it to notice that a replay took another way. */
export function fingerprint(seed: number, op: Op): number {
  switch (op.op) {
    case 'tell': {
      if (op.verb.verb === 'pause') return hash(seed, 'p');
      for (const language in op.verb.prompt.text) {
        const text = op.verb.prompt.text[language] ?? '';
        return hash(seed, `t${text.length}${text.slice(0, SAMPLE)}`);
      }
      return hash(seed, 't');
    }
    case 'wait':
      return hash(seed, `w${op.line.verb}${op.line.verb === 'gather' ? (op.line.keys?.join('') ?? 'd') : ''}`);
    case 'request':
      return hash(seed, `r${op.service}`);
    case 'test':
    case 'value':
      return hash(seed, `e${op.expression.cel}`);
    case 'text':
      return hash(seed, `x${op.template.slice(0, SAMPLE)}`);
    case 'set':
      return hash(seed, `s${op.name}`);
    case 'call':
      return hash(seed, `c${op.flow}`);
    case 'side':
      return hash(seed, `b${op.verb.verb}`);
    default:
      return hash(seed, op.op);
  }
}
