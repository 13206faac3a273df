import type { NodeType, Op, Run } from '../sdk/index.ts';

/** The same type, with every op shown to `look` before the engine has it. */
export function watched(type: NodeType, look: (op: Op) => void): NodeType {
  function* run(visit: Parameters<NodeType['run']>[0]): Run<string> {
    const inner = type.run(visit);
    let step = inner.next();
    while (!step.done) {
      look(step.value);
      step = inner.next(yield step.value);
    }
    return step.value;
  }
  return { ...type, run };
}
