import type { Program } from '../engine/index.ts';
import type { CallTest } from './call-test.ts';
import { checkWholeCall } from './check-whole-call.ts';
import { type Failure, type Rehearsal, whereOf } from './rehearsal.ts';
import { runStep } from './run-step.ts';
import { settle } from './settle.ts';
import type { Moment, Setting, Simulation } from './simulation.ts';
import { startSimulation } from './start.ts';

export type WalkedExit = { readonly flow: string; readonly node: string; readonly exit: string };

export type CallTestResult = {
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  readonly transcript: readonly Moment[];
  /** Ways out that the call took, in order. */
  readonly exits: readonly WalkedExit[];
  readonly simulation: Simulation | null;
};

/** Rings the flow as the test call says. The first step that fails ends the test; never throws. */
export function runCallTest(test: CallTest, program: Program): CallTestResult {
  const setting: Setting = { program, flow: test.flow, world: test.world, speech: 'estimated' };
  if (!program.flows.has(test.flow)) return refused({ code: 'flow-missing', expected: test.flow });
  let begun: Simulation;
  try {
    begun = startSimulation(setting);
  } catch {
    return refused({ code: 'clock-unreadable', expected: test.world.clock });
  }
  let rehearsal: Rehearsal = { simulation: begun, said: { moment: 0, offset: 0 }, asked: 0, entered: 0 };
  for (const [index, step] of test.steps.entries()) {
    const result = runStep(setting, rehearsal, step);
    if ('failure' in result) {
      const { simulation } = result.rehearsal;
      return finished(simulation, [{ ...result.failure, step: index + 1, at: whereOf(simulation) }]);
    }
    rehearsal = result.rehearsal;
  }
  const simulation = settle(setting, rehearsal.simulation);
  return finished(simulation, checkWholeCall(test, simulation));
}

function refused(failure: Pick<Failure, 'code' | 'expected'>): CallTestResult {
  const whole = { ...failure, step: 0, heard: [], at: null };
  return { passed: false, failures: [whole], transcript: [], exits: [], simulation: null };
}

function finished(simulation: Simulation, failures: readonly Failure[]): CallTestResult {
  const exits = simulation.trace.flatMap(({ entry }) =>
    entry.kind === 'left' ? [{ flow: entry.flow, node: entry.node, exit: entry.exit }] : [],
  );
  return { passed: failures.length === 0, failures, transcript: simulation.transcript, exits, simulation };
}
