import { RESERVED_NAMES } from '../document/index.ts';

/** What an expression may read below one of the engine's own names, and of which CEL type it is. */
type Fields = Readonly<Record<string, 'string' | 'bool' | 'dyn' | 'list'>>;

/** The engine's own names (see DESIGN.md, "A call in the runtime"): the caller's facts are ready when the flow starts. */
export const ENGINE_NAMES = {
  /** `contact` is null for a stranger. */
  caller: { number: 'string', anonymous: 'bool', country: 'string', contact: 'dyn' },
  call: { dialled: 'string', reference: 'string', language: 'string', now: 'string' },
} as const satisfies Readonly<Record<string, Fields>>;

/** `hours` is null before an opening-hours step and holds these afterwards; steps may add more. */
export const HOURS_FIELDS = {
  branch: 'string',
  holds: 'string',
  reason: 'string',
  spoken: 'string',
  text: 'string',
  nextOpening: 'string',
  closesAt: 'string',
} as const;

/** `queue` is null before a queue step. `ahead`: so many are before the caller; `wait`: the expected wait in words, "5 minutes"; `waited`: how long it has been. */
export const QUEUE_FIELDS = {
  position: 'number',
  ahead: 'number',
  wait: 'string',
  waited: 'string',
} as const;

/** `callback` is null before a callback step. `from` and `until` are of the time that is being offered or was chosen, `key` is its key. */
export const CALLBACK_FIELDS = {
  number: 'string',
  from: 'string',
  until: 'string',
  key: 'string',
  reference: 'string',
} as const;

/** Words of CEL itself; a variable called so could not be read. */
const CEL_WORDS = [
  ...['as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package'],
  ...['namespace', 'return', 'var', 'void', 'while', 'prototype', 'constructor'],
  ...['bool', 'bytes', 'double', 'dyn', 'int', 'list', 'map', 'optional', 'string', 'timestamp', 'type', 'uint'],
] as const;

const reserved: ReadonlySet<string> = new Set<string>([...RESERVED_NAMES, ...CEL_WORDS]);

/** Whether a flow's variable can't be called so. */
export function isReservedName(name: string): boolean {
  return reserved.has(name);
}
