import { finish } from './end-call.ts';
import { FALLBACK_NODE } from './fallback.ts';
import { enter, pushFrame } from './frames.ts';
import { LIMITS } from './limits.ts';
import { release } from './release.ts';
import type { Frame } from './state.ts';
import type { FaultCode } from './trace.ts';
import { flowOf, type Working } from './working.ts';

/**
 * Where a call goes when a step fails: the step's `error` exit, else the flow's `onError` (of the subflow, then of
 * those below it), else an apology and the fallback destination, else the end. Never a fresh start of the step, and
 * each further fault of a turn takes a later landing, so that no cycle of faults holds a caller.
 */
export function land(work: Working, frame: Frame, code: FaultCode, detail: string): void {
  const { state } = work;
  work.trace.push({ kind: 'fault', code, flow: frame.flow, node: frame.node, detail: detail.slice(0, 300) });
  state.faults++;
  work.faults++;
  const nth = code === 'step-limit' ? Math.max(work.faults, LIMITS.errorExitsPerTurn + 1) : work.faults;
  work.faults = nth;
  work.steps = 0;
  if (frame.node === FALLBACK_NODE || nth > LIMITS.errorExitsPerTurn + 2) return finish(work, 'fault');
  if (state.faults > LIMITS.faultsPerCall || nth > LIMITS.errorExitsPerTurn + 1) return toFallback(work);
  if (nth <= LIMITS.errorExitsPerTurn) {
    const to = errorExit(work, frame);
    if (to !== undefined) {
      const { flow, node, visit } = frame;
      work.trace.push({ kind: 'left', flow, node, visit, exit: 'error', to });
      return enter(work, frame, to);
    }
  }
  toOnError(work, frame);
}

function errorExit(work: Working, frame: Frame): string | undefined {
  const flow = flowOf(work, frame);
  const to = flow?.nodes.get(frame.node)?.next.error;
  return to !== undefined && flow?.nodes.has(to) ? to : undefined;
}

function toOnError(work: Working, failed: Frame): void {
  for (let frame: Frame | undefined = failed; frame !== undefined; frame = work.state.frames.at(-1)) {
    const flow = flowOf(work, frame);
    // A frame below that waits for its subflow leaves by its own `error` exit, like any failed step.
    const to = frame === failed ? undefined : errorExit(work, frame);
    const onError = to ?? flow?.flow.onError;
    if (onError !== undefined && onError !== frame.node && flow?.nodes.has(onError)) {
      const { flow: id, node, visit } = frame;
      work.trace.push({ kind: 'left', flow: id, node, visit, exit: 'error', to: onError });
      return enter(work, frame, onError);
    }
    release(work, frame.held);
    work.state.frames.pop();
  }
  toFallback(work);
}

function toFallback(work: Working): void {
  const { state } = work;
  for (let frame = state.frames.pop(); frame !== undefined; frame = state.frames.pop()) release(work, frame.held);
  if (state.phase !== 'live' || !work.program.flows.has(state.flow)) return finish(work, 'fault');
  pushFrame(work, state.flow, FALLBACK_NODE, {});
}
