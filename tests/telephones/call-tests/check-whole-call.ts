import { type CallTest, endOfFragment, fragmentText, holdsAtLeast } from '@callwright/flow/simulation';
import type { PhoneEnd } from '@callwright/runtime/conformance';
import type { CallWatch } from './call-watch.ts';

/** What a test call says about the call as a whole. @throws with all that is not so. */
export function checkWholeCall(test: CallTest, caller: PhoneEnd, watch: CallWatch): void {
  const wrong: string[] = [];
  for (const fragment of test.never ?? []) {
    for (const { text } of caller.heard()) {
      if (endOfFragment(fragment, text, 0) !== undefined) wrong.push(`heard ${fragmentText(fragment)} in: ${text}`);
    }
  }
  for (const [name, wanted] of Object.entries(test.variables ?? {})) {
    const actual = lastValueOf(watch, name);
    if (!holdsAtLeast(actual, wanted) || !holdsAtLeast(wanted, actual)) {
      wrong.push(`${name} is ${JSON.stringify(actual)} instead of ${JSON.stringify(wanted)}`);
    }
  }
  const recorded = watch.rows().some(({ entry }) => entry.kind === 'side' && entry.verb.verb === 'recording');
  if (test.recorded !== undefined && test.recorded !== recorded) wrong.push(recorded ? 'recorded' : 'not recorded');
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

function lastValueOf(watch: CallWatch, name: string): unknown {
  const last = watch.rows().findLast(({ entry }) => entry.kind === 'set' && entry.name === name)?.entry;
  return last?.kind === 'set' && 'personal' in last.value ? last.value.personal : undefined;
}
