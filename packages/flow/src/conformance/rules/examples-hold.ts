import { ownFaults } from '../faults.ts';
import { exitOf, playExample } from '../play-example.ts';
import { sameJson } from '../same-json.ts';
import type { Rule } from '../subject.ts';

/** Every example goes as it says: each step is waited for, the exit is taken, the variables are set. */
export const examplesHold: Rule = ({ type, services }) =>
  type.examples.flatMap((example) => {
    const { call, unheard } = playExample(type, services, example);
    const found: string[] = [];
    const complain = (text: string) => found.push(`example "${example.title}": ${text}`);
    for (const fault of ownFaults(call)) complain(fault);
    if (unheard !== undefined)
      complain(`nobody waits for step ${unheard + 1} ${JSON.stringify(example.steps[unheard])}`);
    const exit = exitOf(call);
    if (exit === undefined) complain(`still waits (${call.state.pending?.on ?? 'for nothing'}) after the last step`);
    else if (exit !== example.exit) complain(`leaves by ${exit} instead of ${example.exit}`);
    for (const [name, value] of Object.entries(example.sets ?? {})) {
      const is = call.variables[name];
      if (!sameJson(is, value)) complain(`${name} is ${JSON.stringify(is)} instead of ${JSON.stringify(value)}`);
    }
    return found;
  });
