import { describeProblem } from '@callwright/flow/check';
import type { RefusedTransfer } from './answered.ts';

/** Says why nothing was done: one line for each thing that must be seen to. Returns the exit code. */
export function tellRefusal(refused: RefusedTransfer): number {
  const {
    files = [],
    missing = [],
    stray = [],
    problems = [],
    findings = [],
    unsaved = [],
    taken = [],
    failed = [],
  } = refused;
  console.error(`${refused.message} ${refused.fix ?? ''}`.trimEnd());
  const say = (line: string) => console.error(`  ${line}`);
  for (const { file, pointer, message } of files) say(`${file}${pointer === '' ? '' : ` ${pointer}`}: ${message}`);
  for (const { kind, name, here, title, neededBy, canBeMade } of missing) {
    const called = here === name ? '' : `, bound to “${here}”`;
    const remedy = canBeMade
      ? 'bind it in the bindings, or make it with --make'
      : 'bind it in the bindings, or make it first';
    say(`${kind} “${name}” (${title}${called}) isn’t here; ${neededBy.join(', ')} needs it: ${remedy}`);
  }
  for (const { kind, name } of stray) say(`the bindings name ${kind} “${name}”, which the export doesn’t have`);
  for (const { pointer, message } of problems) say(`${pointer} ${message}`);
  for (const { flow, problem } of findings) {
    const { message, fix } = describeProblem(problem, 'en');
    say(`${flow} ${problem.pointer}: ${message} ${fix}`);
  }
  for (const flow of unsaved)
    say(`${flow} has changes here that aren’t live and would be lost: let it go live, or undo them`);
  for (const { number, flow } of taken) say(`${number} rings “${flow}” here: bind it to another number or to null`);
  for (const { flow, title, why } of failed)
    say(`test call of ${flow} fails: ${title}\n    ${why.replaceAll('\n', '\n    ')}`);
  return 1;
}
