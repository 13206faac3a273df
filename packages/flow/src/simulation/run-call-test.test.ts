import { describe, expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';
import { runCallTest } from './run-call-test.ts';
import { programOf, sketchFlow, testOf } from './testing/small-flow.ts';

const flow = sketchFlow({
  hello: ['speech', { text: 'Good evening.' }, { done: 'choose' }],
  choose: ['key', { text: 'Press one or two.' }, { 1: 'one', 2: 'colleague', silent: 'note', wrong: 'one' }],
  one: ['digits', { secret: false }, { got: 'thanks', silent: 'thanks' }],
  thanks: ['speech', { text: 'Thanks, {{ typed }}.' }, { done: 'ask' }],
  colleague: [
    'ringing',
    { targets: ['sip:desk@small.example'], accept: true },
    { talked: 'ask', notAccepted: 'note', busy: 'ask', noAnswer: 'ask', failed: 'ask' },
  ],
  note: ['message', {}, { left: 'ask', nothing: 'choose' }],
  ask: ['asking', {}, { told: 'end' }],
  end: ['taped', {}, { done: 'last' }],
  last: ['speech', { text: 'Bye.' }, { done: 'bye' }],
});
const program = programOf(flow);
const run = (...args: Parameters<typeof testOf>) => runCallTest(testOf(...args), program);

describe('a test call that passes', () => {
  test('hears, presses, and is told what it typed', () => {
    const result = run(
      [
        { hears: 'Good evening' },
        { hears: 'Press one' },
        { presses: '1' },
        { presses: '471#' },
        { hears: 'Thanks, 471.' },
        { recording: 'on' },
        { presses: '*9' },
        { recording: 'off' },
        { hears: 'Bye.' },
        { ends: { by: 'flow', node: 'bye' } },
      ],
      { variables: { typed: 'nothing' }, recorded: true },
    );
    expect(result.failures).toEqual([]);
    expect(result.exits.slice(0, 3)).toEqual([
      { flow: 'small', node: 'hello', exit: 'done' },
      { flow: 'small', node: 'choose', exit: '1' },
      { flow: 'small', node: 'one', exit: 'got' },
    ]);
  });

  test('a mailbox does not accept a call that asks for a key', () => {
    const world = { caller: {}, clock: '2026-12-24T17:59', phones: { 'sip:desk@*': { does: 'mailbox' as const } } };
    const result = run(
      [
        { presses: '2' },
        { rings: 'sip:desk@*' },
        { comesTo: 'note' },
        { leavesMessage: 5, endsBy: 'hangup' },
        { ends: { by: 'caller' } },
      ],
      { world },
    );
    expect(result.failures).toEqual([]);
  });
});

describe('a test call that fails says why', () => {
  test('what was heard instead, at which step of which flow', () => {
    const result = run([{ hears: 'Good evening' }, { hears: 'Press nine' }]);
    expect(result.failures).toEqual([
      {
        step: 2,
        code: 'not-heard',
        expected: 'Press nine',
        heard: ['Good evening.', 'Press one or two.'],
        at: { flow: 'small', node: 'choose' },
      },
    ]);
    expect(result.failures.map(describeFailure)).toEqual([
      'Step 2 (at "choose" of small): the caller should hear "Press nine"\n  instead: Good evening.\n  instead: Press one or two.',
    ]);
  });

  test.each([
    ['no-message-asked', [{ leavesMessage: 4 }]],
    ['call-goes-on', [{ ends: {} }]],
    ['not-rung', [{ rings: '+49*' }]],
    ['not-talking', [{ talksTo: '+49*' }]],
    ['not-asked', [{ asks: 'oracle' }]],
    ['not-come-to', [{ comesTo: 'ask' }]],
    ['recording-differs', [{ recording: 'on' as const }]],
    ['no-keys-asked', [{ hangsUp: true as const }, { presses: '1' }]],
    ['never-silent', [{ hangsUp: true as const }, { staysSilent: true as const }]],
    ['ended-differently', [{ hangsUp: true as const }, { ends: { by: 'flow' as const } }]],
  ])('%s', (code, steps) => {
    expect(run(steps).failures.map((failure) => failure.code)).toEqual([code]);
  });

  test('what must never be heard, what a variable is not, what was not recorded', () => {
    const result = run([{ presses: '1' }], { never: ['evening'], variables: { typed: 'x' }, recorded: true });
    expect(result.failures.map((failure) => failure.code)).toEqual([
      'heard-forbidden',
      'variable-differs',
      'recorded-differs',
    ]);
  });

  test('a flow or clock that is not there', () => {
    expect(run([], { flow: 'other' }).failures[0]?.code).toBe('flow-missing');
    const world = { caller: {}, clock: '2026-02-30T99:00' };
    expect(run([], { world }).failures[0]?.code).toBe('clock-unreadable');
  });
});

test('a text is heard once: the same expectation twice needs two of it', () => {
  expect(run([{ hears: 'evening' }, { hears: 'evening' }]).passed).toBe(false);
});

test('what was said before a key is past after it', () => {
  expect(run([{ presses: '1' }, { hears: 'evening' }]).passed).toBe(false);
});
