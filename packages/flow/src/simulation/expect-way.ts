import type { CallTestStep } from './call-test.ts';
import { type Rehearsal, type StepResult, whereOf } from './rehearsal.ts';
import { settle } from './settle.ts';
import type { Setting, Simulation } from './simulation.ts';

/** Waits until the call enters this step of a flow, behind the one it was last expected in. */
export function expectEntered(setting: Setting, rehearsal: Rehearsal, node: string): StepResult {
  const find = (simulation: Simulation) =>
    simulation.trace.findIndex(
      ({ entry }, index) => index >= rehearsal.entered && entry.kind === 'entered' && entry.node === node,
    );
  const simulation = settle(setting, rehearsal.simulation, (now) => find(now) >= 0);
  const index = find(simulation);
  if (index >= 0) return { done: true, rehearsal: { ...rehearsal, simulation, entered: index + 1 } };
  const heard = simulation.trace
    .slice(rehearsal.entered)
    .flatMap(({ entry }) => (entry.kind === 'entered' ? [entry.node] : []));
  return { failure: { code: 'not-come-to', expected: node, heard }, rehearsal: { ...rehearsal, simulation } };
}

type Ends = Extract<CallTestStep, { ends: unknown }>['ends'];

/** Waits until the call is over, and compares how it came to its end. */
export function expectEnd(setting: Setting, rehearsal: Rehearsal, ends: Ends): StepResult {
  const simulation = settle(setting, rehearsal.simulation);
  const after = { ...rehearsal, simulation };
  if (simulation.call.phase !== 'ended') {
    const place = whereOf(simulation)?.node ?? '';
    return { failure: { code: 'call-goes-on', expected: describeEnd(ends), heard: [place] }, rehearsal: after };
  }
  const actual = endOf(simulation);
  const alike = (['by', 'node', 'exit'] as const).every(
    (name) => ends[name] === undefined || ends[name] === actual[name],
  );
  if (alike) return { done: true, rehearsal: after };
  return {
    failure: { code: 'ended-differently', expected: describeEnd(ends), heard: [describeEnd(actual)] },
    rehearsal: after,
  };
}

function endOf(simulation: Simulation): { by?: string; node?: string; exit?: string } {
  const entries = simulation.trace.map(({ entry }) => entry);
  const ended = entries.findLast((entry) => entry.kind === 'ended');
  const left = entries.findLast((entry) => entry.kind === 'left');
  const node = whereOf(simulation)?.node;
  return {
    ...(ended?.kind === 'ended' ? { by: ended.by } : {}),
    ...(node === undefined ? {} : { node }),
    ...(left?.kind === 'left' ? { exit: left.exit } : {}),
  };
}

function describeEnd(ends: { by?: string; node?: string; exit?: string }): string {
  const parts = [ends.by && `by ${ends.by}`, ends.node && `in ${ends.node}`, ends.exit && `on ${ends.exit}`];
  return parts.filter(Boolean).join(', ') || 'the end of the call';
}
