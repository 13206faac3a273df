import { runsNeverBegun } from '../../sdk/run-ledger.ts';
import { discardedCalls } from '../discarded-calls.ts';
import { playExample } from '../play-example.ts';
import type { Rule } from '../subject.ts';

/**
 * A sentence without its `yield*` compiles, and is never said. Found in two ways: helpers of the SDK count who was
 * called and never begun, wherever that happens; and the source of `run` is read for calls whose result nobody takes,
 * which finds the author's own helpers, and lines that no example walks.
 */
export const noForgottenYield: Rule = ({ type, services }) => {
  const found = new Set(discardedCalls(type.run.toString()).map((name) => `${name}(…) needs yield*`));
  for (const example of type.examples) {
    const never = runsNeverBegun(() => playExample(type, services, example));
    for (const what of never)
      found.add(`example "${example.title}": a "${what}" was made and never begun, it needs yield*`);
  }
  return [...found];
};
