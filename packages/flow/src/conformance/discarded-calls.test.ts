import { expect, it } from 'vitest';
import { discardedCalls } from './discarded-calls.ts';

it.each([
  ['function* run() { say(prompt); }', ['say']],
  ['function* run() {\n  say(prompt)\n  return 1\n}', ['say']],
  ['*run() { if (a) say(b); else ask(c); }', ['say', 'ask']],
  ['*run() { for (const x of xs) { offer(x, [y(1)]); } }', ['offer']],
  ['*run() { (0,__module__.say)(prompt); }', ['say']],
  ['*run() { yield* say(prompt); const a = b(c); return d(e); }', []],
  ['*run() { yield* loop(1, function* (x) { return again(x); }); }', []],
  ['*run() { rows.push(x); const f = () => say(x); return { say(x) { return 1; } }; }', []],
  ['*run() { const t = "; say(x);"; /* ; say(x); */ // ; say(x);\n return `; say(x);`; }', []],
  ['*run() { return a.replace(/[;"]/g, b) / c; }', []],
  ['*run() { const x = y\n  ? say(z)\n  : tell(z); }', []],
])('%s', (source, expected) => {
  expect(discardedCalls(source)).toEqual(expected);
});
