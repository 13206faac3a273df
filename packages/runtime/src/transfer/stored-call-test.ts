import type { CallTest } from '@callwright/flow/simulation';
import type { BundledTest } from './bundle.ts';

/** Test calls are kept as named things of this kind; the name is `<flow>.<test>`, neither of which holds a dot. */
export const CALL_TEST = 'call-test';

export function callTestName({ flow, name }: Pick<BundledTest, 'flow' | 'name'>): string {
  return `${flow}.${name}`;
}

export function callTestOf(stored: string, test: CallTest): BundledTest {
  return { flow: test.flow, name: stored.slice(stored.indexOf('.') + 1), test };
}
