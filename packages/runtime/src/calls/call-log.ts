import type { Json } from '@callwright/flow/document';
import { isObject } from '@callwright/flow/document';
import type { StoredLog } from '../store/calls/call-log-repository.ts';
import type { EventRow, PersonalRow } from '../store/turns/turn-writer.ts';
import type { LogEntry, LoggedRow } from './logged.ts';

/** In a stored body: stands for the personal value with this number. */
type Reference = { readonly $personal: number };

export type WrittenLog = {
  readonly events: readonly EventRow[];
  readonly personal: readonly PersonalRow[];
  /** References handed out in this call by now. */
  readonly refs: number;
};

export type Noted = { readonly at: number; readonly entry: LogEntry };

/** Takes what is personal out of a turn's log: the same value of one turn is kept once. */
export function writeLog(noted: readonly Noted[], firstRef: number): WrittenLog {
  const personal: PersonalRow[] = [];
  const refs = new Map<unknown, Reference>();
  const refer = (value: Json): Reference => {
    let ref = refs.get(value);
    if (ref === undefined) {
      ref = { $personal: firstRef + personal.length };
      refs.set(value, ref);
      personal.push({ ref: ref.$personal, value: JSON.stringify(value), person: null });
    }
    return ref;
  };
  const events = noted.map(({ at, entry }, i) => ({
    i,
    at,
    kind: entry.kind,
    body: JSON.stringify(entry.kind === 'event' ? { ...entry, event: apart(entry.event, refer) } : apart(entry, refer)),
  }));
  return { events, personal, refs: firstRef + personal.length };
}

/** Personal values stand in an entry's own fields, never deeper. */
function apart(fields: object, refer: (value: Json) => Reference): object {
  let copy: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(fields)) {
    if (!isObject(value) || !('personal' in value)) continue;
    copy ??= { ...fields };
    copy[name] = refer(value.personal as Json);
  }
  return copy ?? fields;
}

/** What stands in the place of a value that was erased. */
const ERASED = { personal: null, erased: true } as const;

/** The log as it was, with the personal values that are still there. */
export function readLog({ rows, personal }: StoredLog): LoggedRow[] {
  const resolve = (value: unknown): unknown => {
    if (!isObject(value) || typeof value.$personal !== 'number') return value;
    const kept = personal.get(value.$personal);
    return kept === undefined || kept === null ? ERASED : { personal: JSON.parse(kept) as Json };
  };
  const together = (fields: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, resolve(value)]));
  return rows.map(({ seq, i, at, body }) => {
    const entry = together(JSON.parse(body) as Record<string, unknown>);
    if (entry.kind === 'event' && isObject(entry.event)) entry.event = together(entry.event);
    return { seq, i, at, entry: entry as LogEntry };
  });
}
