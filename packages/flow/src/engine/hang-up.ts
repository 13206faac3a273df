import { finish } from './end-call.ts';
import { proceed } from './proceed.ts';
import type { Working } from './working.ts';

/**
 * The caller is gone. A message that was being recorded is complete, a running request is awaited; every other visit
 * is dropped, and the flow's `onHangup` path runs. Returns whether a `record` now needs its answer.
 */
export function hangUp(work: Working): 'answer-record' | 'done' {
  const { state } = work;
  state.phase = 'gone';
  state.watches = [];
  state.starred = '';
  state.timer = null;
  work.silenced = true;
  work.trace.push({ kind: 'hungUp' });
  if (state.pending?.on === 'record') return 'answer-record';
  if (state.pending?.on === 'request') return 'done';
  finish(work, 'caller');
  proceed(work);
  return 'done';
}
