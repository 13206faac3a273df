import type { Json } from '../document/index.ts';
import { handleRecording, revokeConsent } from './recording.ts';
import type { Pending } from './state.ts';
import { SECRET } from './trace.ts';
import type { Working } from './working.ts';

/** An answer for the pending visit, or null while it goes on waiting. */
export type Answer = { readonly kind: string; readonly [key: string]: Json } | null;

/** Keys pressed by the caller: standing orders first, then whatever waits. */
export function hearKeys(work: Working, keys: string, complete: boolean): Answer {
  const { state } = work;
  if (complete && state.watches.some((watch) => watch.keys === keys)) return obey(work, keys);
  const { pending } = state;
  if (complete && pending?.on === 'gather') {
    traceKeys(work, pending, keys);
    return pending.digits ? answerDigits(keys, pending) : answerKey(pending, keys);
  }
  for (const key of keys) {
    const answer = hearKey(work, key);
    if (answer !== null) return answer;
  }
  return null;
}

function hearKey(work: Working, key: string): Answer {
  const { state } = work;
  const { trailing } = state;
  state.trailing = null;
  if (trailing?.key === key && work.event.at <= trailing.until) return null;
  const sequence = state.starred + key;
  if (state.watches.some((watch) => watch.keys === sequence)) return obey(work, sequence);
  const wantsKey = state.starred === '' && expects(state.pending, key);
  if (!wantsKey && state.watches.some((watch) => watch.keys.startsWith(sequence))) {
    state.starred = sequence;
    return null;
  }
  state.starred = '';
  for (const one of sequence) {
    const answer = offer(work, one);
    if (answer !== null) return answer;
  }
  return null;
}

function obey(work: Working, keys: string): null {
  const { state } = work;
  state.starred = '';
  work.trace.push({ kind: 'watched', keys });
  for (const action of state.watches.find((watch) => watch.keys === keys)?.then ?? []) {
    if (action.verb === 'revokeConsent') revokeConsent(work);
    else if (action.verb === 'recording') handleRecording(work, action);
    else work.side.push({ ...action, handle: '' });
  }
  return null;
}

/** Whether the pending wait takes this very key, so that it isn't the beginning of a watched sequence. */
function expects(pending: Pending | null, key: string): boolean {
  if (pending === null || pending.on === 'request') return false;
  return (pending.keys?.includes(key) ?? false) || (pending.on === 'gather' && pending.digits?.terminator === key);
}

function offer(work: Working, key: string): Answer {
  const { state } = work;
  const { pending } = state;
  if (pending === null || pending.on === 'request') return unheard(work);
  if (pending.on === 'gather') {
    traceKeys(work, pending, key);
    return pending.digits ? typeDigit(work, pending, key) : answerKey(pending, key);
  }
  if (!pending.keys?.includes(key)) return unheard(work);
  traceKeys(work, pending, key);
  return { kind: 'key', key };
}

function unheard(work: Working): null {
  work.trace.push({ kind: 'ignored', event: 'keys', why: 'unheard' });
  return null;
}

/** A key that chooses says no more than the way that is taken for it; digits that are typed are the caller's own. */
function traceKeys(work: Working, pending: Exclude<Pending, { on: 'request' }>, keys: string): void {
  const secret = pending.on === 'gather' && pending.secret;
  const chooses = pending.keys?.includes(keys) === true;
  work.trace.push({ kind: 'heard', keys: secret ? SECRET : chooses ? keys : { personal: keys } });
}

type Gather = Extract<Pending, { on: 'gather' }>;

function answerKey(pending: Gather, keys: string): Answer {
  return pending.keys?.includes(keys) ? { kind: 'key', key: keys } : { kind: 'other', keys };
}

function typeDigit(work: Working, pending: Gather, key: string): Answer {
  const { digits } = pending;
  if (digits === undefined) return null;
  if (key === digits.terminator) return { kind: 'digits', digits: pending.typed, by: 'terminator' };
  if (key === '*' || key === '#') return null;
  const typed = pending.typed + key;
  if (typed.length >= digits.max) {
    const { terminator, betweenSeconds } = digits;
    if (terminator !== undefined)
      work.state.trailing = { key: terminator, until: work.event.at + betweenSeconds * 1000 };
    return { kind: 'digits', digits: typed, by: 'max' };
  }
  work.state.pending = { ...pending, typed };
  work.state.timer = { id: pending.id, at: work.event.at + digits.betweenSeconds * 1000 };
  return null;
}

/** All digits at once, from a provider that collects them itself. */
function answerDigits(keys: string, { digits }: Gather): Answer {
  const terminated = digits?.terminator !== undefined && keys.endsWith(digits.terminator);
  const plain = keys.replaceAll(/[^0-9]/g, '').slice(0, digits?.max);
  const by = terminated ? 'terminator' : plain.length >= (digits?.max ?? 0) ? 'max' : 'time';
  return { kind: 'digits', digits: plain, by };
}

/** Nothing was pressed in time, or nothing more. */
export function hearSilence(work: Working, pending: Gather): Answer {
  if (pending.typed !== '') return { kind: 'digits', digits: pending.typed, by: 'time' };
  work.trace.push({ kind: 'heard', silence: true });
  return { kind: 'silence' };
}

/** Words: those of an option stand for its key, spoken digits for typed ones. */
export function hearSpeech(work: Working, text: string): Answer {
  const { pending } = work.state;
  if (pending?.on !== 'gather') return unheard(work);
  work.trace.push({ kind: 'heard', speech: { personal: text } });
  const said = text.trim().toLowerCase();
  if (pending.digits) {
    const digits = said.replaceAll(/[\s.,-]/g, '');
    return /^\d+$/.test(digits) ? answerDigits(digits, pending) : null;
  }
  for (const [key, words] of Object.entries(pending.words ?? {})) {
    if (words.some((word) => word.trim().toLowerCase() === said)) return { kind: 'key', key };
  }
  return answerKey(pending, said);
}
