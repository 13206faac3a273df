import { hangUp, leaveMessage, press, speak, wantsKeys } from './act.ts';
import type { CallTestStep } from './call-test.ts';
import { expectMoment, expectSaid } from './expect-moment.ts';
import { expectEnd, expectEntered } from './expect-way.ts';
import { nextOf, passTime, step as timeStep } from './pass-time.ts';
import type { Rehearsal, StepFailure, StepResult } from './rehearsal.ts';
import { settle } from './settle.ts';
import type { Setting, Simulation } from './simulation.ts';

/** Does one step of a test call, or says why it can't be done. */
export function runStep(setting: Setting, rehearsal: Rehearsal, step: CallTestStep): StepResult {
  if ('hears' in step) return expectSaid(setting, rehearsal, step.hears);
  if ('rings' in step) return expectMoment(setting, rehearsal, { kind: 'ringing', target: step.rings });
  if ('talksTo' in step) return expectMoment(setting, rehearsal, { kind: 'talking', target: step.talksTo });
  if ('asks' in step) return expectMoment(setting, rehearsal, { kind: 'asked', service: step.asks, input: step.with });
  if ('comesTo' in step) return expectEntered(setting, rehearsal, step.comesTo);
  if ('ends' in step) return expectEnd(setting, rehearsal, step.ends);
  if ('recording' in step) return expectRecording(setting, rehearsal, step.recording);
  return act(setting, rehearsal, step);
}

type Act = Exclude<
  CallTestStep,
  | { hears: unknown }
  | { rings: unknown }
  | { talksTo: unknown }
  | { asks: unknown }
  | { comesTo: unknown }
  | { ends: unknown }
  | { recording: unknown }
>;

function act(setting: Setting, rehearsal: Rehearsal, step: Act): StepResult {
  const here = rehearsal.simulation;
  if ('waits' in step) return acted(rehearsal, passTime(setting, here, step.waits * 1000));
  if ('hangsUp' in step) return acted(rehearsal, hangUp(setting, here));
  if ('staysSilent' in step) return staySilent(setting, rehearsal);
  if ('leavesMessage' in step) {
    const ready = settle(setting, here, (now) => verbOf(now) === 'record');
    if (verbOf(ready) !== 'record') return failed(rehearsal, ready, 'no-message-asked', `${step.leavesMessage} s`);
    return acted(rehearsal, leaveMessage(setting, ready, step.leavesMessage, step.endsBy ?? 'key'));
  }
  const early = 'presses' in step && step.early === true;
  const ready = settle(setting, here, (now) => (early ? wantsKeys(now) : listens(now)));
  const words = 'presses' in step ? step.presses : step.speaks;
  if (!early && !listens(ready)) return failed(rehearsal, ready, 'no-keys-asked', words);
  return acted(rehearsal, 'presses' in step ? press(setting, ready, words) : speak(setting, ready, words));
}

/** The verb that the line performs. */
function verbOf(simulation: Simulation): string | undefined {
  return simulation.line.stage === 'waiting' ? simulation.line.verbs[simulation.line.index]?.verb : undefined;
}

/** The prompts are over, and keys can be noticed: asked for, or as a standing order. */
function listens(simulation: Simulation): boolean {
  const pending = simulation.call.pending?.on;
  return verbOf(simulation) !== undefined && pending !== undefined && pending !== 'request' && pending !== 'dial';
}

function staySilent(setting: Setting, rehearsal: Rehearsal): StepResult {
  const waiting = settle(setting, rehearsal.simulation);
  if (nextOf(waiting)?.byCallersSilence !== true) return failed(rehearsal, waiting, 'never-silent', '');
  return acted(rehearsal, timeStep(setting, waiting));
}

/** Whatever was said before an act of the caller is past. */
function acted(rehearsal: Rehearsal, simulation: Simulation): StepResult {
  const moment = firstAfterAct(rehearsal.simulation, simulation);
  return { done: true, rehearsal: { ...rehearsal, simulation, said: { moment, offset: 0 } } };
}

const ACTS = ['pressed', 'spoke', 'silent', 'message', 'hungUp'];

function firstAfterAct(before: Simulation, after: Simulation): number {
  const index = after.transcript.findLastIndex((moment) => ACTS.includes(moment.kind));
  return index < before.transcript.length ? before.transcript.length : index + 1;
}

function failed(rehearsal: Rehearsal, simulation: Simulation, code: StepFailure['code'], expected: string): StepResult {
  const heard = textsSince(simulation, rehearsal.said.moment);
  return { failure: { code, expected, heard }, rehearsal: { ...rehearsal, simulation } };
}

/** What the caller has heard since a moment. */
export function textsSince(simulation: Simulation, moment: number): string[] {
  return simulation.transcript.slice(moment).flatMap((one) => (one.kind === 'said' ? [one.text] : []));
}

function expectRecording(setting: Setting, rehearsal: Rehearsal, wanted: Simulation['recording']): StepResult {
  const simulation = settle(setting, rehearsal.simulation, (now) => now.recording === wanted);
  const after = { ...rehearsal, simulation };
  if (simulation.recording === wanted) return { done: true, rehearsal: after };
  return { failure: { code: 'recording-differs', expected: wanted, heard: [simulation.recording] }, rehearsal: after };
}
