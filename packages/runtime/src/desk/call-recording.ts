import { readLog } from '../calls/call-log.ts';
import type { LoggedRow } from '../calls/logged.ts';
import type { Store } from '../store/store.ts';

/** How the recording of a call stands. Times are milliseconds since the epoch. */
export type CallRecording = {
  /** `off`: nothing has begun, or it has been ended. */
  readonly state: 'off' | 'runs' | 'paused';
  /** Since when it is so; null: it never was otherwise. */
  readonly since: number | null;
  /**
   * Who has said yes, or no. `caller`: to the call flow; `agent`: in words, as an agent has noted; `announcement`: nobody was
   * asked, callers are told beforehand. Null: nobody has said anything.
   */
  readonly answer: {
    readonly kind: 'granted' | 'refused' | 'revoked' | 'announced';
    readonly by: 'caller' | 'agent' | 'announcement';
    readonly at: number;
  } | null;
};

type Known = CallRecording & {
  /** The last turn that is in it. */
  readonly seq: number;
  /** The last turn in which an agent did something. */
  readonly byAgent: number;
};

const FRESH: Known = { state: 'off', since: null, answer: null, seq: -1, byAgent: -1 };
const MOST = 500;

/** Reads from calls' logs how their recordings stand; what was read once isn't read again. */
export function createCallRecordings({ callLog }: Pick<Store, 'callLog'>): (call: string) => Promise<CallRecording> {
  const known = new Map<string, Known>();
  return async (call) => {
    const before = known.get(call) ?? FRESH;
    const now = recordingAfter(before, readLog(await callLog.read(call, before.seq)));
    known.delete(call);
    known.set(call, now);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    const { state, since, answer } = now;
    return { state, since, answer };
  };
}

/** What further turns make of a recording. */
export function recordingAfter(before: Known, rows: readonly LoggedRow[]): Known {
  return rows.reduce((known, row) => ({ ...step(known, row), seq: row.seq }), before);
}

/** Before the first turn. */
export const NOTHING_RECORDED = FRESH;

function step(known: Known, { seq, at, entry }: LoggedRow): Known {
  switch (entry.kind) {
    case 'event':
      return entry.event.kind === 'byAgent' ? { ...known, byAgent: seq } : known;
    case 'consent':
      return { ...known, answer: { kind: entry.answer, by: known.byAgent === seq ? 'agent' : 'caller', at } };
    case 'released':
      return entry.what === 'recording' ? ended(known, at) : known;
    case 'side':
      return entry.verb.verb === 'recording' ? ordered(known, entry.verb.do, at) : known;
    default:
      return known;
  }
}

function ordered(known: Known, what: 'start' | 'pause' | 'resume' | 'stop', at: number): Known {
  switch (what) {
    case 'start':
      return {
        ...known,
        state: 'runs',
        since: at,
        answer: known.answer ?? { kind: 'announced', by: 'announcement', at },
      };
    case 'resume':
      return known.state === 'paused' ? { ...known, state: 'runs', since: at } : known;
    case 'pause':
      return known.state === 'runs' ? { ...known, state: 'paused', since: at } : known;
    case 'stop':
      return ended(known, at);
  }
}

const ended = (known: Known, at: number): Known =>
  known.state === 'off' ? known : { ...known, state: 'off', since: at };
