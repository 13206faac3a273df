import type { ExampleStep } from '../sdk/index.ts';
import type { Call, Happening } from './call.ts';
import { SUBFLOW_ENDS } from './stand-ins.ts';

export const LEG = 'leg-1';
const RECORDING = 'recording-1';

type Message = Extract<ExampleStep, { message: unknown }>['message'];

function messageTaken({ seconds, by }: Message, generation: number): Happening {
  if (by === 'hangup')
    return seconds === 0 ? { kind: 'hungUp' } : { kind: 'hungUp', message: { ref: RECORDING, seconds } };
  const message =
    seconds === 0 ? ({ kind: 'nothing' } as const) : ({ kind: 'recorded', ref: RECORDING, seconds, by } as const);
  return { kind: 'recorded', generation, message };
}

function firstTarget(call: Call): string {
  const dial = call.state.line.verbs.find((verb) => verb.verb === 'dial');
  return dial?.verb === 'dial' ? (dial.targets[0] ?? '') : '';
}

/** What a step means for the call as it stands. Keys are pressed one by one, elsewhere. */
function happeningOf(call: Call, step: Exclude<ExampleStep, { press: string } | { time: true }>): Happening {
  const { pending, line, frames, held } = call.state;
  const { generation } = line;
  if ('silence' in step) return { kind: 'silence', generation };
  if ('answer' in step) return { kind: 'answer', id: pending?.id ?? '', answer: step.answer };
  if ('dialled' in step) {
    const kind = step.dialled;
    const outcome = kind === 'answered' ? { kind, leg: LEG, target: firstTarget(call) } : { kind };
    return { kind: 'dialled', generation, outcome };
  }
  if ('partyEnds' in step) return { kind: 'partyLeft', generation };
  if ('message' in step) return messageTaken(step.message, generation);
  if ('signal' in step) {
    const handle = [...held, ...frames.flatMap((frame) => frame.held)].at(-1)?.handle ?? '';
    return { kind: 'signal', handle, ...step.signal };
  }
  if ('subflowEnds' in step) return { kind: 'signal', handle: '', name: SUBFLOW_ENDS, data: step.subflowEnds.end };
  return { kind: 'hungUp' };
}

function letTimePass(call: Call): boolean {
  const { timer } = call.state;
  return timer !== null && call.take({ kind: 'time', id: timer.id }, timer.at).length === 0;
}

/** Presses the keys one after another; digits that nothing ends, and no further key, the time between two keys ends. */
function press(call: Call, keys: string, goesOn: boolean): boolean {
  for (const key of keys) {
    const ignored = call.take({ kind: 'keys', generation: call.state.line.generation, keys: key });
    if (ignored.length > 0) return false;
  }
  const { pending } = call.state;
  return pending?.on === 'gather' && pending.typed !== '' && !goesOn ? letTimePass(call) : true;
}

/**
 * Lets one step of an example happen; `next` is the one that follows. False when the call was not waiting for anything
 * like it.
 */
export function takeStep(call: Call, step: ExampleStep, next?: ExampleStep): boolean {
  if ('press' in step) return press(call, step.press, next !== undefined && 'press' in next);
  if ('time' in step) return letTimePass(call);
  return call.take(happeningOf(call, step)).length === 0;
}
