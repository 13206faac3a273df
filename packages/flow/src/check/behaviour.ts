import type { NodeType } from '../sdk/index.ts';
import { opsOf } from './explore-ops.ts';

/** What a kind of step can do at all, whatever its config. */
export type Behaviour = {
  /** It can keep the caller's line busy: waits for keys, a message, an answer, the end of a conversation, or time. */
  readonly canWait: boolean;
  /** It can speak to the caller. */
  readonly talks: boolean;
  /** It asks somebody or evaluates something, so that its `error` exit is real. */
  readonly canFail: boolean;
  /** It can record the caller's answer on recording. */
  readonly asksConsent: boolean;
  /** It can switch the recording of the call on. */
  readonly records: boolean;
};

const behaviours = new WeakMap<NodeType, Behaviour>();

/**
 * Found by walking the type's own `run` on the configs of its examples: the examples reach every exit (the conformance
 * suite sees to it), so what no example's config can yield, the type doesn't do.
 */
export function behaviourOf(type: NodeType): Behaviour {
  const known = behaviours.get(type);
  if (known !== undefined) return known;
  const configs = new Map(type.examples.map(({ config }) => [JSON.stringify(config), config]));
  const behaviour = [...configs.values(), type.initial].map((config) => behaviourIn(type, config)).reduce(either);
  behaviours.set(type, behaviour);
  return behaviour;
}

/** What a step with this very config can do. */
export function behaviourIn(type: NodeType, config: Record<string, unknown>): Behaviour {
  const ops = opsOf(type, config);
  return {
    // A part used again may wait.
    canWait: ops.some(({ op }) => op === 'wait' || op === 'call'),
    talks: ops.some(({ op }) => op === 'tell'),
    canFail: ops.some(({ op }) => ['request', 'test', 'value', 'text', 'call'].includes(op)),
    asksConsent: ops.some(({ op }) => op === 'consent'),
    records: ops.some((op) => op.op === 'side' && op.verb.verb === 'recording' && op.verb.do === 'start'),
  };
}

function either(one: Behaviour, other: Behaviour): Behaviour {
  return {
    canWait: one.canWait || other.canWait,
    talks: one.talks || other.talks,
    canFail: one.canFail || other.canFail,
    asksConsent: one.asksConsent || other.asksConsent,
    records: one.records || other.records,
  };
}
