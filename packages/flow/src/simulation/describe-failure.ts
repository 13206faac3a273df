import type { Failure, FailureCode } from './rehearsal.ts';

const SENTENCES: Record<FailureCode, (expected: string) => string> = {
  'flow-missing': (expected) => `there is no flow "${expected}"`,
  'clock-unreadable': (expected) => `the clock "${expected}" can't be read`,
  'not-heard': (expected) => `the caller should hear "${expected}"`,
  'no-keys-asked': (expected) => `the caller should press "${expected}", but nothing waits for keys`,
  'never-silent': () => 'the caller should stay silent, but nothing waits for the caller',
  'no-message-asked': (expected) => `the caller should leave a message of ${expected}, but nothing records one`,
  'not-rung': (expected) => `"${expected}" should ring`,
  'not-talking': (expected) => `the caller should talk to "${expected}"`,
  'not-asked': (expected) => `the service should be asked: ${expected}`,
  'not-come-to': (expected) => `the call should come to "${expected}"`,
  'recording-differs': (expected) => `the recording should be ${expected}`,
  'call-goes-on': (expected) => `the call should be over (${expected})`,
  'ended-differently': (expected) => `the call should end ${expected}`,
  'heard-forbidden': (expected) => `the caller must never hear "${expected}"`,
  'variable-differs': (expected) => `at the end it should be ${expected}`,
  'recorded-differs': (expected) => `the call should be ${expected}`,
};

/** A failed test call in English, for terminals: step, what was wanted, what there was instead, where. */
export function describeFailure(failure: Failure): string {
  const step = failure.step === 0 ? 'The whole call' : `Step ${failure.step}`;
  const place = failure.at === null ? '' : ` (at "${failure.at.node}" of ${failure.at.flow})`;
  const instead =
    failure.heard.length === 0 ? '\n  instead: nothing' : failure.heard.map((text) => `\n  instead: ${text}`).join('');
  return `${step}${place}: ${SENTENCES[failure.code](failure.expected)}${instead}`;
}
