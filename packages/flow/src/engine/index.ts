export * from './event.ts';
export * from './state.ts';
export * from './trace.ts';
export * from './turn.ts';
