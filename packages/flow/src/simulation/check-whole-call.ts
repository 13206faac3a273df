import type { CallTest } from './call-test.ts';
import { endOfFragment, fragmentText } from './heard-text.ts';
import { holdsAtLeast } from './holds-at-least.ts';
import { type Failure, whereOf } from './rehearsal.ts';
import type { Simulation } from './simulation.ts';

/** What a test call says about the call as a whole: forbidden texts, values at the end, recording. */
export function checkWholeCall(test: CallTest, simulation: Simulation): Failure[] {
  const failures: Failure[] = [];
  const fail = (code: Failure['code'], expected: string, heard: readonly string[]) =>
    failures.push({ step: 0, code, expected, heard, at: whereOf(simulation) });

  for (const fragment of test.never ?? []) {
    const heard = simulation.transcript.flatMap((moment) =>
      moment.kind === 'said' && endOfFragment(fragment, moment.text, 0) !== undefined ? [moment.text] : [],
    );
    if (heard.length > 0) fail('heard-forbidden', fragmentText(fragment), heard);
  }
  for (const [name, wanted] of Object.entries(test.variables ?? {})) {
    const actual = lastValueOf(simulation, name);
    const same = holdsAtLeast(actual, wanted) && holdsAtLeast(wanted, actual);
    if (!same) fail('variable-differs', `${name} = ${JSON.stringify(wanted)}`, [`${name} = ${JSON.stringify(actual)}`]);
  }
  if (test.recorded !== undefined && test.recorded !== simulation.recorded) {
    fail('recorded-differs', test.recorded ? 'recorded' : 'not recorded', [
      simulation.recorded ? 'recorded' : 'not recorded',
    ]);
  }
  return failures;
}

/** The value that a variable was last set to. Secret values are nowhere, so nothing can be expected of them. */
function lastValueOf(simulation: Simulation, name: string): unknown {
  const last = simulation.trace.findLast(({ entry }) => entry.kind === 'set' && entry.name === name);
  if (last?.entry.kind !== 'set') return undefined;
  return 'personal' in last.entry.value ? last.entry.value.personal : undefined;
}
