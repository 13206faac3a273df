import { pushFrame } from './frames.ts';
import { release } from './release.ts';
import type { Working } from './working.ts';

export type EndedBy = 'caller' | 'flow' | 'fault';

/** Ends what runs. Of a call whose caller has hung up, the flow's `onHangup` path is still to come, once. */
export function finish(work: Working, by: EndedBy): void {
  const { state } = work;
  const variables = state.frames[0]?.variables ?? {};
  for (let frame = state.frames.pop(); frame !== undefined; frame = state.frames.pop()) release(work, frame.held);
  release(work, state.held);
  state.pending = null;
  state.timer = null;
  const onHangup = work.program.flows.get(state.flow)?.flow.onHangup;
  if (state.phase !== 'gone' || state.farewell || onHangup === undefined) return endCall(work, by);
  state.farewell = true;
  pushFrame(work, state.flow, onHangup, variables);
}

/** A caller who is still there is hung up on after what is being said. */
function endCall(work: Working, by: EndedBy): void {
  const { state } = work;
  state.inbox = [];
  state.watches = [];
  state.starred = '';
  if (state.phase === 'live') work.line.push({ verb: 'hangup', reason: by === 'fault' ? 'failed' : 'finished' });
  work.trace.push({ kind: 'ended', by: state.phase === 'gone' && by === 'flow' ? 'caller' : by });
  state.phase = 'ended';
}
