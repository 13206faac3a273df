import type { Params } from '../dialects/dialect.ts';
import type { Exchange } from '../exchange.ts';
import type { Request } from '../webhooks/fetch-document.ts';
import type { Leg, Tone } from './leg.ts';
import { isOver } from './leg.ts';

/** Sound that the provider has recorded. `pauses` are left out of it. */
export type Recording = {
  readonly sid: string;
  readonly leg: Leg;
  readonly kind: 'message' | 'call';
  readonly startedAt: number;
  readonly callback: Request | null;
  readonly events: readonly string[];
  /** Whether silence before the first and after the last sound is cut off. */
  readonly trimmed: boolean;
  endedAt: number | null;
  status: 'in-progress' | 'paused' | 'stopped' | 'completed' | 'absent';
  readonly pauses: { readonly from: number; until: number | null }[];
  fetched: number;
  erased: boolean;
};

export function createRecording(
  exchange: Exchange,
  leg: Leg,
  { kind, callback, events, trimmed }: Pick<Recording, 'kind' | 'callback' | 'events' | 'trimmed'>,
): Recording {
  const recording: Recording = {
    sid: exchange.newSid('RE'),
    leg,
    kind,
    startedAt: exchange.clock.now(),
    callback,
    events,
    trimmed,
    endedAt: null,
    status: 'in-progress',
    pauses: [],
    fetched: 0,
    erased: false,
  };
  exchange.recordings.set(recording.sid, recording);
  if (kind === 'call') {
    if (isOver(leg)) exchange.fault('A connection that is over was to be recorded.');
    leg.ended.signal.addEventListener('abort', () => endRecording(exchange, recording, false), { once: true });
  }
  tell(exchange, recording, 'in-progress');
  return recording;
}

export function pauseRecording({ clock }: Exchange, recording: Recording): void {
  if (recording.status !== 'in-progress') return;
  recording.status = 'paused';
  recording.pauses.push({ from: clock.now(), until: null });
}

export function resumeRecording({ clock }: Exchange, recording: Recording): void {
  const pause = recording.pauses.at(-1);
  if (recording.status !== 'paused' || pause === undefined) return;
  recording.status = 'in-progress';
  pause.until = clock.now();
}

/** What was recorded can be fetched a moment later. */
const PROCESSING_MS = 300;

export function endRecording(exchange: Exchange, recording: Recording, empty: boolean): void {
  if (recording.endedAt !== null) return;
  recording.endedAt = exchange.clock.now();
  const pause = recording.pauses.at(-1);
  if (pause !== undefined) pause.until ??= recording.endedAt;
  recording.status = empty ? 'absent' : 'completed';
  exchange.clock.after(PROCESSING_MS, () => tell(exchange, recording, empty ? 'absent' : 'completed'));
}

/** Seconds as a provider counts them. */
export function lengthOf(recording: Recording, now: number): number {
  const { startedAt, endedAt, pauses, trimmed } = recording;
  if (trimmed && endedAt !== null) {
    const tones = tonesIn(recording);
    return Math.max(0, ...tones.map(({ until }) => until)) / 1000;
  }
  const end = endedAt ?? now;
  const paused = pauses.reduce((sum, { from, until }) => sum + (until ?? end) - from, 0);
  return Math.max(0, (end - startedAt - paused) / 1000);
}

export function aboutRecording({ account, apiUrl, clock, dialect }: Exchange, recording: Recording): Params {
  return {
    RecordingSid: recording.sid,
    RecordingUrl: `${apiUrl()}${dialect.accountPath(account)}/Recordings/${recording.sid}`,
    RecordingDuration: String(Math.round(lengthOf(recording, clock.now()))),
  };
}

function tell(exchange: Exchange, recording: Recording, status: 'in-progress' | 'completed' | 'absent'): void {
  const { callback, events } = recording;
  if (callback === null || !events.includes(status)) return;
  exchange.webhooks.callback(callback.url, callback.method, {
    AccountSid: exchange.account,
    CallSid: recording.leg.sid,
    ...aboutRecording(exchange, recording),
    RecordingStatus: status,
    RecordingChannels: '1',
    RecordingSource: recording.kind === 'message' ? 'RecordVerb' : 'StartCallRecordingAPI',
    RecordingStartTime: new Date(recording.startedAt).toUTCString(),
  });
}

/** All tones that lie in a recording, by its own time from 0, in milliseconds: pauses and trimmed silence are cut out. */
export function tonesIn(recording: Recording): Tone[] {
  const { leg, kind, startedAt, endedAt, pauses, trimmed } = recording;
  const end = endedAt ?? startedAt;
  const all =
    kind === 'message' ? leg.voice : [...leg.voice, ...leg.played, ...[...leg.partners].flatMap((one) => one.voice)];
  const lost = (at: number) =>
    pauses.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(at, until ?? end) - from), 0);
  const tones = all.flatMap(({ from, until, hz }) => {
    let pieces = [{ from: Math.max(from, startedAt), until: Math.min(until, end) }];
    for (const pause of pauses) pieces = pieces.flatMap((piece) => cut(piece, pause.from, pause.until ?? end));
    return pieces
      .filter((piece) => piece.until > piece.from)
      .map((piece) => ({
        from: piece.from - startedAt - lost(piece.from),
        until: piece.until - startedAt - lost(piece.until),
        hz,
      }));
  });
  const first = trimmed ? Math.min(Number.POSITIVE_INFINITY, ...tones.map(({ from }) => from)) : 0;
  return tones.map(({ from, until, hz }) => ({ from: from - first, until: until - first, hz }));
}

type Span = { readonly from: number; readonly until: number };

function cut(span: Span, from: number, until: number): Span[] {
  return [
    { from: span.from, until: Math.min(span.until, from) },
    { from: Math.max(span.from, until), until: span.until },
  ].filter((one) => one.until > one.from);
}
