import { Type } from 'typebox';
import { end, hold, type NodeType } from '../sdk/index.ts';

const base = {
  version: 1,
  category: 'finish',
  icon: 'flag',
  config: Type.Object({}),
  initial: {},
  exits: () => [],
  later: [],
  hidden: true,
  exitLabel: () => undefined,
  summary: () => ({ key: 'none' }),
  rules: () => [],
  examples: [],
} as const;

export const SUBFLOW_ENDS = 'subflow-ends';

/** Stands behind every exit of the examined step: the call rests there and can be looked at. */
export const restingPlace: NodeType = {
  ...base,
  type: 'resting-place',
  *run() {
    yield* hold({ music: 'none', ms: 1000 });
    return yield* end('done');
  },
};

/** Stands for a subflow that the examined step calls; it ends as the example says. */
export const endsAsTold: NodeType = {
  ...base,
  type: 'ends-as-told',
  *run() {
    const told = yield* hold({ music: 'none', ms: 1000, signals: [SUBFLOW_ENDS] });
    return yield* end(told.kind === 'signal' ? String(told.data) : 'done');
  },
};
