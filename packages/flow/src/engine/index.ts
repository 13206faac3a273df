export { advance } from './advance.ts';
export * from './event.ts';
export { fallbackNode } from './fallback.ts';
export { type FrameLeft, type LeftAt, leftAtStep } from './later-call.ts';
export { LIMITS } from './limits.ts';
export * from './program.ts';
export {
  type Facts,
  type Frame,
  freshState,
  type Held,
  type Line,
  type Pending,
  type Phase,
  type State,
} from './state.ts';
export * from './trace.ts';
export * from './turn.ts';
