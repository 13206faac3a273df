import type { Rule } from '../subject.ts';

/** Exits that every config has: they are the type's own, and an example must reach each. */
function ownExits(exitsOf: readonly (readonly string[])[]): readonly string[] {
  const [first, ...others] = exitsOf;
  return (first ?? []).filter((exit) => others.every((exits) => exits.includes(exit)));
}

/**
 * Every exit is reached by an example: each one that all configs have, at least one of those that a config names, and
 * the way out when a service that the node waits for fails.
 */
export const exitsReached: Rule = ({ type }) => {
  if (type.examples.length === 0) return ['has no examples'];
  const exitsOf = type.examples.map(({ config }) => type.exits(config));
  const own = ownExits([type.exits(type.initial), ...exitsOf]);
  const reached = new Set(type.examples.map(({ exit }) => exit));
  const found = own.filter((exit) => !reached.has(exit)).map((exit) => `no example leaves by ${exit}`);
  for (const [i, example] of type.examples.entries()) {
    const exits = [...(exitsOf[i] ?? []), 'error', 'hangup'];
    if (!exits.includes(example.exit))
      found.push(`example "${example.title}" leaves by ${example.exit}, which is no exit`);
  }
  const named = exitsOf.flat().filter((exit) => !own.includes(exit));
  if (named.length > 0 && !named.some((exit) => reached.has(exit)))
    found.push('no example leaves by an exit of its config');
  const steps = type.examples.flatMap((example) => example.steps);
  const answered = steps.some((step) => 'answer' in step);
  if (answered && !steps.some((step) => 'answer' in step && step.answer.kind === 'error')) {
    found.push('no example shows what happens when the service fails');
  }
  return found;
};
