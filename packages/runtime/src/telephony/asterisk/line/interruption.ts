/**
 * Why a line's performance ended without another one in its place. `interrupted`: Asterisk isn't heard any more, and the
 * line will be performed again. `left`: another process goes on. What stands at Asterisk stays in both cases.
 */
export type Interruption = 'interrupted' | 'left';

/** Of a signal that has ended a performance; undefined when another line stands. */
export function interruptionOf({ reason }: AbortSignal): Interruption | undefined {
  return reason === 'interrupted' || reason === 'left' ? reason : undefined;
}

/** Whether telephones, rooms and recordings of an ended performance stay, for it will be gone on with. */
export function goesOn(signal: AbortSignal): boolean {
  return interruptionOf(signal) !== undefined;
}

/** Whether sounds go on, too. */
export function soundsOn(signal: AbortSignal): boolean {
  return interruptionOf(signal) === 'left';
}
