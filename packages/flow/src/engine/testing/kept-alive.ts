import type { NodeType, Op, Run } from '../../sdk/index.ts';

type Heard = { op: Op; reply: unknown };

/**
 * The same node types with generators that are kept alive between turns: a replay repeats what was yielded the first
 * time instead of running the node's code again. A call must go the same way with both.
 */
export function keptAlive(types: readonly NodeType[]): NodeType[] {
  const visits = new Map<number, (visit: Parameters<NodeType['run']>[0]) => Run<string>>();
  return types.map((type) => ({
    ...type,
    run: (visit) => {
      let resume = visits.get(visit.id);
      if (resume === undefined) {
        const past: Heard[] = [];
        const alive = type.run(visit);
        resume = () => goOn(past, alive);
        visits.set(visit.id, resume);
      }
      return resume(visit);
    },
  }));
}

/** Yields the past again, then goes on with the living generator. */
function* goOn(past: Heard[], alive: Run<string>): Run<string> {
  let reply: unknown;
  let began = false;
  for (const heard of past) {
    reply = yield heard.op;
    heard.reply = reply;
    began = true;
  }
  for (;;) {
    const step = began || past.length > 0 ? alive.next(reply) : alive.next();
    if (step.done) return step.value;
    const op = step.value;
    if (op.op === 'again') cutBack(past, op.position);
    const heard: Heard = { op: op.op === 'again' ? { op: 'mark', state: op.state } : op, reply: undefined };
    past.push(heard);
    began = true;
    reply = yield op;
    heard.reply = reply;
  }
}

/** Forgets the round that a checkpoint ends, like the engine does: back to before the mark with this log position. */
function cutBack(past: Heard[], position: number): void {
  let answered = -1;
  const at = past.findIndex(({ op }) => op.op !== 'tell' && ++answered === position);
  if (at >= 0) past.length = at;
}
