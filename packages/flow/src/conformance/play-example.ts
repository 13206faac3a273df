import type { NodeType, Service } from '../sdk/index.ts';
import { Call } from './call.ts';
import type { AnyExample } from './stage.ts';
import { takeStep } from './take-step.ts';

export type Played = {
  readonly call: Call;
  /** The call as it stood before each step, and at the end. */
  readonly stops: readonly Call[];
  /** The first step that nobody waited for. */
  readonly unheard: number | undefined;
};

/** Plays an example through the engine. */
export function playExample(type: NodeType, services: readonly Service[], example: AnyExample): Played {
  const call = Call.begin(type, services, example);
  const stops: Call[] = [call.branch()];
  for (const [index, step] of example.steps.entries()) {
    if (!takeStep(call, step, example.steps[index + 1])) return { call, stops, unheard: index };
    stops.push(call.branch());
  }
  return { call, stops, unheard: undefined };
}

/** The exit taken as examples name it: `hangup` when the call ended inside the step; undefined while it is in there. */
export function exitOf(call: Call): string | undefined {
  return call.exit ?? (call.state.phase === 'ended' ? 'hangup' : undefined);
}
