import type { Json } from '../document/index.ts';
import type { Op } from '../sdk/index.ts';
import { answerOp } from './answer-op.ts';
import { beginWait } from './begin-wait.ts';
import { FINGERPRINT_START, fingerprint } from './fingerprint.ts';
import { isJson } from './json-value.ts';
import { LIMITS } from './limits.ts';
import type { CompiledFlow, CompiledNode } from './program.ts';
import { tell } from './render.ts';
import type { Frame } from './state.ts';
import type { FaultCode } from './trace.ts';
import { Fault, type Working } from './working.ts';

/** How far a visit came in this turn. */
export type VisitResult =
  | { kind: 'waits' }
  | { kind: 'left'; exit: string }
  | { kind: 'calls'; flow: string; inputs: Readonly<Record<string, Json>> }
  | { kind: 'ends'; end: string }
  | { kind: 'hangsUp' }
  /** A wait after the caller has gone: there is nobody to wait for. */
  | { kind: 'dropped' }
  | { kind: 'fault'; code: FaultCode; detail: string };

const WAITS: VisitResult = { kind: 'waits' };

/** Runs a node over the visit's history and goes on from there, until it waits or leaves. Never throws. */
export function runVisit(work: Working, frame: Frame, flow: CompiledFlow, node: CompiledNode): VisitResult {
  if (node.nodeType === undefined) {
    return { kind: 'fault', code: 'unknown-type', detail: `${node.type} version ${node.version}` };
  }
  try {
    const run = node.nodeType.run({ config: node.config, at: frame.at, id: frame.visit, later: frame.later ?? false });
    return converse(work, frame, flow, run);
  } catch (error) {
    if (error instanceof Fault) return { kind: 'fault', code: error.code, detail: error.message };
    return { kind: 'fault', code: 'threw', detail: error instanceof Error ? error.message : String(error) };
  }
}

function converse(work: Working, frame: Frame, flow: CompiledFlow, run: Generator<Op, string, unknown>): VisitResult {
  /** Position in the history; everything before it is replayed. */
  let at = 0;
  let print = FINGERPRINT_START;
  let reply: unknown;
  for (;;) {
    const step = run.next(reply);
    if (step.done) return left(step.value);
    const op = step.value;
    print = fingerprint(print, op);
    const replaying = at < frame.log.length;
    if (!replaying && ++work.steps > LIMITS.steps) throw new Fault('step-limit', `more than ${LIMITS.steps} steps`);
    if (op.op === 'tell') {
      if (!replaying && work.state.phase === 'live') tell(work, frame, flow, op.verb);
      reply = undefined;
      continue;
    }
    if (op.op === 'again') {
      if (!isJson(op.state)) throw new Fault('not-json', "a loop's state is not JSON");
      const mark = frame.log[op.position];
      if (mark === undefined || at < frame.log.length) throw new Fault('diverged', 'a loop went on inside its history');
      frame.log.length = op.position;
      frame.log.push({ f: mark.f, a: op.state });
      at = op.position + 1;
      print = FINGERPRINT_START;
      reply = { position: op.position, state: op.state };
      continue;
    }
    const known = frame.log[at];
    if (known !== undefined) {
      if (known.f !== print) throw new Fault('diverged', `at ${frame.node}, answer ${at}`);
      reply = op.op === 'mark' ? { position: at, state: known.a } : known.a;
    } else {
      if (frame.log.length >= LIMITS.log) throw new Fault('visit-too-long', 'a loop without checkpoints');
      const answer = goOn(work, frame, flow, op, print);
      if ('result' in answer) return answer.result;
      frame.log.push({ f: print, a: answer.value });
      reply = op.op === 'mark' ? { position: at, state: answer.value } : answer.value;
    }
    at++;
    print = FINGERPRINT_START;
  }
}

function left(exit: unknown): VisitResult {
  if (typeof exit !== 'string') throw new Fault('unknown-exit', `a step ended with ${typeof exit}`);
  return { kind: 'left', exit };
}

/** Answers an op that has no answer yet, or says why the visit stops here. */
function goOn(
  work: Working,
  frame: Frame,
  flow: CompiledFlow,
  op: Op,
  print: number,
): { value: Json } | { result: VisitResult } {
  switch (op.op) {
    case 'mark':
      if (!isJson(op.state)) throw new Fault('not-json', "a loop's state is not JSON");
      return { value: op.state };
    case 'wait':
    case 'request': {
      const answer = beginWait(work, frame, flow, op, print);
      if (answer === 'waits') return { result: WAITS };
      return answer === 'dropped' ? { result: { kind: 'dropped' } } : { value: answer.now };
    }
    case 'call':
      if (!isJson(op.inputs)) throw new Fault('not-json', 'inputs are not JSON');
      frame.calling = print;
      return { result: { kind: 'calls', flow: op.flow, inputs: op.inputs } };
    case 'end':
      return { result: { kind: 'ends', end: op.end } };
    case 'hangup':
      return { result: { kind: 'hangsUp' } };
    case 'test':
    case 'value':
    case 'text':
    case 'set':
    case 'draw':
    case 'consent':
    case 'watch':
    case 'side':
      return { value: answerOp(work, frame, flow, op) };
    default:
      throw new Fault('bad-op', 'a step yielded something that is no op');
  }
}
