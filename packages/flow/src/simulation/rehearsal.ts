import type { Simulation } from './simulation.ts';

/** How far a test call has come: the simulated call, and up to where its expectations have been met. */
export type Rehearsal = {
  readonly simulation: Simulation;
  /** Moment of the transcript, and offset in its text, behind what was last heard. */
  readonly said: { readonly moment: number; readonly offset: number };
  readonly asked: number;
  /** Position in the trace behind the step that was last come to. */
  readonly entered: number;
};

export const FAILURE_CODES = [
  'flow-missing',
  'clock-unreadable',
  'not-heard',
  'no-keys-asked',
  'never-silent',
  'no-message-asked',
  'not-rung',
  'not-talking',
  'not-asked',
  'not-come-to',
  'recording-differs',
  'call-goes-on',
  'ended-differently',
  'heard-forbidden',
  'variable-differs',
  'recorded-differs',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Why a test call failed: at which of its steps (from 1; 0: the call as a whole), what was wanted and what there was. */
export type Failure = {
  readonly step: number;
  readonly code: FailureCode;
  readonly expected: string;
  /** What the caller heard instead, or what was there instead. */
  readonly heard: readonly string[];
  /** Where the call stood. */
  readonly at: { readonly flow: string; readonly node: string } | null;
};

/** The step of the flow in which the call stands, or in which it ended. */
export function whereOf(simulation: Simulation): Failure['at'] {
  const frame = simulation.call.frames.at(-1);
  if (frame !== undefined) return { flow: frame.flow, node: frame.node };
  const last = simulation.trace.findLast(({ entry }) => entry.kind === 'entered');
  return last?.entry.kind === 'entered' ? { flow: last.entry.flow, node: last.entry.node } : null;
}

export type StepFailure = Pick<Failure, 'code' | 'expected' | 'heard'>;
export type StepResult = { readonly rehearsal: Rehearsal } & (
  | { readonly failure: StepFailure }
  | { readonly done: true }
);
