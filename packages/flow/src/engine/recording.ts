import type { SideVerb } from '../sdk/index.ts';
import type { AgentOrder } from './event.ts';
import { release } from './release.ts';
import type { Working } from './working.ts';

type RecordingVerb = Extract<SideVerb, { verb: 'recording' }>;

/** Whether this call may be recorded: a yes of this caller in this call, or the house's announcement. */
function mayRecord(work: Working): boolean {
  if (work.state.phase !== 'live') return false;
  if (work.state.consent === 'granted') return true;
  if (work.state.consent === 'revoked' || work.state.consent === 'refused') return false;
  const root = work.program.flows.get(work.state.flow);
  return root?.flow.recording?.policy === 'announce';
}

/** Performs a recording op, or refuses it: the one gate between nodes and a recording. */
export function handleRecording(
  work: Working,
  verb: RecordingVerb,
): { kind: 'done' } | { kind: 'refused'; code: 'no-consent' } {
  const { state } = work;
  const running = state.held.find((held) => held.kind === 'recording');
  if ((verb.do === 'start' || verb.do === 'resume') && !mayRecord(work)) {
    // Steps that pause around secret keys resume in every call: worth a word only where something was to be recorded.
    if (verb.do === 'start' || running !== undefined) work.trace.push({ kind: 'refused', verb, code: 'no-consent' });
    return { kind: 'refused', code: 'no-consent' };
  }
  if (verb.do !== 'start' && running === undefined) return { kind: 'done' };
  if (verb.do === 'start') {
    if (running !== undefined) return { kind: 'done' };
    const handle = `rec-${++state.serial}`;
    state.held.push({ kind: 'recording', handle });
    work.side.push({ ...verb, handle });
  } else if (running !== undefined) {
    if (verb.do === 'stop') state.held = state.held.filter((held) => held !== running);
    work.side.push({ ...verb, handle: running.handle });
  }
  work.trace.push({ kind: 'side', verb });
  return { kind: 'done' };
}

/** The caller takes their yes back: the recording ends now, and none can begin in this call. */
export function revokeConsent(work: Working): void {
  const { state } = work;
  state.consent = 'revoked';
  work.trace.push({ kind: 'consent', answer: 'revoked' });
  const recordings = state.held.filter((held) => held.kind === 'recording');
  state.held = state.held.filter((held) => held.kind !== 'recording');
  release(work, recordings);
}

/** What somebody does who talks with the caller: a yes or no by word counts as one by key. */
export function obeyAgent(work: Working, order: AgentOrder): void {
  const { state } = work;
  if (order.verb === 'recording') return void handleRecording(work, order);
  if (order.answer === 'revoked') return revokeConsent(work);
  if (state.consent === 'revoked') {
    work.trace.push({ kind: 'refused', verb: { verb: 'recording', do: 'start' }, code: 'no-consent' });
    return;
  }
  state.consent = 'granted';
  work.trace.push({ kind: 'consent', answer: 'granted' });
  handleRecording(work, { verb: 'recording', do: 'start' });
}
