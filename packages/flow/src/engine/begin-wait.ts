import type { Json } from '../document/index.ts';
import type { Op } from '../sdk/index.ts';
import { isJson } from './json-value.ts';
import { leftAt } from './later-call.ts';
import { LIMITS } from './limits.ts';
import type { CompiledFlow } from './program.ts';
import { renderWait } from './render.ts';
import type { Frame, Pending } from './state.ts';
import { Fault, type Working } from './working.ts';

type WaitOp = Extract<Op, { op: 'wait' }>;
type RequestOp = Extract<Op, { op: 'request' }>;

/** Sets up what the visit waits for; `now` when the answer is there already, `dropped` when nobody is left to wait for. */
export function beginWait(
  work: Working,
  frame: Frame,
  flow: CompiledFlow,
  op: WaitOp | RequestOp,
  print: number,
): 'waits' | 'dropped' | { now: Json } {
  if (op.op === 'request') return beginRequest(work, frame, op, print);
  const { state } = work;
  if (state.phase !== 'live') return 'dropped';
  const early = state.inbox.findIndex((signal) => op.signals?.includes(signal.name));
  const signal = state.inbox[early];
  if (signal !== undefined) {
    state.inbox.splice(early, 1);
    return { now: { kind: 'signal', name: signal.name, data: signal.data } };
  }
  state.requestsInARow = 0;
  const verb = renderWait(work, frame, flow, op.line);
  const id = `${frame.visit}.${++state.serial}`;
  work.line.push(verb);
  state.pending = pendingOf(op, id, print);
  state.timer = op.ms === undefined ? null : { id, at: work.event.at + op.ms };
  work.trace.push({
    kind: 'line',
    verb: verb.verb,
    ...(verb.verb === 'dial' ? { details: { personal: [...verb.targets] } } : {}),
  });
  return 'waits';
}

function pendingOf(op: WaitOp, id: string, f: number): Pending {
  const base = { id, f, ...(op.signals ? { signals: op.signals } : {}), ...(op.keys ? { keys: op.keys } : {}) };
  const { line } = op;
  switch (line.verb) {
    case 'gather':
      return {
        ...base,
        on: 'gather',
        typed: '',
        ...(line.keys ? { keys: line.keys } : {}),
        ...(line.digits ? { digits: line.digits } : {}),
        ...(line.secret ? { secret: true } : {}),
        ...(line.words ? { words: line.words } : {}),
      };
    case 'bridge':
      return { ...base, on: 'bridge', leg: line.leg };
    case 'record':
    case 'dial':
    case 'hold':
      return { ...base, on: line.verb };
    default:
      throw new Fault('bad-op', 'a step waits for something that is no line verb');
  }
}

function beginRequest(work: Working, frame: Frame, op: RequestOp, print: number): 'waits' | { now: Json } {
  const { state } = work;
  if (!isJson(op.input)) throw new Fault('not-json', `the input of ${op.service} is not JSON`);
  const service = work.program.services.get(op.service);
  if (service === undefined) throw new Fault('bad-op', `no service "${op.service}"`);
  const id = `${frame.visit}.${++state.serial}`;
  const detached = op.detached ?? false;
  if (!detached && ++state.requestsInARow > LIMITS.requestsInARow) {
    throw new Fault('step-limit', `more than ${LIMITS.requestsInARow} requests in a row`);
  }
  const left = service.later?.(op.input) === true ? { left: leftAt(work) } : {};
  work.requests.push({ id, service: op.service, input: op.input, detached, ...left });
  work.trace.push({ kind: 'requested', id, service: op.service, ...(detached ? { detached: true } : {}) });
  if (op.lasting !== undefined) {
    const held = { kind: 'service', service: op.service, handle: id } as const;
    (op.lasting === 'call' ? state.held : frame.held).push(held);
  }
  if (detached) return { now: null };
  state.pending = { id, f: print, on: 'request', service: op.service };
  state.timer = null;
  return 'waits';
}
