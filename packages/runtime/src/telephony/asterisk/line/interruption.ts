/**
 * Why a line's performance ended without another one in its place. `interrupted`: Asterisk isn't heard any more, and the
 * line will be performed again. `left`: another process goes on. What stands at Asterisk stays in both cases.
 */
export type Interruption = 'interrupted' | 'left';

/** Whether telephones, rooms and recordings of an ended performance stay, for it will be gone on with. */
export function goesOn(signal: AbortSignal): boolean {
  return signal.reason === 'interrupted' || signal.reason === 'left';
}

/** Whether sounds go on, too. */
export function soundsOn(signal: AbortSignal): boolean {
  return signal.reason === 'left';
}
