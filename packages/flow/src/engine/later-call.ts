import type { Json, JsonObject } from '../document/index.ts';
import type { Op } from '../sdk/index.ts';
import { traceEntered } from './frames.ts';
import type { Frame, LogEntry } from './state.ts';
import { flowOf, type Working } from './working.ts';

/** A flow that a call was in; of the topmost one the step's own conversation isn't kept: it begins anew. */
export type FrameLeft = Omit<Frame, 'held' | 'later'>;

/** Where a call was, and what its flows knew, for a later call that goes on there. No secret is in it. */
export type LeftAt = {
  /** From the root flow up to the one whose step asked. */
  readonly frames: readonly FrameLeft[];
  readonly hours: JsonObject | null;
  readonly callback: JsonObject | null;
};

/** Where the call stands now, in a step that asks for something after which a later call goes on there. */
export function leftAt(work: Working): LeftAt {
  const { frames, hours, callback = null } = work.state;
  return { frames: frames.map((frame, i) => leave(work, frame, i === frames.length - 1)), hours, callback };
}

/**
 * Begins a call where an earlier one was: parts used again go back to whoever called them, and the step that asked is
 * visited once more, as `later`. What doesn't fit the flow any more lands as every fault does.
 */
export function goOnLater(work: Working, { frames, hours, callback }: LeftAt): void {
  const { state } = work;
  state.hours = hours;
  if (callback !== null) state.callback = callback;
  state.visits = Math.max(0, ...frames.map(({ visit }) => visit + 1));
  for (const [i, left] of frames.entries()) {
    const top = i === frames.length - 1;
    const initial = work.program.flows.get(left.flow)?.initial ?? {};
    const frame: Frame = { ...left, variables: { ...initial, ...left.variables }, log: [...left.log], held: [] };
    if (top) Object.assign(frame, { visit: state.visits++, at: work.event.at, log: [], calling: null, later: true });
    state.frames.push(frame);
    traceEntered(work, frame);
  }
}

function leave(work: Working, frame: Frame, top: boolean): FrameLeft {
  const { flow, node, visit, at, variables, log, calling } = frame;
  const secrets = secretsOf(work, frame);
  const open = Object.fromEntries(Object.entries(variables).filter(([name]) => !secrets.has(name)));
  const kept = top ? [] : secrets.size === 0 ? [...log] : withoutSecrets(work, frame, secrets);
  return { flow, node, visit, at, variables: open, log: kept, calling: top ? null : calling };
}

function secretsOf(work: Working, frame: Frame): ReadonlySet<string> {
  const variables = Object.entries(flowOf(work, frame)?.flow.variables ?? {});
  return new Set(variables.flatMap(([name, { secret }]) => (secret === true ? [name] : [])));
}

/**
 * The history of a visit that waits for a part: what was worked out from a secret is emptied. The part has it, or
 * doesn't need it any more; and an answer's value is in no fingerprint.
 */
function withoutSecrets(work: Working, frame: Frame, secrets: ReadonlySet<string>): LogEntry[] {
  const node = flowOf(work, frame)?.nodes.get(frame.node);
  const kept: LogEntry[] = [];
  try {
    const run = node?.nodeType?.run({ config: node.config, at: frame.at, id: frame.visit, later: false });
    let reply: unknown;
    for (const { f, a } of frame.log) {
      let step = run?.next(reply);
      while (step?.done === false && step.value.op === 'tell') step = run?.next(undefined);
      if (step?.done !== false) return kept;
      const op: Op = step.value;
      kept.push({ f, a: reads(op, secrets) ? null : a });
      reply = op.op === 'mark' ? { position: kept.length - 1, state: a } : a;
    }
  } catch {
    // A history that can't be walked is not kept: the step then fails, and says so.
  }
  return kept;
}

function reads(op: Op, secrets: ReadonlySet<string>): boolean {
  const source = op.op === 'value' ? op.expression.cel : op.op === 'text' ? op.template : '';
  return (source.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []).some((name) => secrets.has(name));
}

/** A later call that goes on at a step of the root flow, of which nothing else is known. */
export function leftAtStep(flow: string, node: string, variables: Readonly<Record<string, Json>> = {}): LeftAt {
  const frame: FrameLeft = { flow, node, visit: 0, at: 0, variables: { ...variables }, log: [], calling: null };
  return { frames: [frame], hours: null, callback: null };
}
