import type { Json } from '../document/index.ts';
import { release } from './release.ts';
import type { Frame } from './state.ts';
import type { Working } from './working.ts';

/** Begins a visit of `node` in place of the frame's last one. */
export function enter(work: Working, frame: Frame, node: string): void {
  release(work, frame.held);
  frame.node = node;
  frame.visit = work.state.visits++;
  frame.at = work.event.at;
  frame.log = [];
  frame.calling = null;
  delete frame.later;
  traceEntered(work, frame);
}

export function traceEntered(work: Working, frame: Frame): void {
  const { flow, node, visit } = frame;
  work.trace.push({ kind: 'entered', flow, node, visit, depth: work.state.frames.length - 1 });
}

/** Begins a flow on top of what runs. */
export function pushFrame(work: Working, flow: string, node: string, variables: Record<string, Json>): void {
  const frame: Frame = {
    flow,
    node,
    visit: work.state.visits++,
    at: work.event.at,
    variables,
    log: [],
    held: [],
    calling: null,
  };
  work.state.frames.push(frame);
  traceEntered(work, frame);
}
