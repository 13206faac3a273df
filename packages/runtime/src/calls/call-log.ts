import type { Json } from '@callwright/flow/document';
import { isObject } from '@callwright/flow/document';
import type { StoredLog } from '../store/calls/call-log-repository.ts';
import type { LogEntry, LoggedRow } from './logged.ts';

/** In a stored entry: stands for the personal value at this index of the turn. */
type Reference = { readonly $personal: number };

/** A turn's log as it is stored; null where there is nothing. */
export type WrittenLog = { readonly entries: string | null; readonly personal: string | null };

export type Noted = { readonly at: number; readonly entry: LogEntry };

/** Takes what is personal out of a turn's log: the same value is kept once. */
export function writeLog(noted: readonly Noted[]): WrittenLog {
  if (noted.length === 0) return { entries: null, personal: null };
  const values: Json[] = [];
  const refs = new Map<Json, Reference>();
  const refer = (value: Json): Reference => {
    let ref = refs.get(value);
    if (ref === undefined) {
      ref = { $personal: values.length };
      refs.set(value, ref);
      values.push(value);
    }
    return ref;
  };
  const entries = noted.map(({ at, entry }) => ({
    at,
    entry: entry.kind === 'event' ? { ...entry, event: apart(entry.event, refer) } : apart(entry, refer),
  }));
  return { entries: JSON.stringify(entries), personal: values.length === 0 ? null : JSON.stringify(values) };
}

/** Personal values stand in an entry's own fields, never deeper. */
function apart(fields: Readonly<Record<string, unknown>>, refer: (value: Json) => Reference): object {
  let copy: Record<string, unknown> | null = null;
  for (const name in fields) {
    const value = fields[name];
    if (typeof value !== 'object' || !isObject(value) || !('personal' in value)) continue;
    copy ??= { ...fields };
    copy[name] = refer(value.personal as Json);
  }
  return copy ?? fields;
}

/** What stands in the place of a value that was erased. */
const ERASED = { personal: null, erased: true } as const;

/** The log as it was, with the personal values that are still there. */
export function readLog({ turns, personal }: StoredLog): LoggedRow[] {
  return turns.flatMap(({ seq, entries }) => {
    const kept = personal.get(seq);
    const values = kept === undefined || kept === null ? [] : (JSON.parse(kept) as Json[]);
    return (JSON.parse(entries) as Noted[]).map(({ at, entry }, i) => {
      const whole = together(entry, values);
      if (whole.kind === 'event' && isObject(whole.event)) whole.event = together(whole.event, values);
      return { seq, i, at, entry: whole as LogEntry };
    });
  });
}

function together(fields: Readonly<Record<string, unknown>>, values: readonly Json[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, resolve(value, values)]));
}

function resolve(value: unknown, values: readonly Json[]): unknown {
  if (!isObject(value) || typeof value.$personal !== 'number') return value;
  const kept = values[value.$personal];
  return kept === undefined ? ERASED : { personal: kept };
}
