import type { Json } from '../document/index.ts';
import { finish } from './end-call.ts';
import { FALLBACK_NODE, fallbackNode } from './fallback.ts';
import { enter, pushFrame } from './frames.ts';
import { land } from './land.ts';
import { LIMITS } from './limits.ts';
import type { CompiledFlow, CompiledNode } from './program.ts';
import { release } from './release.ts';
import type { Frame } from './state.ts';
import { runVisit, type VisitResult } from './visit.ts';
import { flowOf, topFrame, type Working } from './working.ts';

/** Lets the call go on until it waits or ends. */
export function proceed(work: Working): void {
  for (;;) {
    const frame = topFrame(work);
    if (frame === undefined) return;
    const flow = flowOf(work, frame);
    const node = flow === undefined ? undefined : nodeOf(flow, frame.node);
    const result: VisitResult =
      flow === undefined || node === undefined
        ? { kind: 'fault', code: 'unknown-flow', detail: `${frame.flow}/${frame.node}` }
        : runVisit(work, frame, flow, node);
    if (result.kind === 'waits') return;
    follow(work, frame, flow, node, result);
  }
}

function nodeOf(flow: CompiledFlow, id: string): CompiledNode | undefined {
  return id === FALLBACK_NODE ? fallbackNode(flow.flow.fallback) : flow.nodes.get(id);
}

function follow(
  work: Working,
  frame: Frame,
  flow: CompiledFlow | undefined,
  node: CompiledNode | undefined,
  result: Exclude<VisitResult, { kind: 'waits' }>,
): void {
  switch (result.kind) {
    case 'left':
      return leave(work, frame, flow, node, result.exit);
    case 'calls':
      return callSubflow(work, frame, result.flow, result.inputs);
    case 'ends':
      return endFlow(work, frame, flow, result.end);
    case 'hangsUp':
      return finish(work, 'flow');
    case 'dropped':
      return finish(work, 'caller');
    case 'fault':
      return land(work, frame, result.code, result.detail);
  }
}

/** The visit is over: give back what it holds and go where the exit leads. */
function leave(
  work: Working,
  frame: Frame,
  flow: CompiledFlow | undefined,
  node: CompiledNode | undefined,
  exit: string,
): void {
  if (frame.node === FALLBACK_NODE) return finish(work, 'fault');
  const to = node !== undefined && Object.hasOwn(node.next, exit) ? node.next[exit] : undefined;
  if (to === undefined || !flow?.nodes.has(to)) {
    const known = exit === 'error' || (node?.nodeType?.exits(node.config).includes(exit) ?? false);
    return land(work, frame, known ? 'exit-unconnected' : 'unknown-exit', exit);
  }
  work.trace.push({ kind: 'left', flow: frame.flow, node: frame.node, visit: frame.visit, exit, to });
  enter(work, frame, to);
}

function callSubflow(work: Working, frame: Frame, id: string, inputs: Readonly<Record<string, Json>>): void {
  const subflow = work.program.flows.get(id);
  if (subflow === undefined) return land(work, frame, 'unknown-flow', id);
  if (work.state.frames.length >= LIMITS.frames) return land(work, frame, 'frame-limit', id);
  const variables = { ...subflow.initial };
  for (const [name, given] of Object.entries(inputs)) if (Object.hasOwn(variables, name)) variables[name] = given;
  pushFrame(work, id, subflow.flow.start, variables);
}

/** A subflow goes back to whoever called it; the root flow hangs up. */
function endFlow(work: Working, frame: Frame, flow: CompiledFlow | undefined, end: string): void {
  const parent = work.state.frames.at(-2);
  if (parent === undefined || parent.calling === null) return finish(work, 'flow');
  release(work, frame.held);
  work.trace.push({ kind: 'left', flow: frame.flow, node: frame.node, visit: frame.visit, exit: end, to: null });
  work.state.frames.pop();
  const outputs: Record<string, Json> = {};
  for (const [name, variable] of Object.entries(flow?.flow.variables ?? {})) {
    if (variable.role === 'output') outputs[name] = frame.variables[name] ?? null;
  }
  parent.log.push({ f: parent.calling, a: { end, outputs } });
  parent.calling = null;
}
