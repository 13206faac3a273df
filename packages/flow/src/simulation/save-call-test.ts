import type { CallTest, CallTestStep } from './call-test.ts';
import { plainText } from './heard-text.ts';
import type { Moment, Simulation } from './simulation.ts';
import type { World } from './world.ts';

/** So much of a text is enough to know it by, and survives a change of its end. */
const KNOWN_BY = 80;

/**
 * The test call that expects what this call was like. Digits of a secret question are in no conversation: the test
 * call ends before them.
 */
export function saveCallTest(simulation: Simulation, about: { title: string; flow: string; world: World }): CallTest {
  const { transcript } = simulation;
  const secret = transcript.findIndex((moment) => moment.kind === 'pressed' && moment.keys.includes('•'));
  const told = secret < 0 ? transcript : transcript.slice(0, secret);
  const steps = joinKeys(told.flatMap((moment, index) => stepsOf(moment, told[index + 1])));
  const whole = secret < 0 && simulation.call.phase === 'ended';
  const ended = simulation.trace.findLast(({ entry }) => entry.kind === 'ended')?.entry;
  const end: CallTestStep[] = whole && ended?.kind === 'ended' ? [{ ends: { by: ended.by } }] : [];
  return { callwright: 1, ...about, steps: [...steps, ...end], ...(whole ? { recorded: simulation.recorded } : {}) };
}

function stepsOf(moment: Moment, next: Moment | undefined): CallTestStep[] {
  switch (moment.kind) {
    case 'said':
      return [{ hears: beginningOf(moment.text) }];
    case 'pressed':
      return [{ presses: moment.keys }];
    case 'spoke':
      return [{ speaks: moment.text }];
    case 'silent':
      return [{ staysSilent: true }];
    case 'ringing':
      return moment.targets.slice(0, 1).map((target) => ({ rings: target }));
    case 'talking':
      return [{ talksTo: moment.target }];
    case 'message':
      return [{ leavesMessage: moment.seconds, endsBy: next?.kind === 'hungUp' ? 'hangup' : 'key' }];
    case 'hungUp':
      return moment.by === 'caller' ? [{ hangsUp: true }] : [];
    default:
      return [];
  }
}

function beginningOf(text: string): string {
  const plain = plainText(text);
  if (plain.length <= KNOWN_BY) return plain;
  const cut = plain.slice(0, KNOWN_BY);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), KNOWN_BY / 2));
}

/** Digits typed one after another are one step. */
function joinKeys(steps: readonly CallTestStep[]): CallTestStep[] {
  const joined: CallTestStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    if ('presses' in step && last !== undefined && 'presses' in last) {
      joined.splice(-1, 1, { presses: last.presses + step.presses });
    } else joined.push(step);
  }
  return joined;
}
