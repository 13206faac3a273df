import type { Json, JsonObject, Prompt } from '../document/index.ts';
import type { Key } from './keys.ts';
import type { DialVerb, DigitsSpec, RecordVerb, SideVerb, WatchAction } from './line.ts';
import type { Expression, Op, Run } from './ops.ts';
import { begun, made } from './run-ledger.ts';
import type { Service, ServiceAnswer, ServiceError } from './service.ts';

/** The one place where the engine's untyped answer becomes the type that the op promises. */
function* asking<A>(op: Op): Run<A> {
  begun(op);
  return (yield op) as A;
}

function ask<A>(op: Op): Run<A> {
  made(op, op.op);
  return asking(op);
}

/** Answer of the engine to a side op: refused e.g. for a recording without consent. */
export type SideAnswer = { kind: 'done' } | { kind: 'refused'; code: 'no-consent' };
export type Silence = { kind: 'silence' };
export type KeyHeard<K extends string> = { kind: 'key'; key: K };
export type Heard<K extends string> = KeyHeard<K> | { kind: 'other'; keys: string } | Silence;
export type DigitsHeard = { kind: 'digits'; digits: string; by: 'terminator' | 'max' | 'time' } | Silence;
export type Recorded =
  | { kind: 'recorded'; ref: string; seconds: number; by: 'hangup' | 'key' | 'silence' | 'max' }
  | { kind: 'nothing' };
export type Dialled =
  | { kind: 'answered'; leg: string; target: string }
  | { kind: 'busy' }
  | { kind: 'noAnswer' }
  | { kind: 'notAccepted' }
  | { kind: 'failed' };

/** Says a prompt; nothing waits for it. */
export const say = (prompt: Prompt): Run<void> => ask({ op: 'tell', verb: { verb: 'say', prompt } });
/** Says a text that comes from outside the flow and is not a template. */
export const sayLiterally = (prompt: Prompt): Run<void> =>
  ask({ op: 'tell', verb: { verb: 'say', prompt, literal: true } });
export const pause = (ms: number): Run<void> => ask({ op: 'tell', verb: { verb: 'pause', ms } });

/** Waits for one of `keys`; prompts said before it are interrupted by a key. `seconds` count from the end of the prompts. */
export const gather = <const K extends Key>(options: {
  keys: readonly K[];
  seconds: number;
  words?: Readonly<Record<string, readonly string[]>>;
  bargeIn?: false;
}): Run<Heard<K>> => ask({ op: 'wait', line: { verb: 'gather', ...options } });

/** Waits for several digits. */
export const gatherDigits = (options: { digits: DigitsSpec; seconds: number; secret?: boolean }): Run<DigitsHeard> =>
  ask({ op: 'wait', line: { verb: 'gather', ...options } });

/** Records a message of the caller; hanging up ends it and keeps it. */
export const record = (options: Omit<RecordVerb, 'verb'>): Run<Recorded> =>
  ask({ op: 'wait', line: { verb: 'record', ...options } });

/** Rings the targets at once. The leg lasts until the visit ends. */
export const dial = (options: Omit<DialVerb<Prompt>, 'verb'>): Run<Dialled> =>
  ask({ op: 'wait', line: { verb: 'dial', ...options } });

type SignalHeard<S extends string> = { [N in S]: { kind: 'signal'; name: N; data: Json } }[S];

/** Lets the two talk until the far end hangs up, or until one of the signals comes. */
export const bridge = <const S extends string = never>(
  leg: string,
  signals?: readonly S[],
): Run<{ kind: 'ended' } | SignalHeard<S>> =>
  ask({ op: 'wait', line: { verb: 'bridge', leg }, ...(signals ? { signals } : {}) });

type News<S extends string, K extends string> = { kind: 'time' } | { kind: 'key'; key: K } | SignalHeard<S>;
/** Keeps the caller waiting until time, a signal or a key; at least one must be given, or the checker complains. */
export const hold = <const S extends string = never, const K extends Key = never>(options: {
  music: string;
  ms: number;
  signals?: readonly S[];
  keys?: readonly K[];
}): Run<News<S, K>> =>
  ask({
    op: 'wait',
    line: { verb: 'hold', music: options.music },
    ms: options.ms,
    ...(options.signals ? { signals: options.signals } : {}),
    ...(options.keys ? { keys: options.keys } : {}),
  });

/** Evaluates a condition; a fault in it ends the visit by its `error` exit. */
export const test = (expression: Expression<boolean>): Run<boolean> => ask({ op: 'test', expression });
export const value = <T extends Json>(expression: Expression<T>): Run<T> => ask({ op: 'value', expression });
/** Fills in a template of the config. */
export const text = (template: string): Run<string> => ask({ op: 'text', template });
/** Sets a variable of the flow, or `call.language`, `hours`, `queue` or `callback`. */
export const set = (name: string, newValue: Json): Run<void> => ask({ op: 'set', name, value: newValue });
/** Draws an index by weight; the seed comes with the event. */
export const draw = (weights: readonly number[]): Run<number> => ask({ op: 'draw', weights });
/** Records the caller's answer on recording: the engine believes nothing else. */
export const consent = (answer: 'granted' | 'refused'): Run<void> => ask({ op: 'consent', answer });
/** A standing order for the call; `keys` begins with a star, e.g. `*9`. */
export const watch = (keys: string, then: readonly WatchAction[]): Run<void> => ask({ op: 'watch', keys, then });
/** Runs another flow; answers with the name of its end and its output variables. */
export const call = (flow: string, inputs: JsonObject): Run<{ end: string; outputs: JsonObject }> =>
  ask({ op: 'call', flow, inputs });
/** Ends this flow: a subflow goes back to its caller, a main flow hangs up. */
export const end = (name: string): Run<never> => ask({ op: 'end', end: name });
/** Says what is still to be said and hangs up, however deep in subflows the call is. */
export const hangUp = (): Run<never> => ask({ op: 'hangup' });

/** Asks a service and waits for its answer. */
export const request = <I extends JsonObject, A extends ServiceAnswer>(
  service: Service<I, A>,
  input: I,
): Run<(A & { handle: string }) | (ServiceError & { handle: string })> =>
  ask({
    op: 'request',
    service: service.name,
    input,
    ...(service.lasting && (service.lasting.takes?.(input) ?? true) ? { lasting: service.lasting.scope } : {}),
  });
/** Hands a service something to do without holding the caller up. */
export const post = <I extends JsonObject, A extends ServiceAnswer>(service: Service<I, A>, input: I): Run<void> =>
  ask({ op: 'request', service: service.name, input, detached: true });

/** Starts (lasting to the end of the call), pauses, resumes or stops the recording of the call. */
export const recording = (action: (SideVerb & { verb: 'recording' })['do']): Run<SideAnswer> =>
  ask({ op: 'side', verb: { verb: 'recording', do: action }, ...(action === 'start' ? { lasting: 'call' } : {}) });
