export { askedFrom } from './asked-from.ts';
export { createCallbackCalls } from './callback-calls.ts';
export { type Callbacks, createCallbacks } from './callbacks.ts';
export type { EditedCallback } from './change-by-hand.ts';
export type { KeptCallback } from './keep-callback.ts';
export { msOf } from './queue-hours.ts';
export { slotsInWindows } from './slots-in-windows.ts';
export { MOST_TRIES } from './try-result.ts';
